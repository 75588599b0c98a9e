package org.virtargv.family.graphics;

import org.virtargv.family.Family;

/** Displays. */
public final class Graphicses implements Family {
}
