package org.virtargv.problem;

/** How much a problem weighs: an {@link #error} refuses the domain, the others only tell. */
public enum Severity {
    error,
    warning,
    note
}
