package org.virtargv.family.net;

import org.virtargv.domain.Interface;
import org.virtargv.domain.Interface.Type;
import org.virtargv.domain.InterfaceDriver;
import org.virtargv.domain.InterfaceLink.Parameters;
import org.virtargv.domain.InterfaceLink.Teaming;
import org.virtargv.domain.InterfaceLink.VirtualPort;
import org.virtargv.domain.InterfaceSource;
import org.virtargv.domain.Node;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;

/**
 * What is refused of a network card's options: those that its connection does not have, and values that QEMU is known
 * not to take.
 */
final class NicOptionChecks {
    /** Bits of an IPv4 network's part: behind the most, the addresses of QEMU's user network would not fit. */
    private static final int LEAST_IPV4_PREFIX = 4;

    private static final int MOST_IPV4_PREFIX = 27;
    private static final int IPV6_PREFIX = 64;
    /** What QEMU takes of a tap device, and what a virtio card has: 1024 queues in all, one of them for control. */
    private static final int MOST_TAP_QUEUES = 256;

    private static final int MOST_QUEUES = 511;
    /** QEMU's host_mtu has 16 bits. */
    private static final int MOST_MTU = 65535;

    private NicOptionChecks() {}

    static void check(Conversion c, Interface nic, Connection to) {
        if (nic.driver != null) {
            driver(c, nic, to);
        }
        addresses(c, nic, to);
        backend(c, nic, to);
        teaming(c, nic, to);
        virtualPort(c, nic, to);
        boolean bridged = to.type() == Type.bridge || to.type() == Type.ethernet;
        only(c, nic, to, nic.filterref, "<filterref>", bridged);
        only(c, nic, to, nic.mtu, "<mtu>", bridged || to.type() == Type.vhostuser);
        only(c, nic, to, nic.coalesce, "<coalesce>", bridged || to.type() == Type.direct);
        only(c, nic, to, nic.script, "<script>", bridged);
        only(c, nic, to, nic.downscript, "<downscript>", bridged);
        only(c, nic, to, nic.port, "<port>", to.type() == Type.bridge);
        only(c, nic, to, nic.tune, "<tune>", to.isTap());
        if (nic.mtu != null && (nic.mtu.size < 1 || nic.mtu.size > MOST_MTU)) {
            c.error(
                    "interface-mtu",
                    nic.mtu.at,
                    "attribute 'size' of <mtu> is " + nic.mtu.size + ", and needs to be from 1 to " + MOST_MTU,
                    null);
        }
        if (nic.tune != null && nic.tune.sndbuf != null && nic.tune.sndbuf < 0) {
            c.error(
                    "interface-sndbuf",
                    nic.tune.at,
                    "<sndbuf> is " + nic.tune.sndbuf + ", and cannot be less than 0",
                    null);
        }
        if (nic.bandwidth != null && !to.isTap()) {
            c.warning(
                    "interface-bandwidth",
                    nic.bandwidth.at,
                    "<bandwidth> means nothing to an <interface type='" + Words.of(nic.type)
                            + "'>: it has no tap device",
                    "remove it");
        }
        if (nic.vlan != null && !tagged(nic, to)) {
            c.error(
                    "interface-vlan",
                    nic.vlan.at,
                    "<vlan> is for a bridge, for a virtual function, and for macvtap in the mode "
                            + "'passthrough', not for this <interface type='" + Words.of(nic.type) + "'>",
                    "tag the packets on the bridge");
        }
        if (Connection.unmanaged(nic) && nic.target.dev == null) {
            c.error(
                    "interface-target",
                    nic.target.at,
                    "<target managed='no'> needs the attribute 'dev': the tap device that is there already",
                    null);
        }
    }

    /** Whether the connection can tag packets; of a network the host's facts do not tell. */
    private static boolean tagged(Interface nic, Connection to) {
        return nic.type == Type.network
                || to.type() == Type.hostdev
                || to.type() == Type.direct && "passthrough".equals(to.mode())
                || to.type() == Type.bridge;
    }

    private static void only(Conversion c, Interface nic, Connection to, Node element, String name, boolean allowed) {
        if (element != null && !allowed) {
            c.error(
                    "interface-option",
                    element.at,
                    name + " is not for an <interface type='" + Words.of(nic.type) + "'>"
                            + (nic.type == Type.network
                                    ? " whose network is of the kind '" + Words.of(to.type()) + "'"
                                    : ""),
                    "remove " + name);
        }
    }

    private static void driver(Conversion c, Interface nic, Connection to) {
        InterfaceDriver d = nic.driver;
        if (d.queues != null && d.queues < 0) {
            c.error(
                    "interface-queues",
                    d.at,
                    "attribute 'queues' of <driver> is " + d.queues + ", and cannot be less than 0",
                    null);
        } else if (Connection.queues(nic) > (to.isTap() ? MOST_TAP_QUEUES : MOST_QUEUES)) {
            c.error(
                    "interface-queues",
                    d.at,
                    "attribute 'queues' of <driver> is " + d.queues + ", and QEMU has no more than "
                            + (to.isTap() ? MOST_TAP_QUEUES : MOST_QUEUES) + " pairs",
                    null);
        } else if (Connection.queues(nic) > 1 && !to.isTap() && to.type() != Type.vhostuser && to.type() != Type.vdpa) {
            c.error(
                    "interface-queues",
                    d.at,
                    "an <interface type='" + Words.of(nic.type)
                            + "'> has one pair of queues, and 'queues' of <driver> is " + d.queues,
                    "remove 'queues'");
        } else if (Connection.queues(nic) > 1 && !Connection.isVirtio(nic) && to.type() != Type.hostdev) {
            c.warning(
                    "interface-queues-model",
                    d.at,
                    "only virtio cards have more than one pair of queues",
                    "<model type='virtio'/>");
        }
        ring(c, d, "rx_queue_size", d.rxQueueSize);
        ring(c, d, "tx_queue_size", d.txQueueSize);
        boolean vfio = d.name == InterfaceDriver.Name.vfio;
        if (d.name != null && vfio != (to.type() == Type.hostdev)) {
            c.error(
                    "interface-driver",
                    d.at,
                    "<driver name='" + Words.of(d.name) + "'> is not for an <interface type='" + Words.of(nic.type)
                            + "'>",
                    vfio ? "vhost or qemu" : "vfio");
        }
    }

    /** QEMU takes powers of two from 256 to 1024. */
    private static void ring(Conversion c, InterfaceDriver d, String name, Long size) {
        if (size != null && size != 0 && (Long.bitCount(size) != 1 || size < 256 || size > 1024)) {
            c.error(
                    "interface-ring-size",
                    d.at,
                    "attribute '" + name + "' of <driver> is " + size + ", and needs to be 256, 512 or 1024",
                    null);
        }
    }

    private static void addresses(Conversion c, Interface nic, Connection to) {
        int v4 = 0;
        int v6 = 0;
        for (InterfaceSource.Ip ip : nic.ips) {
            boolean six = ip.family == InterfaceSource.Family.ipv6;
            v4 += six ? 0 : 1;
            v6 += six ? 1 : 0;
            if (!ip.address.matches(six ? "[0-9a-fA-F:.]*:[0-9a-fA-F:.]*" : "[0-9]{1,3}(\\.[0-9]{1,3}){3}")) {
                c.error(
                        "interface-ip-address",
                        ip.at,
                        "'" + ip.address + "' is not an " + (six ? "IPv6" : "IPv4") + " address",
                        !six && ip.address.indexOf(':') >= 0 ? "write family='ipv6'" : null);
            }
            if (to.type() != Type.user && !Connection.isPasst(nic)) {
                c.error(
                        "interface-ip",
                        ip.at,
                        "<ip> is for an <interface type='user'>: the guest chooses its own address",
                        "remove <ip>");
            } else if (ip.peer != null) {
                c.error(
                        "interface-ip-peer",
                        ip.at,
                        "<ip> in an <interface type='" + Words.of(nic.type) + "'> has no 'peer'",
                        "remove 'peer'");
            } else if (!six
                    && ip.prefix != null
                    && (ip.prefix < LEAST_IPV4_PREFIX || ip.prefix > MOST_IPV4_PREFIX)
                    && !Connection.isPasst(nic)) {
                c.error(
                        "interface-ip-prefix",
                        ip.at,
                        "prefix " + ip.prefix + " of <ip> is none that QEMU's user network can have",
                        LEAST_IPV4_PREFIX + " to " + MOST_IPV4_PREFIX);
            } else if (six && ip.prefix != null && ip.prefix != IPV6_PREFIX && !Connection.isPasst(nic)) {
                c.error(
                        "interface-ip-prefix",
                        ip.at,
                        "prefix " + ip.prefix + " of an IPv6 <ip>: QEMU knows " + IPV6_PREFIX + " only",
                        null);
            }
        }
        if (v4 > 1 || v6 > 1) {
            c.error(
                    "interface-ip-twice",
                    nic.at,
                    "an <interface type='" + Words.of(nic.type) + "'> has one <ip> of each family at most",
                    null);
        }
        if (!nic.routes.isEmpty()) {
            c.error(
                    "interface-route",
                    nic.routes.get(0).at,
                    "<route> is for containers: a guest of QEMU finds its own routes",
                    "remove <route>");
        }
    }

    private static void backend(Conversion c, Interface nic, Connection to) {
        if (!nic.portForwards.isEmpty() && !Connection.isPasst(nic)) {
            c.error(
                    "interface-port-forward",
                    nic.portForwards.get(0).at,
                    "<portForward> is passt's",
                    "<backend type='passt'/> in an <interface type='user'>");
        }
        if (nic.backend == null) {
            return;
        }
        if (Connection.isPasst(nic) && nic.type != Type.user && nic.type != Type.vhostuser) {
            c.error(
                    "interface-passt",
                    nic.backend.at,
                    "<backend type='passt'> is for <interface type='user'> and <interface type='vhostuser'>",
                    null);
        } else if (Connection.isPasst(nic) && nic.type == Type.user && !c.qemu().atLeast(7, 2)) {
            c.error(
                    "interface-passt-qemu",
                    nic.backend.at,
                    "passt needs QEMU 7.2 or newer, and this is " + c.qemu().version(),
                    null);
        }
        if ((nic.backend.logFile != null || nic.backend.hostname != null || nic.backend.fqdn != null)
                && !Connection.isPasst(nic)) {
            c.error(
                    "interface-passt",
                    nic.backend.at,
                    "the attributes 'logFile', 'hostname' and 'fqdn' of <backend> are passt's",
                    "type='passt'");
        }
        if (nic.backend.tap != null && to.type() != Type.bridge && to.type() != Type.ethernet) {
            c.error(
                    "interface-backend-tap",
                    nic.backend.at,
                    "the attribute 'tap' of <backend> is not for an <interface type='" + Words.of(nic.type)
                            + "'>: it has no tap device",
                    "remove it");
        }
        if (nic.backend.vhost != null && !to.isTap()) {
            c.warning(
                    "interface-backend-vhost",
                    nic.backend.at,
                    "the attribute 'vhost' of <backend> means nothing to an <interface type='" + Words.of(nic.type)
                            + "'>: it has no tap device",
                    "remove it");
        }
    }

    private static void teaming(Conversion c, Interface nic, Connection to) {
        Teaming t = nic.teaming;
        if (t == null) {
            return;
        }
        if (t.type == Teaming.Type.persistent) {
            if (!Connection.isVirtio(nic)) {
                c.error(
                        "teaming-model",
                        t.at,
                        "<teaming type='persistent'> needs a virtio card",
                        "<model type='virtio'/>");
            }
            if (t.persistent != null) {
                c.error(
                        "teaming-persistent",
                        t.at,
                        "the attribute 'persistent' is for <teaming type='transient'>",
                        "remove it");
            }
            return;
        }
        if (to.type() != Type.hostdev) {
            c.error(
                    "teaming-transient",
                    t.at,
                    "<teaming type='transient'> is for a card of the host: an <interface type='hostdev'>",
                    null);
        }
        boolean found = c.domain().devices.interfaces.stream()
                .anyMatch(o -> o.teaming != null
                        && o.teaming.type == Teaming.Type.persistent
                        && o.id() != null
                        && o.id().equals(t.persistent));
        if (t.persistent == null) {
            c.error(
                    "teaming-persistent",
                    t.at,
                    "<teaming type='transient'> needs the attribute 'persistent': the alias of the card "
                            + "that stays",
                    null);
        } else if (!found) {
            c.error(
                    "teaming-partner",
                    t.at,
                    "no <interface> with <teaming type='persistent'> has the alias '" + t.persistent + "'",
                    "give it <alias name='ua-…'/>, and name that");
        }
    }

    private static void virtualPort(Conversion c, Interface nic, Connection to) {
        if (nic.virtualport == null || nic.type == Type.network) {
            return;
        }
        VirtualPort.Type type = nic.virtualport.type;
        boolean overlay = type == VirtualPort.Type.openvswitch || type == VirtualPort.Type.midonet;
        boolean fits =
                switch (to.type()) {
                    case bridge -> overlay;
                    case direct, hostdev -> type != null && !overlay;
                    default -> false;
                };
        if (!fits) {
            c.error(
                    "interface-virtualport",
                    nic.virtualport.at,
                    "<virtualport" + (type == null ? "" : " type='" + Words.of(type) + "'")
                            + "> is not for an <interface type='" + Words.of(nic.type) + "'>",
                    to.type() == Type.bridge
                            ? "openvswitch or midonet"
                            : to.type() == Type.direct || to.type() == Type.hostdev ? "802.1Qbg or 802.1Qbh" : null);
        } else {
            parameters(c, nic.virtualport);
        }
    }

    /**
     * What each kind of switch must be told (formatdomain.html, Direct attachment to physical interface, and Bridge to
     * LAN).
     */
    private static void parameters(Conversion c, VirtualPort port) {
        Parameters p = port.parameters == null ? new Parameters() : port.parameters;
        String missing =
                switch (port.type) {
                    case _802_1Qbg ->
                        p.managerid == null
                                ? "managerid"
                                : p.typeid == null ? "typeid" : p.typeidversion == null ? "typeidversion" : null;
                    case _802_1Qbh -> p.profileid == null ? "profileid" : null;
                    case midonet -> p.interfaceid == null ? "interfaceid" : null;
                    case openvswitch -> null;
                };
        if (missing != null) {
            c.error(
                    "interface-virtualport",
                    port.at,
                    "<virtualport type='" + Words.of(port.type) + "'> needs <parameters> with the attribute '" + missing
                            + "'",
                    null);
        }
    }
}
