package org.virtargv.family.machine;

import org.virtargv.family.Family;

/** {@code -machine} and {@code -accel}. */
public final class MachineType implements Family {
}
