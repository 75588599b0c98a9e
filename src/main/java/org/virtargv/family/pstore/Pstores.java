package org.virtargv.family.pstore;

import org.virtargv.family.Family;

/** Persistent store. */
public final class Pstores implements Family {
}
