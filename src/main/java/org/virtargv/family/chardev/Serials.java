package org.virtargv.family.chardev;

import org.virtargv.family.Family;

/** Serial lines. */
public final class Serials implements Family {
}
