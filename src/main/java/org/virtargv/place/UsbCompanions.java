package org.virtargv.place;

import java.util.IdentityHashMap;
import java.util.List;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.Device;

/**
 * The parts of an ICH9 USB controller: functions of one slot, as in the real chipset (the high-speed part is function
 * 7).
 */
final class UsbCompanions {
    private final List<Controller> controllers;

    UsbCompanions(List<Controller> controllers) {
        this.controllers = controllers;
    }

    /** The addresses of the parts that have one. */
    private final IdentityHashMap<Controller, Address> placed = new IdentityHashMap<>();

    /** Whether it is the first low-speed part, which function 0 of the slot is. */
    static boolean isFirst(Device d) {
        return is(d) && function(((Controller) d).model) == 0;
    }

    /** Whether the model is a part of an ICH9 controller. */
    static boolean is(Device d) {
        return d instanceof Controller c && c.type == Controller.Type.usb && c.model != null && function(c.model) >= 0;
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

    /** Notes the address that a device got. */
    void put(Device d, Address a) {
        if (is(d)) {
            placed.put((Controller) d, a);
        }
    }

    /**
     * Puts a part beside those of its index that have an address, where nothing else may be, or else into an empty
     * slot; false for any other device.
     */
    boolean place(PciPlan plan, Device device) {
        if (!is(device)) {
            return false;
        }
        Controller c = (Controller) device;
        int function = function(c.model);
        for (Controller other : controllers) {
            Address a = other.index.equals(c.index) ? placed.get(other) : null;
            if (a == null || other.model == c.model) {
                continue;
            }
            int bus = a.bus == null ? 0 : a.bus.intValue();
            int slot = a.slot == null ? 0 : a.slot.intValue();
            if (plan.bus(bus).inUse(slot, function)) {
                plan.refuseTaken(c, bus, slot, function);
            }
            plan.put(c, bus, slot, function);
            return true;
        }
        plan.place(c, PciNeed.conventional(), function);
        return true;
    }
}
