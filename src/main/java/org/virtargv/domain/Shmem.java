package org.virtargv.domain;

/** {@code <shmem>}. */
public class Shmem extends Device {
}
