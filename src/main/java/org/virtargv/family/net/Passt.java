package org.virtargv.family.net;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.argv.Companion;
import org.virtargv.domain.Interface;
import org.virtargv.domain.Interface.Type;
import org.virtargv.domain.InterfaceDriver.Backend;
import org.virtargv.domain.InterfaceLink.PortForward;
import org.virtargv.domain.InterfaceLink.Range;
import org.virtargv.domain.InterfaceSource.Ip;
import org.virtargv.domain.YesNo;

/** passt, the program that joins a card to the host's network without privileges (passt(1)). */
final class Passt {
    /** Started by root, it becomes nobody otherwise, who cannot make a socket in root's folders. */
    private static final String AS_ROOT = " $([ \"$(id -u)\" -ne 0 ] || echo --runas 0)";

    private Passt() {}

    /**
     * How it is started.
     *
     * @param socket where QEMU finds it
     */
    static Companion companion(Interface nic, String socket) {
        List<String> words = new ArrayList<>(List.of("passt", "--foreground", "--one-off", "--socket", socket));
        if (nic.type == Type.vhostuser) {
            words.add("--vhost-user");
        }
        if (nic.source != null && nic.source.dev != null) {
            words.addAll(List.of("--interface", nic.source.dev));
        }
        Backend b = nic.backend;
        option(words, "--log-file", b.logFile);
        option(words, "--hostname", b.hostname);
        option(words, "--fqdn", b.fqdn);
        for (Ip ip : nic.ips) {
            words.addAll(List.of("--address", ip.address));
            option(
                    words,
                    "--netmask",
                    ip.prefix == null || ip.address.indexOf(':') >= 0 ? null : String.valueOf(ip.prefix));
        }
        for (PortForward f : nic.portForwards) {
            words.addAll(List.of(f.proto == PortForward.Proto.tcp ? "--tcp-ports" : "--udp-ports", ports(f)));
        }
        return Companion.daemon(
                "passt, for " + nic.id(),
                Companion.inFolder(b.logFile),
                Companion.command(words.toArray(String[]::new)) + AS_ROOT,
                socket);
    }

    private static void option(List<String> words, String name, String value) {
        if (value != null) {
            words.addAll(List.of(name, value));
        }
    }

    /** {@code address%interface/ports}: {@code 22:2022} leads to another port, {@code ~1020} leaves one out. */
    static String ports(PortForward f) {
        StringBuilder out = new StringBuilder(f.address == null ? "" : f.address);
        if (f.dev != null) {
            out.append('%').append(f.dev);
        }
        if (out.length() > 0) {
            out.append('/');
        }
        if (f.ranges.isEmpty()) {
            return out.append("all").toString();
        }
        String between = "";
        for (Range r : f.ranges) {
            out.append(between)
                    .append(r.exclude == YesNo.yes ? "~" : "")
                    .append(r.start)
                    .append(r.end == null ? "" : "-" + r.end);
            if (r.to != null) {
                out.append(':').append(r.to).append(r.end == null ? "" : "-" + (r.to + r.end - r.start));
            }
            between = ",";
        }
        return out.toString();
    }
}
