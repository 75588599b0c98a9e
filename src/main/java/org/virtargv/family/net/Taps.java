package org.virtargv.family.net;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.virtargv.argv.Props;
import org.virtargv.domain.Interface;
import org.virtargv.domain.Interface.Type;
import org.virtargv.domain.InterfaceDriver;
import org.virtargv.domain.InterfaceLink.Script;
import org.virtargv.family.Conversion;

/**
 * Cards on a tap device. libvirt opens the device, and the kernel's vhost-net, and hands over descriptors, one for each
 * pair of queues. A person has QEMU open it: by its bridge helper, which need not be root; by name; or, for macvtap,
 * which has no name that QEMU could open, from the shell.
 */
final class Taps {
    private Taps() {}

    static void put(Conversion c, Props props, Interface nic, Connection to) {
        if (c.libvirtStyle()) {
            handedOver(c, props, nic, to);
        } else if (helper(nic, to)) {
            props.put("type", "bridge").put("br", to.bridge());
        } else {
            props.put("type", "tap");
            if (to.type() == Type.direct) {
                props.put("fd", String.valueOf(shellDescriptor(c, nic)));
            } else {
                props.put("ifname", name(nic))
                        .put("script", script(nic.script))
                        .put("downscript", script(nic.downscript));
                props.put("queues", Connection.queues(nic) > 1 ? Connection.queues(nic) : null);
            }
            if (to.vhost(c, nic)) {
                props.put("vhost", true);
            }
            sndbuf(props, nic);
        }
    }

    private static void handedOver(Conversion c, Props props, Interface nic, Connection to) {
        long queues = Connection.isVirtio(nic) ? Connection.queues(nic) : 1;
        long tap = to.type() == Type.bridge
                ? c.host().net().fds().bridgeTap()
                : c.host().net().fds().tap();
        props.put("type", "tap").put(queues > 1 ? "fds" : "fd", list(tap, queues));
        if (to.vhost(c, nic)) {
            props.put("vhost", true)
                    .put(
                            queues > 1 ? "vhostfds" : "vhostfd",
                            list(c.host().net().fds().vhostNet(), queues));
        }
        sndbuf(props, nic);
    }

    private static String list(long first, long count) {
        return LongStream.range(first, first + count).mapToObj(Long::toString).collect(Collectors.joining(":"));
    }

    private static void sndbuf(Props props, Interface nic) {
        if (nic.tune != null) {
            props.put("sndbuf", nic.tune.sndbuf);
        }
    }

    /** Whether QEMU's bridge helper can make the device: it makes one queue, for QEMU itself. */
    static boolean helper(Interface nic, Connection to) {
        return to.type() == Type.bridge
                && Connection.queues(nic) == 1
                && nic.tune == null
                && (nic.driver == null || nic.driver.name != InterfaceDriver.Name.vhost)
                && (nic.target == null || nic.target.dev == null);
    }

    /** The tap device's name: the document's, or one like libvirt would choose. */
    static String name(Interface nic) {
        return nic.target != null && nic.target.dev != null ? nic.target.dev : "v" + nic.id();
    }

    private static String script(Script script) {
        return script == null || script.path.isEmpty() ? "no" : script.path;
    }

    /** From 3 on: below are the standard streams. A shell need not know more than the first ten. */
    static int shellDescriptor(Conversion c, Interface nic) {
        return 3
                + c.domain().devices.interfaces.stream()
                        .filter(n -> Connection.of(c, n).type() == Type.direct)
                        .toList()
                        .indexOf(nic);
    }
}
