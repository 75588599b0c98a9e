package org.virtargv.family.input;

import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Input;
import org.virtargv.domain.Input.Bus;
import org.virtargv.domain.Input.Type;
import org.virtargv.domain.Lists;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.Words;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.family.Virtio;
import org.virtargv.machine.Board;
import org.virtargv.place.PlaceNeed;

/** Keyboards, mice, tablets, and event devices of the host (formatdomain.html, Input devices). */
public final class Inputs implements DeviceFamily<Input> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.input;
    }

    @Override
    public PlaceNeed place(Conversion c, Input i) {
        if (i.bus == Bus.virtio) {
            return PlaceNeed.virtio(i.model == Input.Model.virtio_transitional);
        }
        return i.bus == Bus.usb ? PlaceNeed.usbPort() : PlaceNeed.NONE;
    }

    @Override
    public void defaults(Conversion c) {
        for (Input input : c.domain().devices.inputs) {
            if (input.bus == null) {
                input.bus = switch (input.type) {
                    case mouse, keyboard, tablet -> standard(c, input.type);
                    case passthrough -> Bus.virtio;
                    // there libvirt puts any input on the bus, and finds then that this one has none
                    case evdev -> c.board() == Board.s390 ? Bus.virtio : null;
                };
            }
        }
    }

    /**
     * A PC has a PS/2 mouse and keyboard in any case, unless their controller is off; a 64-bit POWER machine with a
     * screen has both on USB where the document names no input device, unless it has no USB.
     */
    @Override
    public void implicit(Conversion c) {
        if (Ps2.has(c) && !Ps2.off(c)) {
            ensure(c, Type.mouse, Bus.ps2);
            ensure(c, Type.keyboard, Bus.ps2);
        }
        if (c.arch().isPpc64() && !c.domain().devices.graphics.isEmpty()) {
            ensure(c, Type.keyboard, Bus.usb);
            if (Lists.none(c.domain().devices.inputs, i -> i.type == Type.tablet && i.bus == Bus.usb)) {
                ensure(c, Type.mouse, Bus.usb);
            }
        }
    }

    private static Bus standard(Conversion c, Type type) {
        if (c.board() == Board.s390) {
            return Bus.virtio;
        }
        return c.arch().isX86() && type != Type.tablet ? Bus.ps2 : Bus.usb;
    }

    private static void ensure(Conversion c, Type type, Bus bus) {
        List<Input> inputs = c.domain().devices.inputs;
        if (Lists.none(inputs, i -> i.type == type && i.bus == bus)) {
            Input out = new Input();
            out.at = c.domain().at;
            out.type = type;
            out.bus = bus;
            inputs.add(out);
        }
    }

    @Override
    public void aliases(Conversion c) {
        Aliases.byPlace(c.domain().devices.inputs, "input");
    }

    @Override
    public void check(Conversion c) {
        InputChecks.check(c);
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        for (Input input : c.domain().devices.inputs) {
            line.from("input", input);
            if (input.type == Type.evdev) {
                line.option(
                        "-object",
                        Props.object("input-linux", input.id())
                                .put("evdev", input.source.dev)
                                .put("repeat", OnOff.bool(input.source.repeat))
                                .put("grab_all", input.source.grab == null ? null : true)
                                .put("grab-toggle", Words.of(input.source.grabToggle)));
            } else if (input.bus == Bus.usb || input.bus == Bus.virtio) {
                line.option("-device", device(c, input));
            }
        }
    }

    /** QEMU's name of the device, for what is on the bus virtio. */
    static String virtioDriver(Input input) {
        return Virtio.driver(
                switch (input.type) {
                    case mouse -> "virtio-mouse";
                    case tablet -> "virtio-tablet";
                    case keyboard -> "virtio-keyboard";
                    default -> "virtio-input-host";
                },
                input,
                Virtio.Model.of(input.model));
    }

    private static Props device(Conversion c, Input input) {
        Props props;
        if (input.bus == Bus.usb) {
            props = Props.device(
                    switch (input.type) {
                        case mouse -> "usb-mouse";
                        case tablet -> "usb-tablet";
                        default -> "usb-kbd";
                    });
        } else {
            props = Props.device(virtioDriver(input));
            Virtio.options(props, input.driver);
        }
        props.put("id", input.id()).put("evdev", input.type == Type.passthrough ? input.source.evdev : null);
        AddressProps.put(c, props, input);
        return props;
    }
}
