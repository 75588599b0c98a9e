package org.virtargv.family.input;

import org.virtargv.domain.Address;
import org.virtargv.domain.Input;
import org.virtargv.domain.Input.Bus;
import org.virtargv.domain.Input.Type;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;

/** What an input device cannot be. */
final class InputChecks {
    private InputChecks() {}

    static void check(Conversion c) {
        for (Input input : c.domain().devices.inputs) {
            bus(c, input);
            model(c, input);
            source(c, input);
        }
    }

    private static void bus(Conversion c, Input input) {
        boolean fits =
                switch (input.type) {
                    case mouse, keyboard -> input.bus != Bus.none;
                    case tablet -> input.bus != Bus.none && input.bus != Bus.ps2;
                    case passthrough -> input.bus == Bus.virtio;
                    case evdev -> input.bus == null || input.bus == Bus.none;
                };
        if (!fits) {
            c.problems()
                    .error(
                            "input-bus",
                            input.at,
                            "an <input> of type '" + Words.of(input.type) + "' cannot be on the bus '"
                                    + Words.of(input.bus) + "'",
                            input.type == Type.evdev ? "write bus='none'" : null);
        } else if (input.bus == Bus.ps2 && !Ps2.has(c)) {
            c.problems()
                    .error(
                            "input-bus",
                            input.at,
                            "the machine has no PS/2 bus for an <input>",
                            "use the bus 'usb' or 'virtio'");
        } else if (input.bus == Bus.ps2 && Ps2.off(c)) {
            c.problems()
                    .error(
                            "input-ps2-off",
                            input.at,
                            "an <input> is on the bus 'ps2', but <ps2 state='off'/> in <features> removes that bus",
                            "remove one of them");
        }
        hostDevice(c, input);
        address(c, input);
    }

    private static void hostDevice(Conversion c, Input input) {
        String host = input.type == Type.passthrough && input.bus == Bus.virtio ? Inputs.virtioDriver(input) : null;
        if (host != null
                && input.model == null
                && !c.qemu().types().isEmpty()
                && !c.qemu().hasType(host)) {
            c.problems()
                    .error(
                            "input-host-missing",
                            input.at,
                            "an <input> of type 'passthrough' needs the device " + host + ", which QEMU "
                                    + c.qemu().version() + " does not have",
                            "write type='evdev'");
        }
    }

    private static void address(Conversion c, Input input) {
        Address.Type address = input.address == null ? null : input.address.type;
        if (address != null
                && ((input.bus == Bus.usb && address != Address.Type.usb)
                        || (input.bus == Bus.virtio
                                && address != Address.Type.pci
                                && address != Address.Type.ccw
                                && address != Address.Type.virtio_mmio))) {
            c.problems()
                    .error(
                            "input-address",
                            input.address.at,
                            "an <input> on the bus '" + Words.of(input.bus) + "' cannot have an address of type '"
                                    + Words.of(address) + "'",
                            null);
        }
    }

    private static void model(Conversion c, Input input) {
        if (input.model == null) {
            return;
        }
        if (input.bus != Bus.virtio) {
            c.problems()
                    .error("input-model", input.at, "the attribute 'model' of <input> needs the bus 'virtio'", null);
        } else if (input.model != Input.Model.virtio) {
            c.problems()
                    .error(
                            "input-model",
                            input.at,
                            "an <input> of type '" + Words.of(input.type)
                                    + "' exists only for virtio 1.0, so it cannot have the model '"
                                    + Words.of(input.model) + "'",
                            "remove model");
        }
    }

    private static void source(Conversion c, Input input) {
        if (input.type == Type.passthrough && (input.source == null || input.source.evdev == null)) {
            c.problems()
                    .error("input-source", input.at, "an <input> of type 'passthrough' needs <source evdev=…/>", null);
        }
        if (input.type == Type.evdev && (input.source == null || input.source.dev == null)) {
            c.problems().error("input-source", input.at, "an <input> of type 'evdev' needs <source dev=…/>", null);
        }
    }
}
