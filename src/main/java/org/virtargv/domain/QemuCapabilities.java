package org.virtargv.domain;

/** {@code <qemu:capabilities>}. */
public class QemuCapabilities extends Node {
}
