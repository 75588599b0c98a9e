package org.virtargv.domain;

/** {@code <sysinfo>}. */
public class Sysinfo extends Node {
}
