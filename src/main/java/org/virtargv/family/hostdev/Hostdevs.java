package org.virtargv.family.hostdev;

import org.virtargv.family.Family;

/** Devices of the host, assigned to the guest. */
public final class Hostdevs implements Family {
}
