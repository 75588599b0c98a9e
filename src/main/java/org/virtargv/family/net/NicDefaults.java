package org.virtargv.family.net;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.virtargv.domain.Interface;
import org.virtargv.domain.Interface.Type;
import org.virtargv.domain.InterfaceDriver;
import org.virtargv.domain.InterfaceLink.Parameters;
import org.virtargv.domain.InterfaceLink.VirtualPort;
import org.virtargv.domain.InterfaceSource.Mode;
import org.virtargv.domain.Spelling;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;
import org.virtargv.machine.Architecture;
import org.virtargv.machine.Board;

/** What a network card leaves open: its MAC address, its model. */
final class NicDefaults {
    /** Models that are known by their names whatever the case. */
    private static final Set<String> KNOWN = Set.of(
            "virtio",
            "virtio-transitional",
            "virtio-non-transitional",
            "e1000",
            "e1000e",
            "igb",
            "rtl8139",
            "usb-net",
            "spapr-vlan",
            "lan9118",
            "smc91c111",
            "netfront",
            "vmxnet",
            "vmxnet2",
            "vmxnet3",
            "vlance",
            "am79c970a",
            "am79c973",
            "82540em",
            "82545em",
            "82543gc",
            "scm91c111");

    private static final String[] TAPS = {"vnet"};
    private static final String[] MACVTAPS = {"vnet", "macvtap", "macvlan"};

    /** libvirt takes an address of zeros for none. */
    private static final String NO_MAC = "00:00:00:00:00:00";

    private NicDefaults() {}

    static void defaults(Conversion c) {
        List<Interface> all = c.domain().devices.interfaces;
        for (int i = 0; i < all.size(); i++) {
            mac(c, all.get(i), i);
            spelling(all.get(i));
            NicDriver.complete(c, all.get(i));
            model(c, all.get(i));
            backend(all.get(i));
            target(all.get(i));
            link(c, all.get(i), i);
        }
    }

    /**
     * What is filled in of the host's side. libvirt draws the identifiers of ports at random; ours are made as the MAC
     * address is.
     */
    private static void link(Conversion c, Interface nic, int index) {
        if (nic.type == Type.direct && nic.source != null && nic.source.mode == null) {
            nic.source.mode = Mode.vepa;
        }
        if (nic.source != null && nic.type == Type.network) {
            // the port of a run that is over
            nic.source.portid = null;
        }
        if (nic.vlan != null && nic.vlan.trunk == null && nic.vlan.tags.size() > 1) {
            nic.vlan.trunk = YesNo.yes;
        }
        VirtualPort port = nic.virtualport;
        if (port == null || (port.type != VirtualPort.Type.openvswitch && port.type != VirtualPort.Type._802_1Qbg)) {
            return;
        }
        if (port.parameters == null) {
            port.parameters = new Parameters();
            port.parameters.at = port.at;
        }
        String drawn = UUID.nameUUIDFromBytes(
                        ("virt-argv:port:" + c.domain().uuid + ":" + index).getBytes(StandardCharsets.UTF_8))
                .toString();
        if (port.type == VirtualPort.Type.openvswitch && port.parameters.interfaceid == null) {
            port.parameters.interfaceid = drawn;
        } else if (port.type == VirtualPort.Type._802_1Qbg && port.parameters.instanceid == null) {
            port.parameters.instanceid = drawn;
        }
    }

    /**
     * libvirt draws an address at random in QEMU's range; the same file must give the same line, so ours is made of the
     * UUID and the place.
     */
    private static void mac(Conversion c, Interface nic, int index) {
        if (nic.mac != null) {
            nic.mac.address = spelled(nic.mac.address);
        }
        if (nic.mac == null || nic.mac.address.equals(NO_MAC)) {
            byte[] seed = ("virt-argv:" + c.domain().uuid + ":" + index).getBytes(StandardCharsets.UTF_8);
            long drawn = UUID.nameUUIDFromBytes(seed).getLeastSignificantBits();
            nic.mac = new Interface.Mac();
            nic.mac.at = nic.at;
            nic.mac.address = String.format(
                    Locale.ROOT, "52:54:00:%02x:%02x:%02x", drawn >> 16 & 0xff, drawn >> 8 & 0xff, drawn & 0xff);
            c.problems()
                    .note(
                            "mac-derived",
                            nic.at,
                            "the <interface> has no <mac>, so " + nic.mac.address
                                    + " was derived from the domain's UUID",
                            null);
        }
    }

    /** In pairs and in small letters; as it stands where it is no address, which the checks tell. */
    private static String spelled(String address) {
        StringBuilder out = new StringBuilder();
        for (String pair : address.toLowerCase(Locale.ROOT).split(":", -1)) {
            out.append(out.isEmpty() ? "" : ":")
                    .append(pair.length() == 1 ? "0" : "")
                    .append(pair);
        }
        return Spelling.isMac(out.toString()) ? out.toString() : address;
    }

    private static void model(Conversion c, Interface nic) {
        if (nic.model == null) {
            if (nic.type == Type.hostdev) {
                return;
            }
            nic.model = new Interface.Model();
            nic.model.at = nic.at;
            c.provenance().fact(nic.model, "type", "the cards of " + c.qemu().origin());
            nic.model.type = nic.type == Type.vdpa || nic.type == Type.vhostuser ? "virtio" : defaultModel(c);
        }
    }

    private static void spelling(Interface nic) {
        if (nic.model != null && KNOWN.contains(nic.model.type.toLowerCase(Locale.ROOT))) {
            nic.model.type = nic.model.type.toLowerCase(Locale.ROOT);
        }
    }

    /** What the machine has by nature; for all others the card that guests have had drivers for the longest. */
    private static String defaultModel(Conversion c) {
        if (c.arch() == Architecture.s390x || c.board() == Board.armVirt || c.board() == Board.virt) {
            return "virtio";
        } else if (c.arch().isArm()) {
            if (!"versatilepb".equals(c.domain().os.type.machine)) {
                return "lan9118";
            }
            return c.libvirtStyle() ? NicDevice.MISSPELT : "smc91c111";
        }
        return c.qemu().hasType("rtl8139") ? "rtl8139" : c.qemu().hasType("e1000") ? "e1000" : "virtio";
    }

    private static void backend(Interface nic) {
        if (nic.backend != null && nic.backend.type == InterfaceDriver.Backend.Type.default_) {
            nic.backend.type = null;
        }
    }

    /**
     * Names that libvirt itself gives to tap devices are not kept: they are chosen anew each time (formatdomain.html,
     * Overriding the target element).
     */
    private static void target(Interface nic) {
        if (nic.target == null || nic.target.dev == null || nic.target.managed == YesNo.no) {
            return;
        }
        String[] reserved = nic.type == Type.direct || nic.type == Type.network ? MACVTAPS : TAPS;
        for (String prefix : reserved) {
            if (nic.target.dev.matches(prefix + "[0-9]*")) {
                nic.target = null;
                return;
            }
        }
    }
}
