package org.virtargv.domain;

/** {@code <memtune>}. */
public class Memtune extends Node {
}
