package org.virtargv.probe.vfio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.DeviceFacts.MdevType;
import org.virtargv.probe.HostTree;

/** The files that tell of VFIO devices. */
final class Sysfs extends HostTree {
    private static final String MDEVS = "/sys/bus/mdev/devices";
    private static final String PCI = "/sys/bus/pci/devices";
    private static final String PARENTS = "/sys/class/mdev_bus";

    Sysfs(Path root) {
        super(root);
    }

    /** One device's folder. */
    record Entry(String address, String path, boolean mdev) {}

    /** A device by the UUID of a mediated device, a PCI address, or a path in sysfs. */
    Optional<Entry> find(String given) {
        String name = given;
        if (given.startsWith("/")) {
            String clean = Path.of(given).normalize().toString();
            name = clean.substring(clean.lastIndexOf('/') + 1);
        }
        String address = DeviceFacts.canonical(name);
        if (address.isEmpty() || address.contains("/") || address.startsWith(".")) {
            return Optional.empty();
        }
        for (String folder : List.of(MDEVS, PCI)) {
            String path = folder + "/" + address;
            if (exists(path) && (!given.startsWith("/") || same(given, path))) {
                return Optional.of(new Entry(address, path, folder.equals(MDEVS)));
            }
        }
        return Optional.empty();
    }

    private boolean same(String one, String other) {
        try {
            return at(Path.of(one).normalize().toString())
                    .toRealPath()
                    .equals(at(other).toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** Every mediated device, and every PCI function that VFIO serves. */
    List<Entry> all() {
        List<Entry> out = new ArrayList<>();
        names(MDEVS).forEach(n -> out.add(new Entry(n, MDEVS + "/" + n, true)));
        for (String n : names(PCI)) {
            String driver = linkName(PCI + "/" + n + "/driver");
            if (exists(PCI + "/" + n + "/vfio-dev") || (driver != null && driver.contains("vfio"))) {
                out.add(new Entry(n, PCI + "/" + n, false));
            }
        }
        return out;
    }

    /** Every type of mediated device that can be made here. */
    List<MdevType> types() {
        List<MdevType> out = new ArrayList<>();
        for (String parent : names(PARENTS)) {
            String folder = PARENTS + "/" + parent + "/mdev_supported_types";
            for (String type : names(folder)) {
                String path = folder + "/" + type;
                out.add(new MdevType(
                        parent,
                        type,
                        read(path + "/device_api"),
                        read(path + "/name"),
                        read(path + "/description"),
                        number(path + "/available_instances")));
            }
        }
        return out;
    }
}
