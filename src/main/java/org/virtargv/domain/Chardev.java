package org.virtargv.domain;

/** {@code <serial>, <parallel>, <console> and <channel>}. */
public class Chardev extends Device {
}
