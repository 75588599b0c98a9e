package org.virtargv.domain;

/** {@code <cputune>}. */
public class Cputune extends Node {
}
