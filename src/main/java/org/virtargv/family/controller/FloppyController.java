package org.virtargv.family.controller;

import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Disk;
import org.virtargv.family.Conversion;
import org.virtargv.family.boot.BootIndex;

/**
 * The floppy controller: an i440FX brings one along, a Q35 gets one when there are floppies. The drives themselves have no boot index; the
 * controller has one for each of its two.
 */
final class FloppyController {
    private FloppyController() {
    }

    static void emit(Conversion c, CommandLine line) {
        if (c.domain().devices.controllers.stream().noneMatch(o -> o.type == Controller.Type.fdc)) {
            return;
        }
        Props boot = new Props();
        List<Disk> floppies = c.domain().devices.disks.stream().filter(d -> d.target != null && d.target.bus == Disk.Bus.fdc).toList();
        for (Disk d : floppies) {
            long unit = d.address == null || d.address.unit == null ? 0 : d.address.unit;
            boot.put(unit == 0 ? "bootindexA" : "bootindexB", BootIndex.of(c, d));
        }
        if (c.isQ35()) {
            line.json("-device", Props.device("isa-fdc").putAll(boot));
            return;
        }
        for (String name : List.of("bootindexA", "bootindexB")) {
            if (boot.has(name)) {
                line.option("-global", "isa-fdc." + name + "=" + boot.get(name));
            }
        }
    }
}
