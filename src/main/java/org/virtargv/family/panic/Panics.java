package org.virtargv.family.panic;

import org.virtargv.family.Family;

/** Panic notifiers. */
public final class Panics implements Family {
}
