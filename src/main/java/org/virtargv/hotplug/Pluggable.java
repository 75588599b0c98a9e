package org.virtargv.hotplug;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Option;
import org.virtargv.argv.Props;

/**
 * What can be plugged into a running QEMU and taken out again: a device of a class that is hot-pluggable, on a bus that
 * is. QEMU does not tell either over its monitor until it is tried, so both stand here, as QEMU 7.2 and 10.0 answered
 * {@code device_add} of every type that they have.
 */
final class Pluggable {
    private static final Set<String> FIXED_CLASSES = Set.of(
            "VGA",
            "acpi-erst",
            "amd-iommu",
            "ati-vga",
            "cirrus-vga",
            "ich9-usb-ehci1",
            "ich9-usb-ehci2",
            "ich9-usb-uhci1",
            "ich9-usb-uhci2",
            "ich9-usb-uhci3",
            "ich9-usb-uhci4",
            "ich9-usb-uhci5",
            "ich9-usb-uhci6",
            "intel-iommu",
            "nvme-subsys",
            "pci-ohci",
            "piix3-ide",
            "piix4-ide",
            "pxb",
            "pxb-pcie",
            "pxb-cxl",
            "qxl-vga",
            "vfio-pci-nohotplug",
            "vhost-user-gpu-pci",
            "vhost-user-vga",
            "virtio-gpu-gl-pci",
            "virtio-gpu-pci",
            "virtio-iommu-pci",
            "virtio-vga",
            "virtio-vga-gl",
            "vmcoreinfo",
            "vmgenid",
            "vmware-svga");

    /** On the system bus, on ISA and on buses of disks that are there from the start. */
    private static final Set<String> ON_FIXED_BUSES = Set.of(
            "floppy",
            "ib700",
            "ide-cd",
            "ide-hd",
            "pvpanic",
            "ramfb",
            "sb16",
            "sd-card",
            "tpm-crb",
            "tpm-spapr",
            "tpm-tis",
            "tpm-tis-device");

    /** Of the controllers of PCI buses, those whose bus takes nothing while the guest runs. */
    private static final Map<String, String> FIXED_BUSES = Map.of(
            "x3130-upstream", "the upstream port of a switch",
            "i82801b11-bridge", "a DMI-to-PCI bridge",
            "pxb", "a PCI expander",
            "pxb-pcie", "a PCIe expander");

    private static final Set<String> PORTS = Set.of(
            "pcie-root-port",
            "ioh3420",
            "xio3130-downstream",
            "pci-bridge",
            "pcie-pci-bridge",
            "i82801b11-bridge",
            "x3130-upstream");

    private Pluggable() {}

    /** Whether a device makes a PCI bus for others. */
    static boolean isPort(Option device) {
        return PORTS.contains(driver(device));
    }

    static String driver(Option device) {
        return String.valueOf(device.props().get("driver"));
    }

    /** Why a class is never plugged, or null. */
    static String classRefuses(Option device) {
        String driver = driver(device);
        if (FIXED_CLASSES.contains(driver)) {
            return "QEMU's class " + driver + " is not hot-pluggable";
        } else if (ON_FIXED_BUSES.contains(driver) || driver.startsWith("isa-")) {
            return "a device " + driver + " is on a bus without hot-plug";
        }
        return null;
    }

    /**
     * Why the bus of a device takes nothing while the guest runs, or null.
     *
     * @param running the line that the bus stands on
     */
    static String busRefuses(CommandLine running, Option device) {
        Props p = device.props();
        Object name = p.get("bus");
        if (p.has("reg")) {
            return "the bus of a pseries machine has no hot-plug";
        } else if (name == null) {
            return null;
        } else if (name.equals("pcie.0")) {
            return "pcie.0 itself has no hot-plug";
        }
        String bus = name.toString();
        if (bus.startsWith("ide.")
                || (bus.startsWith("sata") && p.has("unit"))
                || driver(device).startsWith("ide-")) {
            return "the bus " + bus + " of IDE and SATA disks has no hot-plug";
        }
        Option controller = running.device(bus);
        if (controller == null) {
            return null;
        }
        if (FIXED_BUSES.containsKey(driver(controller))) {
            return "the bus " + bus + " belongs to " + FIXED_BUSES.get(driver(controller)) + ", which has no hot-plug";
        }
        Object hotplug = controller.props().get("hotplug");
        boolean off = Boolean.FALSE.equals(hotplug) || "off".equals(hotplug);
        return off ? "hot-plug is turned off for the port " + bus : null;
    }

    /** Why a device cannot be plugged, or null. */
    static List<String> refusals(CommandLine running, Option device) {
        String type = classRefuses(device);
        String bus = type == null ? busRefuses(running, device) : null;
        return type != null ? List.of(type) : bus != null ? List.of(bus) : List.of();
    }
}
