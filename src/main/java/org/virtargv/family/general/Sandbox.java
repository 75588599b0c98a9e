package org.virtargv.family.general;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;

/** The system calls that QEMU gives up. */
public final class Sandbox implements Family {
    @Override
    public void emit(Conversion c, CommandLine line) {
        if (!c.host().sandbox()) {
            line.option("-sandbox", Props.implied("enable", "off"));
            return;
        }
        // the bridge helper is a process of its own; libvirt hands over a tap instead
        boolean spawns =
                !line.find("-netdev", p -> "bridge".equals(p.get("type"))).isEmpty();
        line.option(
                "-sandbox",
                Props.implied("enable", "on")
                        .put("obsolete", "deny")
                        .put("elevateprivileges", spawns ? "allow" : "deny")
                        .put("spawn", spawns ? "allow" : "deny")
                        .put("resourcecontrol", "deny"));
    }
}
