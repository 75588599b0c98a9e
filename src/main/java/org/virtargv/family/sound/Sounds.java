package org.virtargv.family.sound;

import org.virtargv.family.Family;

/** Sound cards. */
public final class Sounds implements Family {
}
