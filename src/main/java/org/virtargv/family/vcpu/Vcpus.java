package org.virtargv.family.vcpu;

import org.virtargv.argv.CommandLine;
import org.virtargv.domain.Vcpu;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;

/** How many processors there are, and how they sit in sockets. */
public final class Vcpus implements Family {
    @Override
    public void defaults(Conversion c) {
        if (c.domain().vcpu == null) {
            c.domain().vcpu = new Vcpu();
            c.domain().vcpu.at = c.domain().at;
        }
        if (c.domain().vcpu.count == null) {
            c.domain().vcpu.count = 1;
        }
        if (c.domain().vcpu.placement == null) {
            c.domain().vcpu.placement = Vcpu.Placement.static_;
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        Vcpu v = c.domain().vcpu;
        int now = v.current == null ? v.count : v.current;
        line.option("-smp", now + (now == v.count ? "" : ",maxcpus=" + v.count) + ",sockets=" + v.count + ",cores=1,threads=1");
    }
}
