package org.virtargv.family.general;

import org.virtargv.argv.CommandLine;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;

/** The system calls that QEMU gives up. */
public final class Sandbox implements Family {
    @Override
    public void emit(Conversion c, CommandLine line) {
        // the bridge helper is a process of its own; libvirt hands over a tap instead
        boolean spawns = line.any("-netdev", p -> "bridge".equals(p.get("type")));
        line.option(
                "-sandbox",
                "on,obsolete=deny,elevateprivileges=" + (spawns ? "allow" : "deny") + ",spawn="
                        + (spawns ? "allow" : "deny") + ",resourcecontrol=deny");
    }
}
