/**
 * Converts libvirt domain XML to QEMU command lines; the entry point is {@link org.virtargv.VirtArgv}.
 *
 * <p>Sources of the rules: libvirt's documentation of the domain format ({@code formatdomain}), and what a QEMU of the
 * release in question reports about itself.
 */
package org.virtargv;
