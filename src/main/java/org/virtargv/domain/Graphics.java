package org.virtargv.domain;

/** {@code <graphics>}. */
public class Graphics extends Node {
}
