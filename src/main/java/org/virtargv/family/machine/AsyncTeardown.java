package org.virtargv.family.machine;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Features;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;

/** {@code <async-teardown>}: whether QEMU's memory is given back by a process that outlives it. */
public final class AsyncTeardown implements Family {
    /** Since this minor version of QEMU 8 it is a parameter of {@code -run-with}. */
    private static final int RUN_WITH = 1;

    static boolean isKnown(Conversion c) {
        return c.qemu().atLeast(8, 0);
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        Features f = c.domain().features;
        if (f == null || f.asyncTeardown == null) {
            return;
        }
        line.from("async-teardown", f.asyncTeardown);
        boolean on = f.asyncTeardown.enabled != YesNo.no;
        if (c.qemu().atLeast(8, RUN_WITH)) {
            line.option("-run-with", new Props().put("async-teardown", on));
        } else if (on) {
            line.option("-async-teardown");
        }
    }
}
