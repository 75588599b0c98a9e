package org.virtargv.domain;

/** {@code <qemu:override>}. */
public class QemuOverride extends Node {
}
