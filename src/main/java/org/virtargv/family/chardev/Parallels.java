package org.virtargv.family.chardev;

import org.virtargv.family.Family;

/** Parallel lines. */
public final class Parallels implements Family {
}
