package org.virtargv.domain;

/** {@code <audio>}. */
public class Audio extends Node {
}
