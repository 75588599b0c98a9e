package org.virtargv.domain;

/** {@code <controller>}. */
public class Controller extends Device {
}
