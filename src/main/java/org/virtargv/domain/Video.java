package org.virtargv.domain;

/** {@code <video>}. */
public class Video extends Device {
}
