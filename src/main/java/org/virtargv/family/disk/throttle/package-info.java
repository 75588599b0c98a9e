/**
 * How much a disk may read and write: limits of its own, and groups that several disks share.
 */
package org.virtargv.family.disk.throttle;
