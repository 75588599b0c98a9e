package org.virtargv.family.rng;

import org.virtargv.family.Family;

/** Random number generators. */
public final class Rngs implements Family {
}
