package org.virtargv.domain;

/** {@code <seclabel>}. */
public class Seclabel extends Node {
}
