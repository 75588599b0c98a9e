package org.virtargv.domain;

/** {@code <pstore>}. */
public class Pstore extends Device {
}
