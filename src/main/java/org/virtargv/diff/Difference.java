package org.virtargv.diff;

import java.util.List;

/**
 * Something that the lines do not have alike.
 *
 * @param before null where only the second line has it
 * @param after  null where only the first line has it
 * @param changes of the properties, where both have it
 */
public record Difference(Part before, Part after, List<Change> changes) {
    /**
     * A property with different values.
     *
     * @param before null where the first line does not state it
     * @param after  null where the second line does not state it
     */
    public record Change(String property, String before, String after) {}

    /** What it is called, in the first line if it is there. */
    public Part part() {
        return before != null ? before : after;
    }
}
