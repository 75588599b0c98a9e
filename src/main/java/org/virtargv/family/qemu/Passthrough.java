package org.virtargv.family.qemu;

import org.virtargv.family.Family;

/** What the document hands to QEMU as it stands. */
public final class Passthrough implements Family {
}
