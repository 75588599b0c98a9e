package org.virtargv.family.filesystem;

import org.virtargv.family.Family;

/** Folders of the host seen by the guest. */
public final class Filesystems implements Family {
}
