/**
 * Where drives sit: {@link org.virtargv.family.disk.bus.DriveBus} has a row for each bus whose drives have an address
 * of their own, and a class beside it for what that bus has to itself.
 */
package org.virtargv.family.disk.bus;
