package org.virtargv.family.net;

import org.virtargv.domain.Address;
import org.virtargv.domain.Hex;
import org.virtargv.domain.Interface;
import org.virtargv.domain.Interface.Type;
import org.virtargv.domain.InterfaceDriver;
import org.virtargv.domain.InterfaceSource;
import org.virtargv.domain.Words;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.host.NetFacts.Network;
import org.virtargv.family.Conversion;
import org.virtargv.machine.Accelerator;

/**
 * What a network card is connected to in the end: of the type {@code network} what the host's facts say about that
 * network, of all others what the document says. (formatdomain.html, Virtual network: "connected directly to one of the
 * host's network interfaces or bridge devices".)
 *
 * @param bridge  bridge: its name, or null where it is not known
 * @param dev     direct: the physical interface
 * @param mode    direct: the macvtap device's mode
 * @param pci     hostdev: the PCI device
 * @param managed hostdev: whether the device is taken from the host's driver
 * @param mtu     of the host's side: bytes, or null
 */
record Connection(Type type, String bridge, String dev, String mode, Address pci, boolean managed, Long mtu) {
    /** The network that a plain libvirt comes with, and its bridge. */
    private static final String DEFAULT_NETWORK = "default";

    private static final String DEFAULT_BRIDGE = "virbr0";

    static Connection of(Conversion c, Interface nic) {
        Long mtu = nic.mtu == null ? null : nic.mtu.size;
        InterfaceSource s = nic.source == null ? new InterfaceSource() : nic.source;
        if (nic.type != Type.network) {
            String mode = s.mode == null ? "vepa" : Words.of(s.mode);
            return new Connection(nic.type, s.bridge, s.dev, mode, s.device, nic.managed == YesNo.yes, mtu);
        }
        Network network = s.network == null ? null : c.host().net().network(s.network);
        if (network == null) {
            return new Connection(
                    Type.bridge,
                    DEFAULT_NETWORK.equals(s.network) ? DEFAULT_BRIDGE : null,
                    null,
                    null,
                    null,
                    false,
                    mtu);
        }
        return switch (network.plug()) {
            case bridge ->
                new Connection(
                        Type.bridge, network.bridge(), null, null, null, false, mtu == null ? network.mtu() : mtu);
            case direct ->
                new Connection(
                        Type.direct,
                        null,
                        network.dev(),
                        network.mode() == null ? "vepa" : network.mode(),
                        null,
                        false,
                        mtu);
            case hostdev ->
                new Connection(Type.hostdev, null, null, null, pci(network.pci(), nic), network.managed(), mtu);
        };
    }

    /** A PCI address as the kernel writes it: {@code 0000:03:00.1}. */
    private static Address pci(String text, Interface nic) {
        if (text == null || !text.matches("[0-9a-fA-F]{4,8}:[0-9a-fA-F]{2}:[0-9a-fA-F]{2}\\.[0-7]")) {
            return null;
        }
        String[] part = text.split("[:.]");
        Address a = Address.of(Address.Type.pci, nic);
        a.domain = Hex.parse("0x" + part[0]);
        a.bus = Hex.parse("0x" + part[1]);
        a.slot = Hex.parse("0x" + part[2]);
        a.function = Hex.parse("0x" + part[3]);
        return a;
    }

    /** Whether QEMU reads and writes a tap (or macvtap) device. */
    boolean isTap() {
        return type == Type.bridge || type == Type.direct || type == Type.ethernet;
    }

    /** Pairs of queues, 1 where nothing is said. */
    static long queues(Interface nic) {
        return nic.driver == null || nic.driver.queues == null || nic.driver.queues == 0 ? 1 : nic.driver.queues;
    }

    /**
     * Whether the kernel moves a tap device's packets: for all virtio cards of KVM guests, unless the document wants
     * QEMU to do it. libvirt opens no vhost-net for an emulated guest, not even where the document names it.
     */
    boolean vhost(Conversion c, Interface nic) {
        boolean served = c.accelerator() == Accelerator.kvm || c.host().net().vhostWithoutKvm();
        return served
                && isTap()
                && isVirtio(nic)
                && (nic.driver == null || nic.driver.name != InterfaceDriver.Name.qemu);
    }

    /** Whether the card is called virtio in the document; one by another name of QEMU's is QEMU's own. */
    static boolean isVirtio(Interface nic) {
        String type = nic.model == null ? null : nic.model.type;
        return "virtio".equals(type) || "virtio-transitional".equals(type) || "virtio-non-transitional".equals(type);
    }

    /** Whether passt stands between the card and the host's network. */
    static boolean isPasst(Interface nic) {
        return nic.backend != null && nic.backend.type == InterfaceDriver.Backend.Type.passt;
    }

    /** Whether libvirt takes a tap device as it is. */
    static boolean unmanaged(Interface nic) {
        return nic.target != null && nic.target.managed == YesNo.no;
    }
}
