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
        // the bridge helper is a process of its own, and root's; libvirt hands over a tap instead
        boolean helper =
                !line.find("-netdev", p -> "bridge".equals(p.get("type"))).isEmpty();
        line.option(
                "-sandbox",
                Props.implied("enable", "on")
                        .put("obsolete", "deny")
                        .put("elevateprivileges", helper ? "allow" : "deny")
                        .put("spawn", helper || runsScript(line) || runsSource(c) ? "allow" : "deny")
                        .put("resourcecontrol", "deny"));
    }

    /** Whether QEMU runs a script of a tap device; one that may start no process ends where it tries. */
    private static boolean runsScript(CommandLine line) {
        return !line.find("-netdev", p -> isScript(p.get("script")) || isScript(p.get("downscript")))
                .isEmpty();
    }

    private static boolean isScript(Object path) {
        return path != null && !path.equals("no");
    }

    /** Whether the guest's state comes out of a command; libvirt runs such a command itself. */
    private static boolean runsSource(Conversion c) {
        return !c.libvirtStyle()
                && c.settings().incoming() != null
                && c.settings().incoming().startsWith("exec:");
    }
}
