package org.virtargv.family.chardev;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.virtargv.domain.Chardev;
import org.virtargv.domain.ChardevSource;
import org.virtargv.domain.ChardevSource.Mode;
import org.virtargv.domain.ChardevSource.Type;
import org.virtargv.domain.Graphics;
import org.virtargv.domain.Lists;
import org.virtargv.domain.Node;
import org.virtargv.domain.Seclabel;
import org.virtargv.domain.Words;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;
import org.virtargv.family.Secrets;
import org.virtargv.family.security.SourceLabels;

/** What the sources of all character devices have in common: what they leave open, and what is refused. */
public final class ChardevSources {
    /** Of these there is something on the host that can be labelled. */
    private static final Set<Type> LABELLED = EnumSet.of(Type.dev, Type.file, Type.pipe, Type.unix);

    private ChardevSources() {}

    /** Fills in who opens the connection. */
    public static void complete(Type type, List<ChardevSource> sources) {
        if (type == Type.tcp || type == Type.udp || type == Type.unix) {
            for (ChardevSource s : sources) {
                if (s.mode == null) {
                    s.mode = Mode.connect;
                }
            }
        }
    }

    /** The protocol of a tcp source is raw unless said otherwise; nothing else has one. */
    public static ChardevSource.Protocol protocol(Type type, ChardevSource.Protocol written, Node device) {
        if (type != Type.tcp) {
            return null;
        }
        if (written != null && written.type != null) {
            return written;
        }
        ChardevSource.Protocol raw = new ChardevSource.Protocol();
        raw.at = written == null ? device.at : written.at;
        raw.type = ChardevSource.Protocol.Type.raw;
        return raw;
    }

    private static void labels(Conversion c, ChardevSource s) {
        Set<String> models = new HashSet<>();
        for (Seclabel label : s.seclabels) {
            if (label.model != null && !models.add(label.model)) {
                c.error("seclabel-duplicate", label.at, "there are two <seclabel> with the model " + label.model, null);
            } else if (label.relabel == YesNo.yes && label.label == null) {
                c.error("seclabel-label-missing", label.at, "<seclabel> says 'relabel' and has no <label>", null);
            }
        }
    }

    private static void several(Conversion c, String element, Type type, List<ChardevSource> sources) {
        int most = type == Type.udp ? 2 : 1;
        if (sources.size() > most) {
            c.error(
                    "chardev-sources",
                    sources.get(most).at,
                    element + " has " + (most == 1 ? "one <source>" : "two <source>, one for each direction,")
                            + " at most, but there are " + sources.size(),
                    "remove the others");
        }
    }

    private static void protocol(Conversion c, ChardevSource.Protocol spoken) {
        if (spoken != null
                && (spoken.type == ChardevSource.Protocol.Type.tls
                        || spoken.type == ChardevSource.Protocol.Type.telnets)) {
            c.error(
                    "chardev-protocol",
                    spoken.at,
                    "QEMU does not support the protocol '" + Words.of(spoken.type) + "' for a tcp connection",
                    "write <source tls='yes'/> to encrypt it");
        }
    }

    /**
     * Refuses a source that lacks what its type needs.
     *
     * @param element the element that has the source, for messages: {@code <serial>}
     * @param spoken  null where there is none
     */
    public static void check(
            Conversion c,
            Node at,
            String element,
            Type type,
            List<ChardevSource> sources,
            ChardevSource.Protocol spoken) {
        several(c, element, type, sources);
        if (at instanceof Chardev) {
            // of other devices libvirt does not read them
            sources.forEach(s -> labels(c, s));
        }
        switch (type) {
            case file, pipe, dev -> need(c, at, element, type, "path", sources.isEmpty() ? null : sources.get(0).path);
            case unix -> {
                need(c, at, element, type, "path", sources.isEmpty() ? null : sources.get(0).path);
                longPath(c, at, sources);
            }
            case qemu_vdagent -> {
                if (List.of("<serial>", "<parallel>", "<console>").contains(element)) {
                    c.warning(
                            "agent-not-channel",
                            at.at,
                            "the SPICE agent in the guest does not use the clipboard of a " + element,
                            "use <channel type='qemu-vdagent'>");
                }
            }
            case spiceport -> spicePort(c, at, element, sources);
            case spicevmc -> spiceAgent(c, at, element);
            case dbus -> need(c, at, element, type, "channel", sources.isEmpty() ? null : sources.get(0).channel);
            case tcp -> {
                protocol(c, spoken);
                need(c, at, element, type, "host", sources.isEmpty() ? null : sources.get(0).host);
                need(c, at, element, type, "service", sources.isEmpty() ? null : sources.get(0).service);
                if (!sources.isEmpty()
                        && ChardevBackend.encrypted(c, sources.get(0))
                        && c.host().chardev().tlsSecret() != null) {
                    Secrets.check(c, at.at, c.host().chardev().tlsSecret(), null);
                }
            }
            case udp -> {
                ChardevSource remote = sources.stream()
                        .filter(s -> s.mode == Mode.connect)
                        .findFirst()
                        .orElse(null);
                need(c, at, element, type, "service", remote == null ? null : remote.service);
            }
            default -> {
                // the others need nothing
            }
        }
        if (type == Type.tcp || type == Type.unix) {
            sources.forEach(s -> reconnect(c, s));
        }
    }

    private static void spicePort(Conversion c, Node at, String element, List<ChardevSource> sources) {
        need(c, at, element, Type.spiceport, "channel", sources.isEmpty() ? null : sources.get(0).channel);
        if (!sources.isEmpty()
                && sources.get(0).channel != null
                && !sources.get(0).channel.matches("[A-Za-z0-9.-]*")) {
            c.error(
                    "spiceport-name",
                    sources.get(0).at,
                    "the name of a SPICE port may have only letters, digits, dots and dashes, but it is '"
                            + sources.get(0).channel + "'",
                    null);
        }
        if (!hasSpice(c) && !element.equals("<serial>")) {
            c.lacking(Graphics.class)
                    .error(
                            "spiceport-no-spice",
                            at.at,
                            element + " of type 'spiceport' needs a <graphics type='spice'>",
                            "add one, or remove this element");
        }
    }

    private static void spiceAgent(Conversion c, Node at, String element) {
        if (!hasSpice(c)) {
            c.lacking(Graphics.class)
                    .error(
                            "spicevmc-no-spice",
                            at.at,
                            element + " of type 'spicevmc' needs a <graphics type='spice'>",
                            "add one, or remove this element");
        } else if (at instanceof Chardev d && !takesSpiceAgent(d, element)) {
            c.error(
                    "spicevmc-target",
                    at.at,
                    element + " of type 'spicevmc' can be used only for a <channel> with a "
                            + "target of the type 'virtio'",
                    "use a <channel> with <target type='virtio'/>");
        }
    }

    /** libvirt's rule, by which a serial port on USB takes it as well, and a console on virtio does not. */
    private static boolean takesSpiceAgent(Chardev d, String element) {
        Chardev.Target.Type type = d.target == null ? null : d.target.type;
        return element.equals("<serial>")
                ? type == Chardev.Target.Type.usb_serial
                : type == Chardev.Target.Type.virtio && !element.equals("<console>");
    }

    /** Asking again needs someone to ask: it is for the side that connects, and at times that are not all the time. */
    static void reconnect(Conversion c, ChardevSource s) {
        if (s.reconnect == null || s.reconnect.enabled == null) {
            return;
        }
        if (s.mode != Mode.connect) {
            c.error(
                    "reconnect-not-connecting",
                    s.reconnect.at,
                    "<reconnect> needs a <source> that connects, but this one "
                            + (s.mode == Mode.bind ? "listens" : "has no mode"),
                    "write mode='connect', or remove <reconnect>");
        } else if (s.reconnect.enabled == YesNo.yes && (s.reconnect.timeout == null || s.reconnect.timeout <= 0)) {
            c.error(
                    "reconnect-timeout",
                    s.reconnect.at,
                    "<reconnect enabled='yes'> needs a timeout of 1 second or more",
                    null);
        }
    }

    /** Whether there is a SPICE connection that could carry a channel. */
    static boolean hasSpice(Conversion c) {
        return c.domain().devices.graphics.stream().anyMatch(g -> g.type == Graphics.Type.spice);
    }

    /** An address of a UNIX socket holds 108 bytes (unix(7)), the last of them zero. */
    private static void longPath(Conversion c, Node at, List<ChardevSource> sources) {
        String path = sources.isEmpty() ? null : sources.get(0).path;
        if (path != null && path.getBytes(StandardCharsets.UTF_8).length > 107) {
            c.error(
                    "socket-path-long",
                    sources.get(0).at == null ? at.at : sources.get(0).at,
                    "the path of a UNIX socket can have at most 107 bytes, so this one is too long: '" + path + "'",
                    null);
        }
    }

    private static void need(Conversion c, Node at, String element, Type type, String attribute, String value) {
        if (value == null || value.isEmpty()) {
            c.error(
                    "source-incomplete",
                    at.at,
                    element + " of type '" + Words.of(type) + "' needs a <source> with the attribute '" + attribute
                            + "'",
                    null);
        }
    }

    /** A source keeps what its type has; of datagrams the end that listens stands first. */
    public static List<ChardevSource> kept(Type type, List<ChardevSource> written) {
        if (type == null) {
            return written;
        }
        for (ChardevSource s : written) {
            s.append = type == Type.file ? s.append : null;
            s.tls = type == Type.tcp ? s.tls : null;
            s.reconnect = type == Type.tcp || type == Type.unix ? s.reconnect : null;
            if (s.reconnect != null && s.reconnect.enabled != YesNo.yes) {
                s.reconnect.timeout = null;
            }
            s.seclabels = LABELLED.contains(type) ? SourceLabels.kept(s.seclabels) : new ArrayList<>();
        }
        return switch (type) {
            case null_, vc, stdio, spicevmc -> new ArrayList<>();
            case pty, unix -> Lists.filter(written, s -> s.path != null);
            case udp -> written.size() == 2 && written.get(1).mode == Mode.bind ? reversed(written) : written;
            default -> written;
        };
    }

    private static List<ChardevSource> reversed(List<ChardevSource> two) {
        return new ArrayList<>(List.of(two.get(1), two.get(0)));
    }
}
