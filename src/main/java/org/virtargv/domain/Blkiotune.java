package org.virtargv.domain;

/** {@code <blkiotune>}. */
public class Blkiotune extends Node {
}
