package org.virtargv.place;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Device;

/** A device that gets a PCI address, and what it asks of the bus. */
record PciDevice(Device device, PciNeed need) {
    /** The PCI controllers but the roots, which come first: the others are plugged into them. */
    static List<PciDevice> bridges(List<Controller> controllers) {
        List<PciDevice> out = new ArrayList<>();
        for (Controller c : controllers) {
            if (!PciControllers.isRoot(c)) {
                out.add(new PciDevice(c, PciControllers.need(c)));
            }
        }
        return out;
    }

    /**
     * All other devices on PCI, in the order in which they get their addresses.
     *
     * @param express the machine's bus 0 is PCI Express
     */
    static List<PciDevice> of(Placement placement, boolean express) {
        List<PciDevice> out = new ArrayList<>();
        for (Placement.Entry e : placement.devices(placement.pciOrder())) {
            Address a = e.device().address;
            if (e.pci() != null && (a == null || a.type == null || a.type == Address.Type.pci)) {
                out.add(new PciDevice(e.device(), e.pci().on(express)));
            }
        }
        return out;
    }
}
