package org.virtargv.domain;

/** {@code <defaultiothread>}. */
public class DefaultIothread extends Node {
}
