package org.virtargv.domain;

/** {@code <panic>}. */
public class Panic extends Device {
}
