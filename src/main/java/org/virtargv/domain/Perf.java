package org.virtargv.domain;

/** {@code <perf>}. */
public class Perf extends Node {
}
