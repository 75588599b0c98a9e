package org.virtargv.family.net;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Address;
import org.virtargv.domain.Interface;
import org.virtargv.domain.InterfaceDriver;
import org.virtargv.domain.InterfaceDriver.Txmode;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.Teaming;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Conversion;
import org.virtargv.family.Roms;
import org.virtargv.family.Virtio;
import org.virtargv.family.boot.BootIndex;
import org.virtargv.family.boot.LoadParm;

/** The guest's side of a network card. */
final class NicDevice {
    /** How libvirt spells QEMU's smc91c111, the card that a versatilepb board has. */
    static final String MISSPELT = "scm91c111";

    private NicDevice() {}

    static void write(Conversion c, CommandLine line, Interface nic, Connection to) {
        if (onBoard(c, nic)) {
            line.option(
                    "-net",
                    Props.implied("type", "nic")
                            .put("macaddr", nic.mac.address)
                            .put("netdev", Netdevs.id(nic))
                            .put("model", nic.model.type)
                            .put("id", nic.id()));
            return;
        }
        boolean virtio = Connection.isVirtio(nic);
        Props props = Props.device(type(nic));
        if (virtio) {
            Virtio.options(props, nic.driver);
            virtio(props, nic);
        }
        props.put("netdev", Netdevs.id(nic))
                .put("id", nic.id())
                .put("mac", nic.mac.address)
                .put("bootindex", BootIndex.of(c, nic))
                .put("loadparm", LoadParm.of(c, nic));
        AddressProps.put(c, props, nic);
        Roms.put(props, nic.rom);
        line.option("-device", props);
    }

    /**
     * ARM boards without a bus for cards have theirs built in, and QEMU configures it the old way. libvirt takes every
     * card there for such a one that sits neither on PCI nor on virtio-mmio.
     */
    static boolean onBoard(Conversion c, Interface nic) {
        Address.Type type = nic.address == null ? null : nic.address.type;
        return c.arch().isArm() && type != Address.Type.pci && type != Address.Type.virtio_mmio;
    }

    /** QEMU's name of the card. */
    static String type(Interface nic) {
        return !Connection.isVirtio(nic)
                ? nic.model.type
                : Virtio.driver("virtio-net", nic, Virtio.Model.of(nic.model.type));
    }

    private static void virtio(Props props, Interface nic) {
        if (nic.driver != null) {
            InterfaceDriver d = nic.driver;
            props.put("tx", d.txmode == null ? null : d.txmode == Txmode.iothread ? "bh" : "timer");
            props.put("ioeventfd", OnOff.bool(d.ioeventfd)).put("event_idx", OnOff.bool(d.eventIdx));
            offloads(props, d);
            queues(props, nic);
            props.put("rx_queue_size", size(d.rxQueueSize)).put("tx_queue_size", size(d.txQueueSize));
            props.put("rss", OnOff.bool(d.rss)).put("hash", OnOff.bool(d.rssHashReport));
        }
        props.put("host_mtu", nic.mtu == null ? null : nic.mtu.size);
        if (nic.teaming != null && nic.teaming.type == Teaming.Type.persistent) {
            props.put("failover", true);
        }
    }

    private static Long size(Long ring) {
        return ring == null || ring == 0 ? null : ring;
    }

    private static void offloads(Props props, InterfaceDriver d) {
        if (d.host != null) {
            props.put("csum", OnOff.bool(d.host.csum))
                    .put("gso", OnOff.bool(d.host.gso))
                    .put("host_tso4", OnOff.bool(d.host.tso4))
                    .put("host_tso6", OnOff.bool(d.host.tso6))
                    .put("host_ecn", OnOff.bool(d.host.ecn))
                    .put("host_ufo", OnOff.bool(d.host.ufo))
                    .put("mrg_rxbuf", OnOff.bool(d.host.mrgRxbuf));
        }
        if (d.guest != null) {
            props.put("guest_csum", OnOff.bool(d.guest.csum))
                    .put("guest_tso4", OnOff.bool(d.guest.tso4))
                    .put("guest_tso6", OnOff.bool(d.guest.tso6))
                    .put("guest_ecn", OnOff.bool(d.guest.ecn))
                    .put("guest_ufo", OnOff.bool(d.guest.ufo));
        }
    }

    /**
     * Each pair of queues takes two interrupts, the control queue and changes of configuration one each.
     */
    private static void queues(Props props, Interface nic) {
        long queues = Connection.queues(nic);
        if (queues > 1) {
            props.put("mq", true);
            if (nic.address == null || nic.address.type != Address.Type.ccw) {
                props.put("vectors", 2 * queues + 2);
            }
        }
    }
}
