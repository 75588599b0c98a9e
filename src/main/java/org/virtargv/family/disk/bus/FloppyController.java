package org.virtargv.family.disk.bus;

import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Disk;
import org.virtargv.domain.Lists;
import org.virtargv.family.Conversion;
import org.virtargv.family.boot.BootIndex;
import org.virtargv.machine.Board;

/**
 * The controller of the floppy drives. An i440FX machine has one from the start, a Q35 must be given it; in either case
 * it is the controller, not the drive, that QEMU tells the boot order.
 */
public final class FloppyController {
    private FloppyController() {}

    public static void write(Conversion c, CommandLine line) {
        List<Disk> floppies = Lists.filter(c.domain().devices.disks, d -> d.target.bus == Disk.Bus.fdc);
        if (floppies.isEmpty()) {
            return;
        }
        Props device = Props.device("isa-fdc");
        for (Disk floppy : floppies) {
            Integer index = BootIndex.of(c, floppy);
            String property = floppy.address.unit == 0 ? "bootindexA" : "bootindexB";
            if (c.board() == Board.q35) {
                device.put(property, index);
            } else if (index != null) {
                line.from("disk", floppy).global("isa-fdc", property, index);
            }
        }
        if (c.board() == Board.q35) {
            line.from("disk", floppies.get(0)).option("-device", device);
        }
    }
}
