package org.virtargv.domain;

/** {@code <keywrap>}. */
public class Keywrap extends Node {
}
