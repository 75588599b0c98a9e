package org.virtargv.family.memory;

import org.virtargv.domain.ScaledSize;
import org.virtargv.family.Conversion;

/** Sizes as they were written, brought to KiB. */
final class Sizes {
    private Sizes() {}

    /** Rewrites the size in KiB, if there is one; false where it is no size, which is said. */
    static boolean inKib(Conversion c, ScaledSize size, String element) {
        if (size == null) {
            return true;
        }
        try {
            if (size.value != null && size.value >= 0) {
                size.kib(size.kib());
                size.bytes();
                return true;
            }
        } catch (ArithmeticException | IllegalArgumentException e) {
            // said below
        }
        c.problems()
                .error(
                        "size-invalid",
                        size.at,
                        "<" + element + "> is no size that there can be",
                        "write a number, and a unit such as KiB or MiB");
        return false;
    }
}
