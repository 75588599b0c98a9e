package org.virtargv.domain;

/** {@code <vcpus>}. */
public class Vcpus extends Node {
}
