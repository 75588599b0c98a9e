package org.virtargv.family.shmem;

import org.virtargv.family.Family;

/** Shared memory. */
public final class Shmems implements Family {
}
