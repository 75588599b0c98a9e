package org.virtargv.domain;

/** {@code <qemu:deprecation>}. */
public class QemuDeprecation extends Node {
}
