package org.virtargv.family.vsock;

import org.virtargv.family.Family;

/** Virtio sockets. */
public final class Vsocks implements Family {
}
