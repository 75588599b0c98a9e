package org.virtargv.family.chardev;

import org.virtargv.family.Family;

/** Channels between host and guest. */
public final class Channels implements Family {
}
