package org.virtargv.family.net;

import org.virtargv.domain.Interface;
import org.virtargv.domain.Interface.Type;
import org.virtargv.domain.InterfaceSource;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;

/** Refuses addresses and routes of a network card that QEMU's user network or passt cannot have. */
final class NicAddressChecks {
    /** Bits of an IPv4 network's part: behind the most, the addresses of QEMU's user network would not fit. */
    private static final int LEAST_IPV4_PREFIX = 4;

    private static final int MOST_IPV4_PREFIX = 27;
    private static final int IPV6_PREFIX = 64;

    private NicAddressChecks() {}

    static void check(Conversion c, Interface nic, Connection to) {
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
            form(c, nic, to, ip);
        }
        if (v4 > 1 || v6 > 1) {
            c.error(
                    "interface-ip-twice",
                    nic.at,
                    "an <interface type='" + Words.of(nic.type) + "'> can have at most one <ip> of each address family",
                    null);
        }
        if (!nic.routes.isEmpty()) {
            c.error(
                    "interface-route",
                    nic.routes.get(0).at,
                    "<route> is for containers: a guest of QEMU sets its own routes",
                    "remove <route>");
        }
    }

    private static void form(Conversion c, Interface nic, Connection to, InterfaceSource.Ip ip) {
        boolean six = ip.family == InterfaceSource.Family.ipv6;
        if (to.type() != Type.user && !Connection.isPasst(nic)) {
            c.error(
                    "interface-ip",
                    ip.at,
                    "<ip> is only for an <interface type='user'>: otherwise the guest sets its own address",
                    "remove <ip>");
        } else if (ip.peer != null) {
            c.error(
                    "interface-ip-peer",
                    ip.at,
                    "<ip> in an <interface type='" + Words.of(nic.type) + "'> cannot have the attribute 'peer'",
                    "remove 'peer'");
        } else if (!six
                && ip.prefix != null
                && (ip.prefix < LEAST_IPV4_PREFIX || ip.prefix > MOST_IPV4_PREFIX)
                && !Connection.isPasst(nic)) {
            c.error(
                    "interface-ip-prefix",
                    ip.at,
                    "prefix " + ip.prefix + " of <ip> is not supported by QEMU's user network",
                    LEAST_IPV4_PREFIX + " to " + MOST_IPV4_PREFIX);
        } else if (six && ip.prefix != null && ip.prefix != IPV6_PREFIX) {
            c.error(
                    "interface-ip-prefix",
                    ip.at,
                    "prefix " + ip.prefix + " of an IPv6 <ip>: QEMU supports only " + IPV6_PREFIX,
                    null);
        }
    }
}
