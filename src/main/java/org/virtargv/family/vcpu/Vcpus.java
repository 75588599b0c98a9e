package org.virtargv.family.vcpu;

import org.virtargv.family.Family;

/** {@code -smp}. */
public final class Vcpus implements Family {
}
