package org.virtargv.family.general;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;

/**
 * QEMU's own defaults off, and a QMP monitor: handed over as a descriptor, or for a person on a socket at a stated
 * path.
 */
public final class Monitor implements Family {
    @Override
    public void check(Conversion c) {
        String installed = c.host().libvirt();
        if (c.settings().libvirt() == null
                && c.libvirtStyle()
                && installed != null
                && LibvirtRelease.of(installed) == null) {
            c.problems()
                    .warning(
                            "libvirt-release",
                            c.domain().at,
                            "the host has libvirt " + installed + ", but this version knows " + LibvirtRelease.OLDEST
                                    + " to " + LibvirtRelease.NEWEST + ", so the command line is that of "
                                    + c.libvirt(),
                            "choose a release with --libvirt");
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        if (c.domain().devices.graphics.isEmpty()) {
            line.option("-display", Props.implied("type", "none"));
        }
        line.option("-no-user-config");
        line.option("-nodefaults");
        Props socket = Props.chardev("socket", "charmonitor");
        if (c.libvirtStyle()) {
            socket.put("fd", c.host().descriptors().monitor());
        } else {
            socket.put("path", socket(c));
        }
        line.option("-chardev", socket.put("server", true).put("wait", false));
        if (c.libvirt().has(LibvirtChange.MONITOR_OBJECT) && c.qemu().hasType("monitor-qmp")) {
            line.option("-object", Props.object("monitor-qmp", "monitor").put("chardev", "charmonitor"));
        } else {
            line.option(
                    "-mon",
                    new Props()
                            .put("chardev", "charmonitor")
                            .put("id", "monitor")
                            .put("mode", "control"));
        }
    }

    /** In the folder where the line is run: no folder of another program need exist. */
    static String socket(Conversion c) {
        return c.domain().name.replace('/', '_') + ".qmp";
    }
}
