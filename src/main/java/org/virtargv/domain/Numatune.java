package org.virtargv.domain;

/** {@code <numatune>}. */
public class Numatune extends Node {
}
