package org.virtargv.family.hostdev;

import java.util.List;
import org.virtargv.argv.Companion;
import org.virtargv.argv.Quoting;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.family.Conversion;

/** What a person does before a device can be assigned, and after; libvirt does it itself. */
final class Preparation {
    private Preparation() {
    }

    /** Null where nothing is to be done: a PCI function that is not managed is the user's business (formatdomain, managed). */
    static Companion of(Conversion c, Hostdev d) {
        return d.type == Hostdev.Type.mdev ? mediated(c, d) : d.managed == YesNo.yes ? function(d) : null;
    }

    /** From its driver to VFIO's and back (Linux, Documentation/ABI/testing/sysfs-bus-pci, driver_override). */
    private static Companion function(Hostdev d) {
        String name = Facts.name(d);
        String folder = "/sys/bus/pci/devices/" + name;
        String driver = d.driver != null && d.driver.model != null ? d.driver.model : "vfio-pci";
        String unbind = "[ ! -e " + folder + "/driver ] || echo " + name + " > " + folder + "/driver/unbind";
        String bind = "echo " + name + " > /sys/bus/pci/drivers_probe";
        return Companion.of("the PCI function " + name + ", taken from its driver", List.of("modprobe " + Quoting.shell(driver),
                "echo " + Quoting.shell(driver) + " > " + folder + "/driver_override", unbind, bind),
                List.of(unbind, "echo > " + folder + "/driver_override", bind));
    }

    /** It may be there already, and then stays. */
    private static Companion mediated(Conversion c, Hostdev d) {
        String uuid = d.source.address.uuid;
        String make = "mdevctl start --uuid " + uuid;
        DeviceFacts.Device facts = Facts.of(c, d);
        if (facts != null && facts.path() != null && facts.type() != null && facts.path().endsWith("/" + uuid)) {
            String parent = facts.path().substring(0, facts.path().length() - uuid.length() - 1);
            make = "echo " + uuid + " > " + Quoting.shell(parent + "/mdev_supported_types/" + facts.type() + "/create");
        }
        return Companion.of("the mediated device " + uuid, List.of("[ -e /sys/bus/mdev/devices/" + uuid + " ] || " + make), List.of());
    }
}
