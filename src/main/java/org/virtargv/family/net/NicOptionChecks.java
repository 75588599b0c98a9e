package org.virtargv.family.net;

import org.virtargv.domain.Interface;
import org.virtargv.domain.Interface.Type;
import org.virtargv.domain.InterfaceDriver;
import org.virtargv.domain.InterfaceLink.Parameters;
import org.virtargv.domain.InterfaceLink.VirtualPort;
import org.virtargv.domain.Node;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;

/**
 * What is refused of a network card's options: those that its connection does not have, and values that QEMU is known
 * not to take.
 */
final class NicOptionChecks {
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
        NicAddressChecks.check(c, nic, to);
        NicBackendChecks.check(c, nic, to);
        virtualPort(c, nic, to);
        boolean bridged = to.type() == Type.bridge || to.type() == Type.ethernet;
        only(c, nic, to, nic.filterref, "<filterref>", bridged);
        only(c, nic, to, nic.mtu, "<mtu>", bridged || to.type() == Type.vhostuser);
        only(c, nic, to, nic.coalesce, "<coalesce>", bridged || to.type() == Type.direct);
        only(c, nic, to, nic.script, "<script>", bridged);
        only(c, nic, to, nic.downscript, "<downscript>", bridged);
        only(c, nic, to, nic.port, "<port>", to.type() == Type.bridge);
        only(c, nic, to, nic.tune, "<tune>", to.isTap());
        values(c, nic, to);
    }

    private static void values(Conversion c, Interface nic, Connection to) {
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
                || (to.type() == Type.direct && "passthrough".equals(to.mode()))
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
