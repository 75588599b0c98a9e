package org.virtargv.family.net;

import java.util.Locale;
import org.virtargv.domain.Address;
import org.virtargv.domain.Interface;
import org.virtargv.domain.Interface.Type;
import org.virtargv.domain.InterfaceSource;
import org.virtargv.domain.InterfaceSource.Mode;
import org.virtargv.domain.MemoryBacking;
import org.virtargv.domain.Spelling;
import org.virtargv.domain.Words;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;
import org.virtargv.family.SharedMemory;
import org.virtargv.json.JsonWriter;

/**
 * What is refused of a network card and its {@code <source>}; what is refused of its options: {@link NicOptionChecks}.
 */
final class NicChecks {
    private static final int MOST_PORT = 65535;

    private NicChecks() {}

    static void check(Conversion c, Interface nic) {
        Connection to = Connection.of(c, nic);
        mac(c, nic);
        NicDeviceChecks.check(c, nic, to);
        source(c, nic, to);
        NicOptionChecks.check(c, nic, to);
    }

    private static void mac(Conversion c, Interface nic) {
        String address = nic.mac.address;
        if (!Spelling.isMac(address)) {
            c.error(
                    "mac-invalid",
                    nic.mac.at,
                    "'" + address + "' is not a MAC address",
                    "write six pairs of hexadecimal digits with colons between");
        } else if ((Integer.parseInt(address.substring(0, 2), 16) & 1) != 0) {
            c.error(
                    "mac-multicast",
                    nic.mac.at,
                    "the MAC address " + address + " is a multicast address, which a network card cannot have",
                    "write an address whose first byte is even");
        }
    }

    private static void source(Conversion c, Interface nic, Connection to) {
        InterfaceSource s = nic.source == null ? new InterfaceSource() : nic.source;
        switch (nic.type) {
            case network -> {
                if (need(c, nic, "network", s.network)) {
                    network(c, nic, to);
                }
            }
            case bridge -> need(c, nic, "bridge", s.bridge);
            case direct -> {
                need(c, nic, "dev", s.dev);
                directMode(c, s);
            }
            case vdpa -> {
                need(c, nic, "dev", s.dev);
                virtioOnly(c, nic);
            }
            case vhostuser -> vhostUser(c, nic, s);
            case hostdev -> hostdev(c, nic, s);
            case server -> port(c, nic, "port", s.port);
            case client, mcast -> {
                need(c, nic, "address", s.host);
                port(c, nic, "port", s.port);
            }
            case udp -> udp(c, nic, s);
            case user -> user(c, nic, s);
            case ethernet -> {
                // the tap device is a <target>
            }
            case internal ->
                c.warning(
                        "interface-internal",
                        nic.at,
                        "an <interface type='internal'> is for other hypervisors, so libvirt writes QEMU's "
                                + "user network for it",
                        "write type='user'");
            case null_, vds ->
                c.error(
                        "interface-type",
                        nic.at,
                        "QEMU has no network card of the type '" + Words.of(nic.type) + "'",
                        nic.type == Type.null_
                                ? "for a card without a connection write type='user' and <link state='down'/>"
                                : null);
        }
    }

    private static void user(Conversion c, Interface nic, InterfaceSource s) {
        if (s.dev != null && !Connection.isPasst(nic)) {
            c.warning(
                    "interface-user-dev",
                    s.at,
                    "the attribute 'dev' of <source> has no effect on an <interface type='user'> without passt",
                    "write <backend type='passt'/>, or remove it");
        }
    }

    private static void directMode(Conversion c, InterfaceSource s) {
        if (s.mode == Mode.server || s.mode == Mode.client) {
            c.error(
                    "interface-mode",
                    s.at,
                    "<source> of an <interface type='direct'> cannot have mode='" + Words.of(s.mode) + "'",
                    "write vepa, bridge, private or passthrough");
        }
    }

    private static boolean need(Conversion c, Interface nic, String attribute, String value) {
        if (value != null && !value.isEmpty()) {
            return true;
        }
        c.error(
                "interface-source",
                nic.at,
                "<interface type='" + Words.of(nic.type) + "'> needs a <source> with the attribute '" + attribute + "'",
                null);
        return false;
    }

    private static void port(Conversion c, Interface nic, String attribute, Integer value) {
        if (value == null) {
            need(c, nic, attribute, null);
        } else if (value < 1 || value > MOST_PORT) {
            c.error(
                    "interface-port",
                    nic.source.at,
                    "port " + value + " of <source> is out of range (1 to 65535)",
                    "1 to " + MOST_PORT);
        }
    }

    private static void udp(Conversion c, Interface nic, InterfaceSource s) {
        need(c, nic, "address", s.host);
        port(c, nic, "port", s.port);
        if (s.local == null || s.local.address == null) {
            c.error(
                    "interface-udp-local",
                    nic.at,
                    "<source> of an <interface type='udp'> needs a <local> with the attributes 'address' "
                            + "and 'port'",
                    null);
        }
    }

    /** The very text that tells of the network; its bridge is for the reader to fill in. */
    private static String fact(String network) {
        StringBuilder out = new StringBuilder("\"net\": {\"networks\": [{\"name\": ");
        JsonWriter.string(out, network);
        return out.append(", \"bridge\": \"NAME\"}]}").toString();
    }

    /**
     * What is not known of a network matters to a person, who makes the tap device; the libvirt style's line is the
     * same for every bridge.
     */
    private static void network(Conversion c, Interface nic, Connection to) {
        if (c.host().net().network(nic.source.network) == null) {
            String what = "the host facts do not contain the network '" + nic.source.network + "'";
            if (to.bridge() == null && !c.libvirtStyle()) {
                c.error(
                        "network-unknown",
                        nic.source.at,
                        what + ", so its bridge is not known",
                        "add to the host facts " + fact(nic.source.network) + ", or write "
                                + "<interface type='bridge'> with <source bridge='NAME'/>");
            } else {
                c.note(
                        "network-assumed",
                        nic.source.at,
                        what + ", so it is assumed to use a bridge" + (to.bridge() == null ? "" : ", " + to.bridge()),
                        "add to the host facts " + fact(nic.source.network));
            }
        } else if (to.type() == Type.hostdev && to.pci() == null) {
            c.error(
                    "network-pool",
                    nic.source.at,
                    "the host facts have no PCI device of the network '" + nic.source.network + "'",
                    "add it as 'pci', for example 0000:03:00.1");
        }
    }

    private static void virtioOnly(Conversion c, Interface nic) {
        if (!Connection.isVirtio(nic)) {
            c.error(
                    "interface-model-virtio",
                    nic.model.at,
                    "<interface type='" + Words.of(nic.type) + "'> needs a virtio card, but its <model> is '"
                            + nic.model.type + "'",
                    "write <model type='virtio'/>");
        }
    }

    private static void vhostUser(Conversion c, Interface nic, InterfaceSource s) {
        virtioOnly(c, nic);
        if (!SharedMemory.is(c)) {
            c.lacking(MemoryBacking.class)
                    .error(
                            "interface-shared-memory",
                            nic.at,
                            "<interface type='vhostuser'> needs the guest's memory to be shared, because another "
                                    + "process serves it",
                            "write <memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>");
        }
        if (Connection.isPasst(nic)) {
            return;
        }
        if (s.type != null && !s.type.equals("unix")) {
            c.error(
                    "interface-vhostuser-type",
                    s.at,
                    "<source> of an <interface type='vhostuser'> cannot have type='" + s.type + "'",
                    "type='unix'");
        }
        need(c, nic, "type", s.type);
        need(c, nic, "path", s.path);
        if (s.mode != Mode.server && s.mode != Mode.client) {
            c.error(
                    "interface-mode",
                    nic.at,
                    "<source> of an <interface type='vhostuser'> needs mode='server' or mode='client'",
                    null);
        }
        reconnect(c, s);
    }

    private static void reconnect(Conversion c, InterfaceSource s) {
        if (s.reconnect != null && s.mode == Mode.server) {
            c.error(
                    "reconnect-not-connecting",
                    s.reconnect.at,
                    "<reconnect> needs a <source> that connects, but this one listens",
                    "write mode='client', or remove <reconnect>");
        } else if (s.reconnect != null
                && s.reconnect.enabled == YesNo.yes
                && (s.reconnect.timeout == null || s.reconnect.timeout <= 0)) {
            c.error(
                    "reconnect-timeout",
                    s.reconnect.at,
                    "<reconnect enabled='yes'> needs a timeout of 1 second or more",
                    null);
        }
    }

    private static void hostdev(Conversion c, Interface nic, InterfaceSource s) {
        if (s.device == null) {
            c.error("interface-source", nic.at, "<interface type='hostdev'> needs a <source> with an <address>", null);
        } else if (s.device.type != Address.Type.pci) {
            String type =
                    s.device.type == null ? "none" : Words.of(s.device.type).toLowerCase(Locale.ROOT);
            c.error(
                    "interface-hostdev-address",
                    s.device.at,
                    "<address> in <source> of an <interface type='hostdev'> needs type='pci', but has " + type,
                    null);
        } else {
            pci(c, s.device);
        }
    }

    /** A function's address on the host: numbers that there can be, and not all of them zero. */
    private static void pci(Conversion c, Address a) {
        long domain = a.domain == null ? 0 : a.domain;
        long bus = a.bus == null ? 0 : a.bus;
        long slot = a.slot == null ? 0 : a.slot;
        long function = a.function == null ? 0 : a.function;
        if (domain > 0xffffffffL || bus > 0xff || slot > 0x1f || function > 7) {
            c.error(
                    "pci-address-range",
                    a.at,
                    "<address> is not a valid PCI address",
                    "write a bus up to 0xff, a slot up to 0x1f and a function up to 7");
        } else if (domain == 0 && bus == 0 && slot == 0) {
            c.error(
                    "pci-address-zero",
                    a.at,
                    "<address> in <source> is not the address of a device: domain, bus and slot are 0",
                    null);
        }
    }
}
