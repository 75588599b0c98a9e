package org.virtargv.validate;

import java.util.Set;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Option;
import org.virtargv.argv.Props;

/**
 * Which USB devices a controller is too fast for. An EHCI controller serves high speed alone; what is slower is served
 * by a companion controller that shares its ports, where there is one.
 */
final class UsbSpeeds {
    /** What QEMU's devices of full speed are; its other USB devices speak high speed too. */
    private static final Set<String> FULL =
            Set.of("usb-audio", "usb-braille", "usb-ccid", "usb-hub", "usb-net", "usb-serial", "usb-wacom-tablet");

    private static final Set<String> EHCI = Set.of("usb-ehci", "ich9-usb-ehci1", "ich9-usb-ehci2");

    /** Ports of a companion, which is a UHCI controller. */
    private static final int PORTS = 2;

    private UsbSpeeds() {}

    /** Whether a device is of full speed and sits on a controller of high speed alone. */
    static boolean tooSlow(CommandLine line, Props device) {
        if (!FULL.contains(String.valueOf(device.get("driver")))
                || !(device.get("bus") instanceof String bus)
                || !bus.endsWith(".0")) {
            return false;
        }
        Option controller = line.device(bus.substring(0, bus.length() - 2));
        if (controller == null
                || !EHCI.contains(String.valueOf(controller.props().get("driver")))) {
            return false;
        }
        Object port = device.get("port");
        for (Option companion : line.find("-device", p -> bus.equals(p.get("masterbus")))) {
            if (serves(companion.props().get("firstport"), port)) {
                return false;
            }
        }
        return true;
    }

    /** Behind a hub it is the hub that matters, which is a device of its own. */
    private static boolean serves(Object first, Object port) {
        if (!(first instanceof Number n) || !(port instanceof String text) || !text.matches("[0-9]{1,3}")) {
            return true;
        }
        int index = Integer.parseInt(text) - 1;
        return index >= n.intValue() && index < n.intValue() + PORTS;
    }
}
