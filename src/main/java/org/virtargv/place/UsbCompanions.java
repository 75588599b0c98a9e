package org.virtargv.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.Device;

/**
 * The parts of an ICH9 USB controller: functions of one slot, as in the real chipset (the high-speed part is function
 * 7).
 */
final class UsbCompanions {
    /** The indexes that have a low-speed part. */
    private final Set<Integer> shared = new HashSet<>();

    UsbCompanions(List<Controller> controllers) {
        for (Controller c : controllers) {
            if (is(c) && c.model != Model.ich9_ehci1) {
                shared.add(c.index);
            }
        }
    }

    /** Whether the controller stands where the real chipset has it: a high-speed part that is alone does not. */
    boolean isOfChipset(Controller c) {
        return is(c) && shared.contains(c.index) && !begun(c);
    }

    /** The addresses of the parts that have one, by the index that the parts share. */
    private final Map<Integer, List<Address>> placed = new HashMap<>();

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
            placed.computeIfAbsent(((Controller) d).index, k -> new ArrayList<>())
                    .add(a);
        }
    }

    /** Whether another part of the same controller has its address. */
    boolean begun(Controller c) {
        return placed.containsKey(c.index);
    }

    /**
     * Puts a part beside those of its index that have an address, or else into an empty slot; false for any other
     * device.
     */
    boolean place(PciPlan plan, Device device) {
        if (!is(device)) {
            return false;
        }
        Controller c = (Controller) device;
        int function = function(c.model);
        for (Address a : placed.getOrDefault(c.index, List.of())) {
            int bus = a.bus == null ? 0 : a.bus.intValue();
            int slot = a.slot == null ? 0 : a.slot.intValue();
            if (!plan.bus(bus).inUse(slot, function)) {
                plan.put(c, bus, slot, function);
                return true;
            }
        }
        plan.place(c, PciNeed.conventional(), function);
        return true;
    }
}
