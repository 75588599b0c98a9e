package org.virtargv.domain;

/** {@code <genid>}. */
public class Genid extends Node {
}
