package org.virtargv.domain;

/** {@code <nvram>}. */
public class Nvram extends Device {
}
