/**
 * Devices of the host that are given to the guest. What they show is decided in {@code family.display}; how each kind
 * is handed to QEMU stands in a class of its own: {@code Vfio}, {@code UsbHost}, and others.
 */
package org.virtargv.family.hostdev;
