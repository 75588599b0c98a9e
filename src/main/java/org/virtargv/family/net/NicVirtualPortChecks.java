package org.virtargv.family.net;

import org.virtargv.domain.Interface;
import org.virtargv.domain.Interface.Type;
import org.virtargv.domain.InterfaceLink.Parameters;
import org.virtargv.domain.InterfaceLink.VirtualPort;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;

/**
 * What is refused of {@code <virtualport>}. libvirt wants a kind of switch on every bridge and macvtap device that the
 * document names, and uses the ones that fit. Which it takes of a network's port
 * is the network's to say.
 */
final class NicVirtualPortChecks {
    private NicVirtualPortChecks() {}

    static void check(Conversion c, Interface nic, Connection to) {
        if (nic.virtualport == null || nic.type == Type.network) {
            return;
        }
        if (nic.virtualport.type == null || (to.type() != Type.bridge && !direct(to))) {
            refuse(c, nic, "an <interface type='" + Words.of(nic.type) + "'>", to);
        } else {
            if (!fits(nic.virtualport.type, to)) {
                c.warning(
                        "interface-option-idle",
                        nic.virtualport.at,
                        "<virtualport type='" + Words.of(nic.virtualport.type)
                                + "'> has no effect on an <interface type='" + Words.of(nic.type) + "'>",
                        "remove <virtualport>");
            }
            parameters(c, nic.virtualport);
        }
    }

    private static boolean direct(Connection to) {
        return to.type() == Type.direct || to.type() == Type.hostdev;
    }

    private static boolean fits(VirtualPort.Type type, Connection to) {
        boolean overlay = type == VirtualPort.Type.openvswitch || type == VirtualPort.Type.midonet;
        return overlay != direct(to);
    }

    private static void refuse(Conversion c, Interface nic, String what, Connection to) {
        VirtualPort.Type type = nic.virtualport.type;
        c.error(
                "interface-virtualport",
                nic.virtualport.at,
                "<virtualport" + (type == null ? "" : " type='" + Words.of(type) + "'") + "> cannot be used for "
                        + what,
                to.type() == Type.bridge
                        ? "write openvswitch or midonet"
                        : direct(to) ? "write 802.1Qbg or 802.1Qbh" : "remove <virtualport>");
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
