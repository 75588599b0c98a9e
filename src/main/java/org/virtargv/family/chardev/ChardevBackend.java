package org.virtargv.family.chardev;

import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Chardev;
import org.virtargv.domain.ChardevSource;
import org.virtargv.domain.ChardevSource.Mode;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.Words;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;
import org.virtargv.family.Secrets;

/**
 * The host's side of a character device, written as {@code -chardev}: with the TLS credentials and open files that it
 * names before it. Whoever has a {@code <source>} of this kind (serial lines, channels, USB redirection, smart cards,
 * entropy, …) makes one and writes it.
 *
 * @param sources  as in the document; udp may have two
 * @param protocol may be null
 * @param log      may be null
 * @param spice    what a channel of the SPICE connection is for, where the type is spicevmc: clients know vdagent,
 *          usbredir, smartcard
 */
public record ChardevBackend(
        ChardevSource.Type type,
        List<ChardevSource> sources,
        ChardevSource.Protocol protocol,
        ChardevSource.Log log,
        String spice) {

    /** The backend of a serial line, parallel port, console or channel. */
    public static ChardevBackend of(Chardev device) {
        return new ChardevBackend(device.type, device.sources, device.protocol, device.log, "vdagent");
    }

    /** Writes the backend of the device, with libvirt's name for it: {@code char} and the device's. */
    public void write(Conversion c, CommandLine line, String device) {
        write(c, line, "char" + device, device);
    }

    /**
     * Writes the backend.
     *
     * @param id     its name in QEMU
     * @param device the name of the device that it is for
     */
    public void write(Conversion c, CommandLine line, String id, String device) {
        Props props = Props.chardev(type == ChardevSource.Type.dev ? "serial" : word(), id);
        options(c, line, props, id, device);
        log(c, line, props, device);
        line.option("-chardev", props);
    }

    /**
     * As {@link #write(Conversion, CommandLine, String)}, for a device that is connected to a parallel port of the
     * host.
     */
    void writeParallel(Conversion c, CommandLine line, String device) {
        if (type == ChardevSource.Type.dev) {
            Props props = Props.chardev("parallel", "char" + device).put("path", source().path);
            log(c, line, props, device);
            line.option("-chardev", props);
        } else {
            write(c, line, device);
        }
    }

    private String word() {
        return switch (type) {
            case tcp, unix -> "socket";
            default -> Words.of(type);
        };
    }

    private void options(Conversion c, CommandLine line, Props props, String id, String device) {
        switch (type) {
            case dev, pipe -> props.put("path", source().path);
            case file -> {
                String path = c.libvirtStyle()
                        ? FdSets.add(line, c.host().descriptors().file(), device + "-source")
                        : source().path;
                props.put("path", path);
                // a descriptor stands where libvirt opened the file: it has cut it off already
                props.put("append", c.libvirtStyle() ? Boolean.TRUE : OnOff.bool(source().append));
            }
            case udp -> {
                ChardevSource remote = source(Mode.connect);
                ChardevSource local = source(Mode.bind);
                props.put("host", remote == null ? "" : text(remote.host))
                        .put("port", remote == null ? "0" : remote.service);
                props.put("localaddr", local == null ? "" : text(local.host))
                        .put("localport", local == null ? "0" : local.service);
            }
            case tcp -> tcp(c, line, props, id);
            case unix -> unix(c, props);
            case spiceport, dbus -> props.put("name", source().channel);
            case spicevmc -> props.put("name", spice);
            case qemu_vdagent -> vdagent(props);
            default -> {
                // null, vc, pty, stdio: nothing to say
            }
        }
    }

    private void tcp(Conversion c, CommandLine line, Props props, String id) {
        ChardevSource s = source();
        props.put("host", s.host).put("port", s.service);
        if (protocol != null && protocol.type == ChardevSource.Protocol.Type.telnet) {
            props.put("telnet", true);
        }
        if (s.mode == Mode.bind) {
            props.put("server", true).put("wait", false);
        }
        reconnect(c, props, s.reconnect);
        if (encrypted(c, s)) {
            String creds = "obj" + id + "_tls0";
            String secret = c.host().chardev().tlsSecret() == null ? null : id + "-secret0";
            if (secret != null) {
                Secrets.object(c, line, secret, c.host().chardev().tlsSecret(), null);
            }
            line.option(
                    "-object",
                    Props.object("tls-creds-x509", creds)
                            .put("dir", c.host().chardev().tlsDir())
                            .put("endpoint", s.mode == Mode.bind ? "server" : "client")
                            .put(
                                    "verify-peer",
                                    s.mode != Mode.bind || c.host().chardev().tlsVerify())
                            .put("passwordid", secret));
            props.put("tls-creds", creds);
        }
    }

    /** Of the host's settings and the attribute, the attribute wins. */
    static boolean encrypted(Conversion c, ChardevSource s) {
        return s.tls == null ? c.host().chardev().tls() : s.tls == YesNo.yes;
    }

    private void unix(Conversion c, Props props) {
        ChardevSource s = source();
        if (s.mode == Mode.bind) {
            if (c.libvirtStyle()) {
                props.put("fd", c.host().descriptors().listen());
            } else {
                props.put("path", s.path);
            }
            props.put("server", true).put("wait", false);
        } else {
            props.put("path", s.path);
        }
        reconnect(c, props, s.reconnect);
    }

    /** {@code reconnect}, in seconds, is deprecated since QEMU 9.2 for {@code reconnect-ms}. */
    public static void reconnect(Conversion c, Props props, ChardevSource.Reconnect reconnect) {
        if (reconnect != null && reconnect.enabled != null) {
            long seconds = reconnect.enabled == YesNo.yes && reconnect.timeout != null ? reconnect.timeout : 0;
            if (c.qemu().atLeast(9, 2)) {
                props.put("reconnect-ms", seconds * 1000);
            } else {
                props.put("reconnect", seconds);
            }
        }
    }

    private void vdagent(Props props) {
        ChardevSource s = sources.isEmpty() ? new ChardevSource() : source();
        props.put("name", "vdagent");
        props.put("clipboard", s.clipboard == null ? null : YesNo.bool(s.clipboard.copypaste));
        props.put("mouse", s.mouse == null ? null : s.mouse.mode == ChardevSource.Mouse.Mode.client);
    }

    /** The log is written behind what is there: libvirt opened the file, and cut it off where it was told to. */
    private void log(Conversion c, CommandLine line, Props props, String device) {
        if (log != null) {
            props.put(
                    "logfile",
                    c.libvirtStyle() ? FdSets.add(line, c.host().descriptors().log(), device + "-log") : log.file);
            props.put("logappend", c.libvirtStyle() || log.append == OnOff.on);
        }
    }

    private ChardevSource source() {
        return sources.get(0);
    }

    private ChardevSource source(Mode mode) {
        return sources.stream().filter(s -> s.mode == mode).findFirst().orElse(null);
    }

    private static String text(String s) {
        return s == null ? "" : s;
    }
}
