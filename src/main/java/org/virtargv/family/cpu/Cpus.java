package org.virtargv.family.cpu;

import org.virtargv.family.Family;

/** {@code -cpu}. */
public final class Cpus implements Family {
}
