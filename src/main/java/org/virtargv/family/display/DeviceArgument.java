package org.virtargv.family.display;

import org.virtargv.facts.DeviceFacts;
import org.virtargv.family.display.decision.DisplayCase.Display;
import org.virtargv.family.display.decision.DisplayCase.Driver;
import org.virtargv.family.display.decision.DisplayCase.Hotplug;
import org.virtargv.family.display.decision.DisplayCase.Ramfb;
import org.virtargv.family.display.decision.DisplayTable;
import org.virtargv.family.display.decision.Remedy;
import org.virtargv.family.display.decision.Wish;
import org.virtargv.family.display.decision.Wish.Source;
import org.virtargv.family.qemu.Argument;
import org.virtargv.problem.Location;

/**
 * A device of the host that {@code <qemu:commandline>} hands to QEMU itself: {@code -device vfio-pci,host=…} or
 * {@code sysfsdev=…}.
 *
 * @param address the UUID of a mediated device, or the PCI address on the host
 * @param text    the argument as it stands
 */
record DeviceArgument(String address, String text, Driver driver, Remedy.Wishes wishes, Location at) {
    /** Null for an argument that is none. */
    static DeviceArgument of(Argument a) {
        String type = a.is("-device") ? a.get("driver") : null;
        if (!DisplayTable.HOTPLUGGABLE.equals(type) && !DisplayTable.FIXED.equals(type)) {
            return null;
        }
        String where = a.get("host") != null ? a.get("host") : a.get("sysfsdev");
        if (where == null) {
            return null;
        }
        String address = DeviceFacts.canonical(where.substring(where.lastIndexOf('/') + 1));
        String id = a.get("id") == null ? address : a.get("id");
        return new DeviceArgument(
                address,
                a.name() + " " + a.value(),
                DisplayTable.FIXED.equals(type) ? Driver.argumentFixed : Driver.argumentHotpluggable,
                new Remedy.Wishes(
                        id, asked(a, "display", display(a)), asked(a, "ramfb", ramfb(a)), Wish.nobody(Hotplug.on)),
                a.at());
    }

    private static <T> Wish<T> asked(Argument a, String property, T value) {
        return a.get(property) == null ? Wish.nobody(value) : new Wish<>(value, Source.argument, a.where());
    }

    private static Display display(Argument a) {
        String word = a.get("display");
        if (word == null) {
            return Display.absent;
        }
        return switch (word) {
            case "on" -> Display.on;
            case "auto" -> Display.qemuAuto;
            default -> Display.off;
        };
    }

    private static Ramfb ramfb(Argument a) {
        return a.get("ramfb") == null ? Ramfb.absent : a.isOn("ramfb") ? Ramfb.on : Ramfb.off;
    }
}
