package org.virtargv.family.iothread;

import org.virtargv.family.Family;

/** {@code -object iothread}. */
public final class Iothreads implements Family {
}
