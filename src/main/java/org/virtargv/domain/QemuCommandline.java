package org.virtargv.domain;

/** {@code <qemu:commandline>}. */
public class QemuCommandline extends Node {
}
