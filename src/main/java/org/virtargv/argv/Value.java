package org.virtargv.argv;

/** The value of an option: properties, which a printer spells, or a text that is taken as it stands. */
public sealed interface Value permits Props, Text {}
