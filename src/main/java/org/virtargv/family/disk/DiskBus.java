package org.virtargv.family.disk;

import org.virtargv.domain.Controller;
import org.virtargv.domain.Disk;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Conversion;

/** The controller that a disk sits on. */
final class DiskBus {
    private DiskBus() {}

    /** The controller, or null where the domain has none. */
    static Controller controller(Conversion c, Disk disk) {
        if (disk.address == null || disk.address.controller == null) {
            return null;
        }
        Controller.Type type =
                switch (disk.target.bus) {
                    case ide -> Controller.Type.ide;
                    case sata -> Controller.Type.sata;
                    case fdc -> Controller.Type.fdc;
                    case scsi -> Controller.Type.scsi;
                    case nvme -> Controller.Type.nvme;
                    default -> null;
                };
        return c.controller(type, disk.address.controller);
    }

    /** The controller's id in QEMU. */
    static String id(Conversion c, Disk disk) {
        return AddressProps.id(c, controller(c, disk));
    }

    /** Whether the controller is one of old SCSI's, whose disks have a number and nothing else. */
    static boolean isNarrow(Conversion c, Disk disk) {
        Controller controller = controller(c, disk);
        if (controller == null || controller.model == null) {
            return false;
        }
        return switch (controller.model) {
            case lsilogic, ncr53c90, dc390, am53c974 -> true;
            default -> false;
        };
    }
}
