package org.virtargv.family.chardev;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Address;
import org.virtargv.domain.Chardev;
import org.virtargv.domain.Chardev.Target;
import org.virtargv.domain.ChardevSource;
import org.virtargv.domain.ChardevSource.Mode;
import org.virtargv.domain.ChardevSource.Type;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Words;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.family.QemuRejects;
import org.virtargv.family.general.DomainFolders;
import org.virtargv.place.PlaceNeed;

/** Channels between guest and host (formatdomain.html, Channel). */
public final class Channels implements DeviceFamily<Chardev> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.channel;
    }

    @Override
    public PlaceNeed place(Conversion c, Chardev d) {
        return d.target != null && d.target.type == Target.Type.virtio ? PlaceNeed.virtioSerial(1) : PlaceNeed.NONE;
    }

    /** The name by which guests' agents of SPICE look for their channel. */
    private static final String SPICE_AGENT = "com.redhat.spice.0";

    /** The file of a channel that has no name. */
    private static final String NAMELESS = "unknown.sock";

    @Override
    public void defaults(Conversion c) {
        for (Chardev ch : c.domain().devices.channels) {
            dropGeneratedPath(c, ch);
            Serials.complete(ch);
            ch.target.state = null;
            onPort(c, ch);
        }
    }

    /** A port of virtio is nowhere else, whatever the document says. */
    private static void onPort(Conversion c, Chardev ch) {
        Address a = ch.address;
        if (isVirtio(ch) && a != null && a.type != null && a.type != Address.Type.virtio_serial) {
            c.warning(
                    "channel-address",
                    a.at,
                    "a virtio channel needs an address of the type 'virtio-serial', so its address of "
                            + "another type is ignored",
                    "remove <address>, or write one of the type 'virtio-serial'");
            ch.address = null;
        }
    }

    /** A path that libvirt itself generated, now or in an older version, is not the user's: it is made anew. */
    private static void dropGeneratedPath(Conversion c, Chardev ch) {
        if (ch.type != Type.unix || !isVirtio(ch) || ch.target.name == null || ch.sources.isEmpty()) {
            return;
        }
        ChardevSource s = ch.sources.get(0);
        if (s.path == null) {
            dropIfGenerated(ch, s);
            return;
        }
        // most paths do not end so, and a pattern made in vain takes as long as the rest of the family
        if (!s.path.endsWith(ch.target.name)) {
            return;
        }
        String folders = "(" + Pattern.quote(c.host().paths().lib() + "/channel") + "|"
                + Pattern.quote(c.host().paths().channelTarget()) + ")";
        String below = "/(target/)?([^/]+\\.|domain-[^/]+/|-?[0-9]+-[^/]+/)" + Pattern.quote(ch.target.name);
        if (s.path.matches(folders + below)) {
            // what is made anew is waited at, whoever opened the connection before
            s.path = null;
            s.mode = Mode.bind;
            dropIfGenerated(ch, s);
        }
    }

    /** A source that waits at a path which is made anew says nothing. */
    private static void dropIfGenerated(Chardev ch, ChardevSource s) {
        if (s.mode == Mode.bind && s.reconnect == null && s.seclabels.isEmpty()) {
            ch.sources.clear();
        }
    }

    /** Whether the channel is a socket at a path that nobody chose. */
    private static boolean isGenerated(Chardev ch) {
        return ch.type == Type.unix
                && isVirtio(ch)
                && (ch.sources.isEmpty() || ch.sources.get(0).path == null)
                && (ch.sources.isEmpty() || ch.sources.get(0).mode == Mode.bind);
    }

    private static boolean isVirtio(Chardev ch) {
        return ch.target != null && ch.target.type == Target.Type.virtio;
    }

    /** What the guest calls the channel; SPICE's agent looks for its own by a fixed name. */
    private static String name(Chardev ch) {
        return ch.target.name == null && ch.type == Type.spicevmc ? SPICE_AGENT : ch.target.name;
    }

    @Override
    public void aliases(Conversion c) {
        Aliases.byPlace(c.domain().devices.channels, "channel");
    }

    @Override
    public void kept(Conversion c) {
        for (Chardev d : c.domain().devices.channels) {
            d.sources = ChardevSources.kept(d.type, d.sources);
        }
    }

    @Override
    public void check(Conversion c) {
        for (Chardev ch : c.domain().devices.channels) {
            if (isGenerated(ch)) {
                ch.sources.forEach(s -> ChardevSources.reconnect(c, s));
            } else {
                ChardevSources.check(c, ch, "<channel>", ch.type, ch.sources, ch.protocol);
            }
            checkTarget(c, ch);
        }
        distinct(c);
    }

    /** The guest finds a channel by its name, so QEMU has each name once, whatever controller it is on. */
    private static void distinct(Conversion c) {
        Set<String> names = new HashSet<>();
        for (Chardev ch : c.domain().devices.channels) {
            if (isVirtio(ch) && name(ch) != null && !names.add(name(ch))) {
                QemuRejects.tell(
                        c,
                        "channel-name-taken",
                        ch.target.at,
                        "another channel of this domain has the name '" + name(ch) + "', but each name must be unique",
                        "choose another name, or remove one of the channels");
            }
        }
    }

    private static void checkTarget(Conversion c, Chardev ch) {
        Target t = ch.target;
        if (t.type != Target.Type.virtio && t.type != Target.Type.guestfwd) {
            c.problems()
                    .error(
                            "channel-target",
                            t.at,
                            t.type == null
                                    ? "<channel> needs a <target> with the attribute 'type'"
                                    : "'" + Words.of(t.type) + "' is not a target type of a <channel>",
                            "use one of: virtio, guestfwd");
        } else if (t.type == Target.Type.guestfwd) {
            if (t.address == null || t.port == null) {
                c.problems()
                        .error(
                                "guestfwd-incomplete",
                                t.at,
                                "a channel target of type 'guestfwd' needs the attributes 'address' and 'port'",
                                null);
            } else if (t.port < 1 || t.port > 65535 || !t.address.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}")) {
                c.problems()
                        .error(
                                "guestfwd-address",
                                t.at,
                                "a channel target of type 'guestfwd' needs an IPv4 address and a port from 1 to 65535",
                                null);
            }
        }
        checkAgent(c, ch, t);
    }

    private static void checkAgent(Conversion c, Chardev ch, Target t) {
        if (t.type == Target.Type.guestfwd && ch.type == Type.qemu_vdagent) {
            c.warning(
                    "agent-not-channel",
                    ch.at,
                    "the SPICE agent in the guest does not use a network address for the clipboard",
                    "use <target type='virtio'/>");
        }
        if (t.type == Target.Type.virtio && ch.type == Type.qemu_vdagent && t.name == null) {
            c.warning(
                    "channel-name",
                    t.at,
                    "the SPICE agent in the guest looks for a port with the name '" + SPICE_AGENT
                            + "', but this port has no name",
                    "add name='" + SPICE_AGENT + "'");
        }
        if (t.type == Target.Type.virtio && ch.type == Type.spicevmc && !SPICE_AGENT.equals(name(ch))) {
            c.problems()
                    .error(
                            "channel-name",
                            t.at,
                            "a channel of type 'spicevmc' must have the name '" + SPICE_AGENT + "', not '" + t.name
                                    + "'",
                            "remove the name");
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        for (Chardev ch : c.domain().devices.channels) {
            line.from("channel", ch);
            backend(c, ch).write(c, line, ch.id());
            if (ch.target.type == Target.Type.guestfwd) {
                Props rule = new Props()
                        .put("str", "tcp:" + ch.target.address + ":" + ch.target.port + "-chardev:char" + ch.id());
                line.option(
                        "-netdev",
                        new Props("type")
                                .put("type", "user")
                                .put("guestfwd", List.of(rule))
                                .put("id", ch.id()));
            } else {
                line.option("-device", virtioPort(c, "virtserialport", ch).put("name", name(ch)));
            }
        }
    }

    /** A port of a virtio-serial controller: where it is, then what it is. */
    static Props virtioPort(Conversion c, String driver, Chardev device) {
        Props props = Props.device(driver);
        Address a = device.address;
        if (a != null && a.type == Address.Type.virtio_serial) {
            int index = a.controller == null ? 0 : a.controller;
            Controller controller = c.controller(Controller.Type.virtio_serial, index);
            props.put("bus", (controller == null ? "virtio-serial" + index : controller.id()) + ".0");
            props.put("nr", a.port == null ? null : Long.valueOf(a.port));
        }
        if (a != null && a.type == Address.Type.ccw) {
            AddressProps.put(c, props, device);
        }
        return props.put("chardev", "char" + device.id()).put("id", device.id());
    }

    private static ChardevBackend backend(Conversion c, Chardev ch) {
        ChardevBackend written = ChardevBackend.of(ch);
        if (!isGenerated(ch)) {
            return written;
        }
        ChardevSource s = new ChardevSource();
        s.mode = Mode.bind;
        // for a person in the folder where the line is run: no folder of another program need exist
        String name = ch.target.name == null ? NAMELESS : ch.target.name;
        s.path = c.libvirtStyle()
                ? c.host().paths().channelTarget() + "/" + DomainFolders.shortName(c) + "/" + name
                : (c.domain().name + "." + name).replace('/', '_');
        return new ChardevBackend(ch.type, List.of(s), null, ch.log, written.spice());
    }
}
