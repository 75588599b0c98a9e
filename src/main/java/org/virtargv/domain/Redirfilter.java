package org.virtargv.domain;

/** {@code <redirfilter>}. */
public class Redirfilter extends Node {
}
