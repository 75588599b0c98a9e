package org.virtargv.domain;

/** {@code <resource>}. */
public class Resource extends Node {
}
