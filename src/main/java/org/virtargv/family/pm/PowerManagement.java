package org.virtargv.family.pm;

import org.virtargv.family.Family;

/** Sleep states. */
public final class PowerManagement implements Family {
}
