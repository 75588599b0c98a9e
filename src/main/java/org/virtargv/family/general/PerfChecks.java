package org.virtargv.family.general;

import java.util.EnumSet;
import java.util.Set;
import org.virtargv.domain.Perf;
import org.virtargv.family.Conversion;

/** The events that libvirt counts from outside: each is named once (formatdomain.html, "Performance monitoring"). */
final class PerfChecks {
    private PerfChecks() {}

    static void check(Conversion c) {
        if (c.domain().perf == null) {
            return;
        }
        Set<Perf.Event.Name> seen = EnumSet.noneOf(Perf.Event.Name.class);
        for (Perf.Event e : c.domain().perf.events) {
            if (!seen.add(e.name)) {
                String message = "the <event name='" + e.name + "'> of <perf> is given twice";
                c.error("perf-event-twice", e.at, message, "keep one");
            }
        }
    }
}
