package org.virtargv.family.memory;

import org.virtargv.family.Family;

/** {@code -m}, its backends and {@code -overcommit}. */
public final class Memory implements Family {
}
