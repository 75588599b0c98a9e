package org.virtargv.domain;

/** {@code <throttlegroups>}. */
public class ThrottleGroups extends Node {
}
