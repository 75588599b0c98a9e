package org.virtargv.family.net;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.ChardevSource;
import org.virtargv.domain.Interface;
import org.virtargv.domain.InterfaceSource;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;
import org.virtargv.family.chardev.ChardevBackend;
import org.virtargv.family.chardev.FdSets;
import org.virtargv.family.general.DomainFolders;

/** The host's side of a network card, as {@code -netdev} and what it needs before it. */
final class Netdevs {
    /** Seconds after which a lost passt is looked for again. */
    private static final int PASST_RECONNECT = 5;

    private Netdevs() {}

    /** libvirt's name of the host's side. */
    static String id(Interface nic) {
        return "host" + nic.id();
    }

    static void write(Conversion c, CommandLine line, Interface nic, Connection to) {
        Props props = new Props("type");
        switch (to.type()) {
            case bridge, direct, ethernet -> Taps.put(c, props, nic, to);
            case user, internal -> user(c, props, nic);
            case vhostuser -> vhostUser(c, line, props, nic);
            case vdpa -> {
                String path = c.libvirtStyle()
                        ? FdSets.add(line, c.host().net().fds().vdpa(), nic.id() + "-vdpa")
                        : nic.source.dev;
                props.put("type", "vhost-vdpa").put("vhostdev", path).put("queues", several(nic));
            }
            case mcast -> props.put("type", "socket").put("mcast", endpoint(nic.source.host, nic.source.port));
            case server -> props.put("type", "socket").put("listen", endpoint(nic.source.host, nic.source.port));
            case client -> props.put("type", "socket").put("connect", endpoint(nic.source.host, nic.source.port));
            case udp ->
                props.put("type", "socket")
                        .put("udp", endpoint(nic.source.host, nic.source.port))
                        .put("localaddr", endpoint(nic.source.local.address, nic.source.local.port));
            default -> throw new IllegalStateException("refused before: " + to.type());
        }
        props.put("id", id(nic));
        line.option("-netdev", props);
    }

    private static String endpoint(String host, Integer port) {
        return (host == null ? "" : host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }

    private static Long several(Interface nic) {
        return Connection.queues(nic) > 1 ? Connection.queues(nic) : null;
    }

    private static void user(Conversion c, Props props, Interface nic) {
        if (Connection.isPasst(nic)) {
            props.put("type", "stream")
                    .put("addr", new Props().put("type", "unix").put("path", passtSocket(c, nic)))
                    .put("server", false);
            if (c.qemu().atLeast(8, 0)) {
                ChardevBackend.reconnect(c, props, reconnect());
            }
            return;
        }
        props.put("type", "user");
        for (InterfaceSource.Ip ip : nic.ips) {
            if (ip.family == InterfaceSource.Family.ipv6) {
                props.put("ipv6-prefix", ip.address).put("ipv6-prefixlen", ip.prefix);
            } else {
                props.put("net", ip.prefix == null ? ip.address : ip.address + "/" + ip.prefix);
            }
        }
    }

    private static void vhostUser(Conversion c, CommandLine line, Props props, Interface nic) {
        String chardev = "char" + nic.id();
        Props socket = Props.chardev("socket", chardev);
        if (Connection.isPasst(nic)) {
            socket.put("path", passtSocket(c, nic));
            ChardevBackend.reconnect(c, socket, reconnect());
        } else {
            socket.put("path", nic.source.path);
            if (nic.source.mode == InterfaceSource.Mode.server) {
                // QEMU waits for the other side: the guest has no network before
                socket.put("server", true);
            }
            ChardevBackend.reconnect(c, socket, nic.source.reconnect);
        }
        line.option("-chardev", socket);
        props.put("type", "vhost-user").put("chardev", chardev).put("queues", several(nic));
    }

    private static ChardevSource.Reconnect reconnect() {
        ChardevSource.Reconnect out = new ChardevSource.Reconnect();
        out.enabled = YesNo.yes;
        out.timeout = PASST_RECONNECT;
        return out;
    }

    /** Where passt listens: libvirt's folder, or for a person the folder where the line is run. */
    static String passtSocket(Conversion c, Interface nic) {
        return c.libvirtStyle()
                ? c.host().net().passtDir() + "/" + DomainFolders.shortName(c) + "-" + nic.id() + ".socket"
                : c.domain().name.replace('/', '_') + "-" + nic.id() + ".passt";
    }
}
