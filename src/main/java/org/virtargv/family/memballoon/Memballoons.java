package org.virtargv.family.memballoon;

import org.virtargv.family.Family;

/** The memory balloon. */
public final class Memballoons implements Family {
}
