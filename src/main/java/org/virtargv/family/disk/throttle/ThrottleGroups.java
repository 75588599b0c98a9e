package org.virtargv.family.disk.throttle;

import org.virtargv.argv.CommandLine;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;

/** {@code <throttlegroups>}: limits that disks share, as objects that the filters of disks name. */
public final class ThrottleGroups implements Family {
    @Override
    public void check(Conversion c) {
        Throttling.check(c);
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        Throttling.groups(c, line);
    }
}
