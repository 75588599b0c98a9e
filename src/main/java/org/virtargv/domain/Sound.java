package org.virtargv.domain;

/** {@code <sound>}. */
public class Sound extends Device {
}
