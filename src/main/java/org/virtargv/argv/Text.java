package org.virtargv.argv;

/**
 * A value that is one word to QEMU, in which nothing is quoted: a path, a UUID, or what the user's own {@code
 * <qemu:arg>} says.
 */
public record Text(String text) implements Value {}
