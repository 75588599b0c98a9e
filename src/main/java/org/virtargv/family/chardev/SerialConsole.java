package org.virtargv.family.chardev;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.domain.Chardev;
import org.virtargv.domain.Chardev.Target;
import org.virtargv.domain.Devices;

/**
 * The first console and the first serial line are one device when the console is not a device of its own
 * (formatdomain.html, Relationship between serial ports and consoles). Either of them implies the other; the serial
 * line is what QEMU gets, the console is its shadow.
 */
final class SerialConsole {
    private SerialConsole() {}

    /** Whether the console is only another name of the first serial line. */
    static boolean isShadow(Chardev console) {
        return console.target == null || console.target.type == null || console.target.type == Target.Type.serial;
    }

    /** Adds the serial line that the first console implies. */
    static void addSerial(Devices devices) {
        if (devices.consoles.isEmpty() || !isShadow(devices.consoles.get(0)) || !devices.serials.isEmpty()) {
            return;
        }
        Chardev console = devices.consoles.get(0);
        Chardev serial = new Chardev();
        serial.at = console.at;
        serial.alias = console.alias;
        serial.address = console.address;
        serial.acpi = console.acpi;
        console.acpi = null;
        copySource(console, serial);
        devices.serials.add(serial);
    }

    /**
     * Makes the first console the shadow of the first serial line; puts one first where the line is of a kind that a
     * guest uses as its console.
     */
    static void addConsole(Devices devices) {
        if (devices.serials.isEmpty()) {
            return;
        }
        Chardev serial = devices.serials.get(0);
        if ((devices.consoles.isEmpty() || !isShadow(devices.consoles.get(0))) && isNative(serial)) {
            Chardev console = new Chardev();
            console.at = serial.at;
            devices.consoles.add(0, console);
            for (int i = 1; i < devices.consoles.size(); i++) {
                // the others move up by one
                if (devices.consoles.get(i).target != null) {
                    devices.consoles.get(i).target.port = i;
                }
            }
        }
        if (!devices.consoles.isEmpty() && isShadow(devices.consoles.get(0))) {
            shadow(serial, devices.consoles.get(0));
        }
    }

    private static void shadow(Chardev serial, Chardev console) {
        if (console.target == null) {
            console.target = new Target();
            console.target.at = console.at;
        }
        console.target.type = Target.Type.serial;
        console.target.port = serial.target.port;
        console.target.name = null;
        console.target.address = null;
        console.target.state = null;
        console.target.model = null;
        console.tty = null;
        copySource(serial, console);
    }

    private static void copySource(Chardev from, Chardev to) {
        to.type = from.type;
        to.sources = new ArrayList<>(from.sources);
        to.protocol = from.protocol;
        to.log = from.log;
    }

    /** The serial line that a machine has without any bus: what the firmware and the kernel speak to first. */
    private static boolean isNative(Chardev serial) {
        return serial.target.type == null
                || List.of(
                                Target.Type.isa_serial,
                                Target.Type.spapr_vio_serial,
                                Target.Type.system_serial,
                                Target.Type.sclp_serial)
                        .contains(serial.target.type);
    }
}
