package org.virtargv.domain;

/** {@code <lease>}. */
public class Lease extends Node {
}
