package org.virtargv.family.net;

import org.virtargv.domain.Interface;
import org.virtargv.domain.Interface.Type;
import org.virtargv.domain.InterfaceDriver;
import org.virtargv.domain.InterfaceLink.Mtu;
import org.virtargv.domain.InterfaceLink.VirtualPort;
import org.virtargv.domain.Node;
import org.virtargv.domain.Words;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;
import org.virtargv.family.QemuRejects;

/**
 * What is refused of a network card's options: those that its connection does not have, and values that QEMU is known
 * not to take.
 */
final class NicOptionChecks {
    /** What QEMU takes of a tap device, and what a virtio card has: 1024 queues in all, one of them for control. */
    private static final int MOST_TAP_QUEUES = 256;

    private static final int MOST_QUEUES = 511;
    private static final int LEAST_RING = 256;
    private static final int MOST_RING = 1024;
    /** QEMU's host_mtu has 16 bits. */
    private static final int MOST_MTU = 65535;
    /** The kernel's limits for a tap device: an Ethernet header fits beside the most. */
    private static final int LEAST_TAP_MTU = 68;

    private static final int MOST_TAP_MTU = 65521;

    private NicOptionChecks() {}

    static void check(Conversion c, Interface nic, Connection to) {
        if (nic.driver != null) {
            driver(c, nic, to);
        }
        NicAddressChecks.check(c, nic, to);
        NicBackendChecks.check(c, nic, to);
        NicVirtualPortChecks.check(c, nic, to);
        hostsSide(c, nic, to);
        values(c, nic, to);
    }

    /** What libvirt sets on the host's side: it looks at the document, not at what a network turns out to be. */
    private static void hostsSide(Conversion c, Interface nic, Connection to) {
        boolean bridged = nic.type == Type.bridge || nic.type == Type.network;
        boolean tap = bridged || nic.type == Type.ethernet;
        only(c, nic, to, nic.mtu, "<mtu>", tap || nic.type == Type.vhostuser || Connection.isPasst(nic));
        boolean coalesces = nic.coalesce != null
                && nic.coalesce.rx != null
                && nic.coalesce.rx.frames != null
                && nic.coalesce.rx.frames.max != null;
        only(c, nic, to, coalesces ? nic.coalesce : null, "<coalesce>", bridged);
        boolean isolated = nic.port != null && nic.port.isolated == YesNo.yes;
        only(c, nic, to, isolated ? nic.port : null, "<port isolated='yes'>", to.type() == Type.bridge);
        boolean runs = nic.script != null && !nic.script.path.isEmpty();
        only(c, nic, to, runs ? nic.script : null, "<script>", nic.type == Type.ethernet);
        idle(c, nic, nic.downscript, "<downscript>", nic.type == Type.ethernet);
        if (nic.type == Type.network) {
            only(c, nic, to, nic.filterref, "<filterref>", to.type() == Type.bridge);
        } else {
            idle(c, nic, nic.filterref, "<filterref>", tap);
        }
        if (nic.filterref != null && nic.virtualport != null && nic.virtualport.type == VirtualPort.Type.midonet) {
            c.error(
                    "interface-filter-midonet",
                    nic.filterref.at,
                    "<filterref> cannot be combined with <virtualport type='midonet'>, "
                            + "whose switch has its own filters",
                    "remove <filterref>");
        }
        idle(c, nic, nic.tune, "<tune>", to.isTap());
    }

    /** What libvirt takes anywhere, and uses on some connections alone. */
    private static void idle(Conversion c, Interface nic, Node element, String name, boolean used) {
        if (element != null && !used) {
            c.warning(
                    "interface-option-idle",
                    element.at,
                    name + " has no effect on an <interface type='" + Words.of(nic.type) + "'>",
                    "remove " + name);
        }
    }

    private static void values(Conversion c, Interface nic, Connection to) {
        if (nic.mtu != null) {
            mtu(c, nic.mtu, to, Connection.unmanaged(nic));
        }
        if (nic.bandwidth != null && !to.isTap()) {
            c.warning(
                    "interface-bandwidth",
                    nic.bandwidth.at,
                    "<bandwidth> has no effect on an <interface type='" + Words.of(nic.type)
                            + "'>, which has no tap device",
                    "remove it");
        }
        if (nic.vlan != null && !tagged(to)) {
            c.error(
                    "interface-vlan",
                    nic.vlan.at,
                    "<vlan> is only for a bridge, a virtual function, or macvtap in "
                            + "the mode 'passthrough', not for this <interface type='" + Words.of(nic.type) + "'>",
                    "tag the packets on the bridge");
        }
        if (nic.bandwidth != null && nic.bandwidth.inbound != null && nic.bandwidth.inbound.floor != null) {
            floor(c, nic, to);
        }
        if (Connection.unmanaged(nic) && nic.type != Type.ethernet) {
            c.error(
                    "interface-target",
                    nic.target.at,
                    "<target managed='no'> is only for an <interface type='ethernet'>, not for one of the type '"
                            + Words.of(nic.type) + "'",
                    "remove managed='no'");
        } else if (Connection.unmanaged(nic) && nic.target.dev == null) {
            c.error(
                    "interface-target",
                    nic.target.at,
                    "<target managed='no'> needs the attribute 'dev' with the existing tap device",
                    null);
        }
    }

    /** The kernel has limits for tap devices, QEMU for what it tells the guest. */
    private static void mtu(Conversion c, Mtu mtu, Connection to, boolean unmanaged) {
        boolean tap = to.type() == Type.bridge || (to.type() == Type.ethernet && !unmanaged);
        long least = tap ? LEAST_TAP_MTU : 1;
        long most = tap ? MOST_TAP_MTU : MOST_MTU;
        if (mtu.size >= least && mtu.size <= most) {
            return;
        }
        String message = "attribute 'size' of <mtu> is " + mtu.size + ", but must be from " + least + " to " + most;
        if (tap || mtu.size < 1) {
            c.error("interface-mtu", mtu.at, message, null);
        } else {
            QemuRejects.tell(c, "interface-mtu", mtu.at, message, null);
        }
    }

    /** Only a network that libvirt shapes itself has a rate to give a part of. */
    private static void floor(Conversion c, Interface nic, Connection to) {
        if (nic.type != Type.network || to.type() != Type.bridge) {
            c.error(
                    "interface-floor",
                    nic.bandwidth.inbound.at,
                    "the attribute 'floor' of <inbound> is only for an <interface "
                            + "type='network'> whose network uses a bridge of libvirt",
                    "remove 'floor'");
        }
    }

    /** Whether the connection can tag packets. */
    private static boolean tagged(Connection to) {
        return to.type() == Type.hostdev
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
        if (to.isTap() && Connection.queues(nic) > MOST_TAP_QUEUES) {
            c.error(
                    "interface-queues",
                    d.at,
                    "attribute 'queues' of <driver> is " + d.queues + ", but a tap device can have at most "
                            + MOST_TAP_QUEUES,
                    null);
        } else if (Connection.queues(nic) > 1 && !to.isTap() && to.type() != Type.vhostuser && to.type() != Type.vdpa) {
            c.error(
                    "interface-queues",
                    d.at,
                    "an <interface type='" + Words.of(nic.type)
                            + "'> has one pair of queues, but 'queues' of <driver> is " + d.queues,
                    "remove 'queues'");
        } else if (Connection.queues(nic) > MOST_QUEUES) {
            QemuRejects.tell(
                    c,
                    "interface-queues",
                    d.at,
                    "attribute 'queues' of <driver> is " + d.queues + ", but QEMU supports at most " + MOST_QUEUES
                            + " pairs",
                    null);
        }
        ring(c, d, "rx_queue_size", d.rxQueueSize);
        ring(c, d, "tx_queue_size", d.txQueueSize);
        boolean vfio = d.name == InterfaceDriver.Name.vfio;
        if (d.name != null && vfio != (to.type() == Type.hostdev)) {
            c.error(
                    "interface-driver",
                    d.at,
                    "<driver name='" + Words.of(d.name) + "'> cannot be used for an <interface type='"
                            + Words.of(nic.type) + "'>",
                    vfio ? "write vhost or qemu" : "vfio");
        }
    }

    /** libvirt wants a power of two; QEMU takes those from 256 to 1024. */
    private static void ring(Conversion c, InterfaceDriver d, String name, Long size) {
        if (size == null || size == 0 || (Long.bitCount(size) == 1 && size >= LEAST_RING && size <= MOST_RING)) {
            return;
        }
        String message = "attribute '" + name + "' of <driver> is " + size + ", but must be 256, 512 or 1024";
        if (Long.bitCount(size) != 1) {
            c.error("interface-ring-size", d.at, message, null);
        } else {
            QemuRejects.tell(c, "interface-ring-size", d.at, message, null);
        }
    }
}
