package org.virtargv.family.numa;

import org.virtargv.family.Family;

/** {@code -numa} and the memory of guest cells. */
public final class Numa implements Family {
}
