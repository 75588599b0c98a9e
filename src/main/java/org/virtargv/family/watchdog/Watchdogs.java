package org.virtargv.family.watchdog;

import org.virtargv.family.Family;

/** Watchdogs. */
public final class Watchdogs implements Family {
}
