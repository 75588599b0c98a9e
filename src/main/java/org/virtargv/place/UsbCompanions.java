package org.virtargv.place;

import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.Device;
import org.virtargv.domain.Domain;

/**
 * The parts of an ICH9 USB controller: functions of one slot, as in the real chipset (the high-speed part is function
 * 7).
 */
final class UsbCompanions {
    private UsbCompanions() {}

    /** Whether the model is a part of an ICH9 controller. */
    static boolean is(Controller c) {
        return c.type == Controller.Type.usb && c.model != null && function(c.model) >= 0;
    }

    static int function(Model model) {
        return switch (model) {
            case ich9_uhci1 -> 0;
            case ich9_uhci2 -> 1;
            case ich9_uhci3 -> 2;
            case ich9_ehci1 -> 7;
            default -> -1;
        };
    }

    /**
     * Puts a part beside those of its index that have an address, or else into an empty slot; false for any other
     * device.
     */
    static boolean place(PciPlan plan, Domain domain, Device device) {
        if (!(device instanceof Controller c) || !is(c)) {
            return false;
        }
        int function = function(c.model);
        for (Controller other : domain.devices.controllers) {
            if (is(other) && other.index.equals(c.index) && plan.placed(other)) {
                Address a = plan.address(other);
                int bus = a.bus == null ? 0 : a.bus.intValue();
                int slot = a.slot == null ? 0 : a.slot.intValue();
                if (!plan.bus(bus).inUse(slot, function)) {
                    plan.put(c, bus, slot, function);
                    return true;
                }
            }
        }
        plan.place(c, PciNeed.device(PciPlug.pci), function);
        return true;
    }
}
