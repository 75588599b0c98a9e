/**
 * The families of elements, a package each. In every one the same words stand for the same roles: {@code Disks} is the
 * family, {@code DiskShape} tells what is malformed, {@code DiskDefaults} fills in, {@code DiskChecks} refuses, and
 * {@code DiskDevice} writes ({@code CpuOption} where what is written is no device). A small family is one class. What
 * several families need stands here.
 */
package org.virtargv.family;
