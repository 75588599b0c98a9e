package org.virtargv.domain;

/** {@code <watchdog>}. */
public class Watchdog extends Device {
}
