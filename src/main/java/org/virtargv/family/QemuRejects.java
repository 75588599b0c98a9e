package org.virtargv.family;

import org.virtargv.problem.Location;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Severity;

/**
 * What is said of a line that QEMU will not start with. A line for a person is refused. Of the libvirt style people
 * want to know what libvirt runs: where libvirt itself writes such a line it is written, with a warning, unless the
 * user is strict. This is the one place that knows the difference.
 */
public final class QemuRejects {
    private static final String ALL_THE_SAME = "; libvirt writes it anyway, and QEMU will not start";

    private QemuRejects() {}

    /** Whether such a line is refused. */
    public static boolean refuses(Conversion c) {
        return !c.libvirtStyle() || c.settings().strict();
    }

    /** @param message what QEMU rejects and why, one sentence without a full stop */
    public static Problem problem(Conversion c, String id, Location at, String message, String hint) {
        return refuses(c)
                ? new Problem(Severity.error, id, at, message, hint)
                : new Problem(Severity.warning, id, at, message + ALL_THE_SAME, hint);
    }

    /** Tells {@link #problem}. */
    public static void tell(Conversion c, String id, Location at, String message, String hint) {
        c.problems().add(problem(c, id, at, message, hint));
    }
}
