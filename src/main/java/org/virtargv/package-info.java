/**
 * libvirt domain XML to QEMU command lines, as a library: {@link org.virtargv.VirtArgv} is where to begin.
 *
 * <p>Sources: what a document means is the domain format's documentation (libvirt's {@code formatdomain}), what QEMU
 * takes is what a QEMU of the release in question has told of itself.
 */
package org.virtargv;
