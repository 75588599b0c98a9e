package org.virtargv.family.memory;

import org.virtargv.domain.Node;
import org.virtargv.domain.ScaledSize;
import org.virtargv.family.Conversion;

/** Sizes as they were written: they are counted in KiB, rounded up, and the result must be a number of bytes still. */
final class Sizes {
    private Sizes() {}

    /** Refuses a size that is none, if there is one; the element goes without which the rest can be read. */
    static void check(Conversion c, Node element, ScaledSize size, String name) {
        if (size == null) {
            return;
        }
        try {
            Math.multiplyExact(size.kib(), 1024L);
        } catch (ArithmeticException | IllegalArgumentException e) {
            c.malformed(
                    element,
                    "size-invalid",
                    size.at,
                    "<" + name + "> is not a valid size, or is too large",
                    "write a number, and a unit such as KiB or MiB");
        }
    }
}
