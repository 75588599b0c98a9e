package org.virtargv.argv;

/**
 * The value of an option: properties, which a printer spells, a text that is taken as it stands, or a property of a
 * type.
 */
public sealed interface Value permits Props, Text, Global {}
