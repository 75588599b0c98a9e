package org.virtargv.domain;

/** {@code <clock>}. */
public class Clock extends Node {
}
