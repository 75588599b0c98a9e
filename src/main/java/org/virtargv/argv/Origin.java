package org.virtargv.argv;

import org.virtargv.problem.Location;

/**
 * What an option is there for.
 *
 * @param element the name of the element that caused it, {@code disk}; {@code domain} where no single one did; null
 *     where the line itself was read
 * @param at      the place of the element
 */
public record Origin(String element, Location at) {
    @Override
    public String toString() {
        return element == null ? at.toString() : "<" + element + "> at " + at;
    }
}
