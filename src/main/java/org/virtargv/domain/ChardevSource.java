package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code <source>} of a character device: what it is connected to on the host. Which attributes count depends on the
 * device's type.
 */
public class ChardevSource extends Node {
    /** The host's side of a character device. */
    public enum Type {
        @XmlEnumValue("null")
        null_,
        vc,
        pty,
        dev,
        file,
        pipe,
        stdio,
        udp,
        tcp,
        unix,
        spicevmc,
        spiceport,
        @NotTranslated("nmdm devices exist on FreeBSD's bhyve only")
        nmdm,
        @XmlEnumValue("qemu-vdagent")
        qemu_vdagent,
        dbus
    }

    /** Who opens the connection. */
    public enum Mode {
        connect,
        bind
    }

    @XmlAttribute
    public Mode mode;

    /** dev, file, pipe, unix: a path of the host; pty: the terminal of a running domain. */
    @XmlAttribute
    public String path;

    /** file: keep what is there already. */
    @XmlAttribute
    public OnOff append;

    /** tcp, udp. */
    @XmlAttribute
    public String host;

    /** tcp, udp: the port. */
    @XmlAttribute
    public String service;

    /** tcp: encrypt with the host's certificates. */
    @XmlAttribute
    public YesNo tls;

    /** spiceport, dbus: the channel's name. */
    @XmlAttribute
    public String channel;

    /** nmdm. */
    @WithoutEffect("it belongs to the type 'nmdm', which is refused")
    @XmlAttribute
    public String master;

    /** nmdm. */
    @WithoutEffect("it belongs to the type 'nmdm', which is refused")
    @XmlAttribute
    public String slave;

    /** Where the source says itself what it is: an external TPM's. */
    @WithoutEffect("it belongs to an external TPM, which is always a UNIX socket")
    @XmlAttribute
    public Type type;

    public Reconnect reconnect;

    /** qemu-vdagent. */
    public Clipboard clipboard;

    /** qemu-vdagent. */
    public Mouse mouse;

    @WithoutEffect("libvirt labels the path before QEMU starts")
    @XmlElement(name = "seclabel")
    public List<Seclabel> seclabels = new ArrayList<>();

    /** {@code <reconnect>}: try again when the other side goes away. */
    public static class Reconnect extends Node {
        @XmlAttribute
        public YesNo enabled;

        /** Seconds between tries. */
        @XmlAttribute
        public Integer timeout;
    }

    /** {@code <clipboard>} of the vdagent that QEMU itself plays. */
    public static class Clipboard extends Node {
        @XmlAttribute(required = true)
        public YesNo copypaste;
    }

    /** {@code <mouse>} of the vdagent that QEMU itself plays. */
    public static class Mouse extends Node {
        public enum Mode {
            server,
            client
        }

        @XmlAttribute(required = true)
        public Mode mode;
    }

    /** {@code <protocol>} of a tcp source. */
    public static class Protocol extends Node {
        public enum Type {
            raw,
            telnet,
            telnets,
            tls
        }

        @XmlAttribute
        public Type type;
    }

    /** {@code <log>}: a file that takes what the guest writes, beside the source. */
    public static class Log extends Node {
        @XmlAttribute(required = true)
        public String file;

        @XmlAttribute
        public OnOff append;
    }
}
