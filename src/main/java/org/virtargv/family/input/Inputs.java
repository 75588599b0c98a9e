package org.virtargv.family.input;

import org.virtargv.family.Family;

/** Keyboards, mice and tablets. */
public final class Inputs implements Family {
}
