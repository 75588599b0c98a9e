package org.virtargv.family.sound;

import java.util.List;
import java.util.stream.Collectors;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Address;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Lists;
import org.virtargv.domain.Sound;
import org.virtargv.domain.YesNo;
import org.virtargv.family.AddressProps;
import org.virtargv.family.AddressTypes;
import org.virtargv.family.Aliases;
import org.virtargv.family.AudioBackend;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.family.MachineProperties;
import org.virtargv.family.MachineProperties.Place;
import org.virtargv.family.Virtio;
import org.virtargv.place.ChipsetPart;
import org.virtargv.place.PlaceNeed;

/** Sound cards. The PC speaker is part of the machine, which names its audio backend. */
public final class Sounds implements DeviceFamily<Sound> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.sound;
    }

    @Override
    public PlaceNeed place(Conversion c, Sound s) {
        return switch (s.model) {
            case ich9 -> PlaceNeed.conventional().as(ChipsetPart.hdAudio);
            case es1370, ac97, ich6, ich7 -> PlaceNeed.conventional();
            case virtio -> PlaceNeed.virtio(false);
            case usb -> PlaceNeed.usbPort();
            case sb16, pcspk -> PlaceNeed.NONE; // on the ISA bus, and a part of the machine
        };
    }

    @Override
    public void defaults(Conversion c) {
        for (Sound s : c.domain().devices.sounds) {
            if (s.model == Sound.Model.virtio && s.streams == null) {
                s.streams = 2;
            }
        }
    }

    @Override
    public void aliases(Conversion c) {
        Aliases.byPlace(c.domain().devices.sounds, "sound");
    }

    @Override
    public void kept(Conversion c) {
        for (Sound s : c.domain().devices.sounds) {
            s.multichannel = s.model == Sound.Model.usb ? s.multichannel : null;
            s.driver = s.model == Sound.Model.virtio ? s.driver : null;
        }
    }

    @Override
    public void check(Conversion c) {
        for (Sound s : c.domain().devices.sounds) {
            AudioBackend.check(c, s.audio);
            AudioBackend.require(c, s, "this <sound>");
            if (s.model == null) {
                // refused when it was read
                continue;
            }
            AddressTypes.check(c, s, "a <sound> of the model '" + s.model + "'", addresses(s));
            if (!s.codecs.isEmpty() && !isHda(s)) {
                withoutEffect(c, s, "sound-codec-elsewhere", "<codec> is only for the models ich6 and ich9");
            }
            if (s.multichannel != null && s.model != Sound.Model.usb) {
                withoutEffect(c, s, "sound-multichannel-elsewhere", "multichannel is only for the model usb");
            }
            if (s.model != Sound.Model.virtio && (s.streams != null || s.driver != null)) {
                withoutEffect(c, s, "sound-virtio-elsewhere", "streams and <driver> are only for the model virtio");
            }
            if (s.streams != null && s.streams < 1) {
                refuse(c, s, "sound-streams", "streams " + s.streams + " of <sound> must be at least 1");
            }
            if (s.model != Sound.Model.pcspk && !c.qemu().hasType(type(s))) {
                refuse(
                        c,
                        s,
                        "sound-model-unknown",
                        "this QEMU has no device " + type(s) + " for a <sound> of the model '" + s.model + "'");
            }
        }
    }

    private static Address.Type[] addresses(Sound s) {
        return switch (s.model) {
            case sb16 -> new Address.Type[] {Address.Type.isa};
            case pcspk -> new Address.Type[] {};
            case usb -> new Address.Type[] {Address.Type.usb};
            case virtio -> AddressTypes.virtio();
            default -> new Address.Type[] {Address.Type.pci};
        };
    }

    private static void refuse(Conversion c, Sound s, String id, String message) {
        c.problems().error(id, s.at, message, null);
    }

    /** Libvirt passes over what belongs to another model. */
    private static void withoutEffect(Conversion c, Sound s, String id, String message) {
        c.problems().warning(id, s.at, message + " and has no effect on the model '" + s.model + "'", "remove it");
    }

    private static boolean isHda(Sound s) {
        return s.model == Sound.Model.ich6 || s.model == Sound.Model.ich9;
    }

    @Override
    public void machine(Conversion c, MachineProperties machine) {
        Sound speaker = Lists.first(c.domain().devices.sounds, s -> s.model == Sound.Model.pcspk);
        if (speaker != null) {
            machine.at(Place.pcspk_audiodev).put("pcspk-audiodev", AudioBackend.id(c, speaker.audio));
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        for (Sound s : c.domain().devices.sounds) {
            line.from("sound", s);
            if (isHda(s)) {
                hda(c, s, line);
            } else if (s.model != Sound.Model.pcspk) {
                line.option("-device", card(c, s));
            }
        }
    }

    private static String type(Sound s) {
        return switch (s.model) {
            case es1370 -> "ES1370";
            case ac97 -> "AC97";
            case ich6 -> "intel-hda";
            case ich9 -> "ich9-intel-hda";
            case usb -> "usb-audio";
            case virtio -> Virtio.driver("virtio-sound", s, Virtio.Model.plain);
            default -> s.model.name();
        };
    }

    private static Props card(Conversion c, Sound s) {
        Props props = Props.device(type(s));
        boolean virtio = s.model == Sound.Model.virtio;
        Virtio.options(props, virtio ? s.driver : null);
        props.put("id", s.id())
                .put("audiodev", AudioBackend.id(c, s.audio))
                .put("multi", s.model == Sound.Model.usb ? YesNo.bool(s.multichannel) : null)
                .put("streams", virtio ? s.streams : null);
        AddressProps.put(c, props, s);
        return props;
    }

    /** The controller, and behind it the codecs: one for playing and recording where none is named. */
    private static void hda(Conversion c, Sound s, CommandLine line) {
        Props controller = Props.device(type(s)).put("id", s.id());
        AddressProps.put(c, controller, s);
        line.option("-device", controller);
        List<String> codecs = s.codecs.isEmpty()
                ? List.of("duplex")
                : s.codecs.stream().map(x -> x.type.name()).collect(Collectors.toList());
        for (int i = 0; i < codecs.size(); i++) {
            line.option(
                    "-device",
                    Props.device("hda-" + codecs.get(i))
                            .put("id", s.id() + "-codec" + i)
                            .put("bus", s.id() + ".0")
                            .put("cad", i)
                            .put("audiodev", AudioBackend.id(c, s.audio)));
        }
    }
}
