package org.virtargv.family;

import java.util.Locale;
import org.virtargv.argv.Props;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Device;
import org.virtargv.domain.OnOff;
import org.virtargv.machine.Board;

/** Writes where a device sits as the properties of its {@code -device}. */
public final class AddressProps {
    private AddressProps() {}

    /**
     * {@code bus}, {@code addr}, {@code port} and the like, as the address' type has them; nothing for a device without
     * an address.
     */
    public static void put(Conversion c, Props props, Device device) {
        Address a = device.address;
        if (a == null || a.type == null) {
            return;
        }
        switch (a.type) {
            case pci -> {
                props.put("bus", pciBus(c, a.bus))
                        .put("multifunction", OnOff.bool(a.multifunction))
                        .put("addr", pciAddr(a))
                        .put("acpi-index", acpiIndex(device));
                if (a.zpci != null) {
                    props.ahead(Props.device("zpci")
                            .put("uid", a.zpci.uid)
                            .put("fid", a.zpci.fid)
                            .put("target", device.id())
                            .put("id", "zpci" + a.zpci.uid));
                }
            }
            case ccw -> props.put("devno", String.format(Locale.ROOT, "%x.%x.%04x", a.cssid, a.ssid, a.devno));
            case spapr_vio -> props.put("reg", a.reg);
            case usb -> props.put("bus", usbBus(c, a.bus)).put("port", a.port);
            case isa ->
                props.put("iobase", a.iobase == null ? Long.valueOf(0) : a.iobase)
                        .put("irq", a.irq);
            default -> {
                // the families that have other addresses write them with their own words
            }
        }
    }

    private static Long acpiIndex(Device device) {
        return device.acpi == null ? null : device.acpi.index;
    }

    /** {@code 0x1f.0x2}, the function left out where it is 0. */
    public static String pciAddr(Address a) {
        String slot = "0x" + Long.toHexString(a.slot);
        return a.function == null || a.function == 0 ? slot : slot + ".0x" + Long.toHexString(a.function);
    }

    /** The id of the bus of a PCI controller. */
    public static String pciBus(Conversion c, long index) {
        Controller bus = c.controller(Controller.Type.pci, index);
        if (index == 0 && c.board() == Board.versatile) {
            return "pci";
        }
        if (bus != null && bus.model == Controller.Model.pci_root && index > 0) {
            // of a pseries machine's host bridges all but the first are devices, and a device may have more than one
            // bus
            return bus.id() + ".0";
        }
        if (bus == null || bus.model == Controller.Model.pci_root) {
            return "pci." + index;
        }
        // the root is QEMU's own, whatever name the user gave it
        return bus.model == Controller.Model.pcie_root ? "pcie.0" : bus.id();
    }

    /**
     * What QEMU calls a controller: what a machine has from the start keeps its name, whatever name the user gave it.
     */
    public static String id(Conversion c, Controller controller) {
        boolean ide = (controller.type == Controller.Type.ide && c.board() != Board.q35)
                || (controller.type == Controller.Type.sata && c.board() == Board.q35);
        return ide && controller.index == 0 ? "ide" : controller.id();
    }

    /** The id of the bus of a USB controller. */
    public static String usbBus(Conversion c, long index) {
        Controller bus = c.controller(Controller.Type.usb, index);
        return (bus == null ? "usb" : bus.id()) + ".0";
    }
}
