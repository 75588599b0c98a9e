package org.virtargv.facts.qemu;

import java.util.Set;

/**
 * Why QEMU would not take an option.
 *
 * @param path    of the property, nested ones behind dots: {@code server.0.port}
 * @param value   what was to be written, or null
 * @param allowed the words or kinds of values that it may have; empty where that is not the matter
 */
public record Misfit(Kind kind, String path, Object value, Set<String> allowed) {
    /** What is wrong with the property. */
    public enum Kind {
        /** This QEMU does not have it. */
        unknown,
        /** It is needed and not there. */
        missing,
        /** It cannot have this value. */
        value
    }
}
