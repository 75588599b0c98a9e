package org.virtargv.domain;

/** {@code <input>}. */
public class Input extends Device {
}
