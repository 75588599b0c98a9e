package org.virtargv.family.net;

import org.virtargv.family.Family;

/** Network interfaces. */
public final class Interfaces implements Family {
}
