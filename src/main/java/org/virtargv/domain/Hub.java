package org.virtargv.domain;

/** {@code <hub>}. */
public class Hub extends Device {
}
