package org.virtargv.family;

import org.virtargv.argv.Props;
import org.virtargv.domain.Address;
import org.virtargv.domain.Device;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.VirtioDriver;
import org.virtargv.domain.Words;

/** What all virtio devices have in common on the command line. */
public final class Virtio {
    private Virtio() {}

    /** How a device presents itself to old and new guests. */
    public enum Model {
        plain,
        transitional,
        nonTransitional;

        /**
         * The model that a device's {@code model} says, in whichever element's own enumeration; anything else is plain.
         */
        public static Model of(Enum<?> model) {
            return of(Words.of(model));
        }

        /** The model by its word in the domain format; null is plain. */
        public static Model of(String word) {
            if ("virtio-transitional".equals(word)) {
                return transitional;
            }
            return "virtio-non-transitional".equals(word) ? nonTransitional : plain;
        }
    }

    /** QEMU's name of the device on the bus that its address says: {@code virtio-blk-pci}, {@code virtio-net-ccw}, … */
    public static String driver(String base, Device device, Model model) {
        Address.Type bus = device.address == null ? Address.Type.pci : device.address.type;
        String variant =
                switch (model) {
                    case plain -> "";
                    case transitional -> "-transitional";
                    case nonTransitional -> "-non-transitional";
                };
        return switch (bus) {
            // QEMU has no variants of these two: such a device is refused when it is held against QEMU's types
            case ccw -> base + "-ccw" + variant;
            case virtio_mmio -> base + "-device" + variant;
            default -> base + "-pci" + variant;
        };
    }

    /** The options of {@code <driver>} that every virtio device takes. */
    public static void options(Props props, VirtioDriver driver) {
        if (driver != null) {
            props.put("iommu_platform", OnOff.bool(driver.iommu))
                    .put("ats", OnOff.bool(driver.ats))
                    .put("packed", OnOff.bool(driver.packed))
                    .put("page-per-vq", OnOff.bool(driver.pagePerVq));
        }
    }
}
