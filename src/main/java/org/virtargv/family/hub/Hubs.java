package org.virtargv.family.hub;

import org.virtargv.family.Family;

/** USB hubs. */
public final class Hubs implements Family {
}
