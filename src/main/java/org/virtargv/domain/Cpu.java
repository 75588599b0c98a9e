package org.virtargv.domain;

/** {@code <cpu>}. */
public class Cpu extends Node {
}
