package org.virtargv.family.disk.throttle;

import org.virtargv.argv.CommandLine;
import org.virtargv.domain.Disk;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;

/** {@code <throttlegroups>}: limits that disks share, as objects that the filters of disks name. */
public final class ThrottleGroups implements Family {
    @Override
    public void kept(Conversion c) {
        if (c.domain().throttlegroups != null) {
            c.domain().throttlegroups.list.forEach(Throttling::keep);
        }
        for (Disk d : c.domain().devices.disks) {
            if (d.iotune != null) {
                Throttling.keep(d.iotune);
            }
        }
    }

    @Override
    public void check(Conversion c) {
        Throttling.check(c);
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        Throttling.groups(c, line);
    }
}
