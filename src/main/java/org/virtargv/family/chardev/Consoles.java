package org.virtargv.family.chardev;

import org.virtargv.family.Family;

/** Consoles. */
public final class Consoles implements Family {
}
