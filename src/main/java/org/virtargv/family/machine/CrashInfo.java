package org.virtargv.family.machine;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Features;
import org.virtargv.domain.OnOff;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;

/** {@code <vmcoreinfo>}: where a Linux guest leaves word of itself for a dump. */
public final class CrashInfo implements Family {
    @Override
    public void emit(Conversion c, CommandLine line) {
        Features f = c.domain().features;
        if (f != null && f.vmcoreinfo != null && f.vmcoreinfo.state != OnOff.off) {
            line.from("vmcoreinfo", f.vmcoreinfo).option("-device", Props.device("vmcoreinfo"));
        }
    }
}
