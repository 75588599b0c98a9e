package org.virtargv.family;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.argv.Companion;
import org.virtargv.argv.Quoting;

/**
 * Taking a PCI function from the host's driver for VFIO, and giving it back (Linux,
 * Documentation/ABI/testing/sysfs-bus-pci, driver_override).
 */
public final class PciBinding {
    private PciBinding() {}

    /**
     * The commands of a person; under libvirt it is libvirt's work.
     *
     * @param name   as the kernel writes it: {@code 0000:03:00.1}
     * @param driver the VFIO driver, or null for the common one
     * @param before what is done while the host's driver still has it, ready quoted
     */
    public static Companion companion(String name, String driver, List<String> before) {
        String folder = "/sys/bus/pci/devices/" + name;
        String vfio = driver == null ? "vfio-pci" : driver;
        String unbind = "[ ! -e " + folder + "/driver ] || echo " + name + " > " + folder + "/driver/unbind";
        String bind = "echo " + name + " > /sys/bus/pci/drivers_probe";
        List<String> prepare = new ArrayList<>(before);
        prepare.addAll(List.of(
                "modprobe " + Quoting.shell(vfio),
                "echo " + Quoting.shell(vfio) + " > " + folder + "/driver_override",
                unbind,
                bind));
        return Companion.of(
                "the PCI function " + name + ", taken from its driver",
                prepare,
                List.of(unbind, "echo > " + folder + "/driver_override", bind));
    }
}
