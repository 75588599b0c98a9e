package org.virtargv.family.disk.bus;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Disk;
import org.virtargv.domain.Hostdev;
import org.virtargv.family.Conversion;
import org.virtargv.problem.Location;

/** Where a disk sits on its controller: whether there is such a place, and nothing else in it. */
public final class DiskPlaceChecks {
    private final Conversion c;
    private final Disk disk;

    private DiskPlaceChecks(Conversion c, Disk disk) {
        this.c = c;
        this.disk = disk;
    }

    /**
     * @param places   the disks before this one by their buses and drive addresses
     * @param hostdevs the drive addresses of host devices, which sit on the same SCSI buses
     */
    public static void check(Conversion c, Disk disk, Map<String, Disk> places, Set<String> hostdevs) {
        new DiskPlaceChecks(c, disk).address(places, hostdevs);
    }

    private void address(Map<String, Disk> places, Set<String> hostdevs) {
        DriveBus bus = DriveBus.of(disk.target.bus);
        Address a = disk.address;
        if (bus == null) {
            return;
        }
        Disk other = places.putIfAbsent(bus + " " + DriveAddress.text(a), disk);
        if (other != null) {
            error(
                    "disk-address-taken",
                    disk.at,
                    "the disks '" + other.target.dev + "' and '" + disk.target.dev + "' have the same address: "
                            + DriveAddress.text(a),
                    null);
        }
        limits(bus);
        if (bus == DriveBus.scsi && hostdevs.contains(DriveAddress.text(a))) {
            error(
                    "disk-address-taken",
                    disk.at,
                    "the disk '" + disk.target.dev + "' has the address of a <hostdev>: " + DriveAddress.text(a),
                    "give one of them another address");
        }
    }

    public static Set<String> hostdevs(Conversion c) {
        Set<String> out = new HashSet<>();
        for (Hostdev dev : c.domain().devices.hostdevs) {
            if (dev.address != null && dev.address.type == Address.Type.drive) {
                out.add(DriveAddress.text(dev.address));
            }
        }
        return out;
    }

    /** The places that a controller of the bus has. */
    private void limits(DriveBus bus) {
        Controller controller = DriveBus.controller(c, disk);
        if (controller != null) {
            // one that is missing was added, or its number refused
            bus.drives.check(c, disk, controller);
        }
    }

    private void error(String id, Location at, String message, String hint) {
        c.problems().error(id, at, message, hint);
    }
}
