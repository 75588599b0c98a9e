package org.virtargv.argv;

/**
 * The value of {@code -global}: a property of every device of a type.
 *
 * @param value a string, a number or a boolean, as in {@link Props}
 */
public record Global(String driver, String property, Object value) implements Value {}
