package org.virtargv.argv;

import java.util.Set;

/**
 * How a QEMU is spoken to.
 *
 * @param json the options whose properties are written as JSON; those of all others are {@code key=value,…}
 */
public record Dialect(Set<String> json) {
    /** QEMU since 7.2. */
    public static final Dialect NEWEST =
            new Dialect(Set.of("-audiodev", "-blockdev", "-compat", "-device", "-netdev", "-object"));

    public boolean isJson(String option) {
        return json.contains(option);
    }
}
