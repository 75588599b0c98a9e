package org.virtargv.domain;

/** {@code <memoryBacking>}. */
public class MemoryBacking extends Node {
}
