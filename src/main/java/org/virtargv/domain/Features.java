package org.virtargv.domain;

/** {@code <features>}. */
public class Features extends Node {
}
