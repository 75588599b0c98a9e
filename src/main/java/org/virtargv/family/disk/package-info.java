/**
 * Disks: what is filled in, refused and written. Where a drive sits stands in {@code bus}, what it reads and writes in
 * {@code image}, the limits of its throughput in {@code throttle}.
 */
package org.virtargv.family.disk;
