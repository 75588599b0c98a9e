package org.virtargv.family.clock;

import org.virtargv.argv.CommandLine;
import org.virtargv.domain.Clock;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;

/** What the guest's clock starts from. */
public final class Clocks implements Family {
    @Override
    public void defaults(Conversion c) {
        if (c.domain().clock == null) {
            c.domain().clock = new Clock();
            c.domain().clock.at = c.domain().at;
        }
        if (c.domain().clock.offset == null) {
            c.domain().clock.offset = Clock.Offset.utc;
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        line.option("-rtc", "base=" + c.domain().clock.offset);
    }
}
