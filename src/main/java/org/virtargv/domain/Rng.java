package org.virtargv.domain;

/** {@code <rng>}. */
public class Rng extends Device {
}
