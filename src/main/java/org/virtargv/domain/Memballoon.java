package org.virtargv.domain;

/** {@code <memballoon>}. */
public class Memballoon extends Device {
}
