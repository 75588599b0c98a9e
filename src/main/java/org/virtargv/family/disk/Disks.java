package org.virtargv.family.disk;

import org.virtargv.family.Family;

/** Disks. */
public final class Disks implements Family {
}
