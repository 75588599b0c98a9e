package org.virtargv.family.clock;

import org.virtargv.family.Family;

/** {@code -rtc} and the timers. */
public final class Clocks implements Family {
}
