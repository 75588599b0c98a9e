package org.virtargv.domain;

/** {@code <pm>}. */
public class Pm extends Node {
}
