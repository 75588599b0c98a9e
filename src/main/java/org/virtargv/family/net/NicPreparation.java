package org.virtargv.family.net;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Companion;
import org.virtargv.argv.Quoting;
import org.virtargv.domain.Interface;
import org.virtargv.domain.Interface.Type;
import org.virtargv.family.Conversion;

/** What a person must have made before the line is run: under libvirt it is libvirt's work. */
final class NicPreparation {
    private NicPreparation() {}

    static void write(Conversion c, CommandLine line, Interface nic, Connection to) {
        if (c.libvirtStyle()) {
            return;
        }
        switch (to.type()) {
            case bridge -> {
                if (Taps.helper(nic, to)) {
                    line.companion(Companion.of(
                            "the bridge of " + nic.id()
                                    + ", which /etc/qemu/bridge.conf must allow QEMU's bridge helper",
                            List.of(Companion.command("ip", "link", "show", to.bridge()) + " >/dev/null"),
                            List.of()));
                } else {
                    tap(line, nic, to);
                }
            }
            case ethernet -> tap(line, nic, to);
            case direct -> macvtap(c, line, nic, to);
            case user, vhostuser -> {
                if (Connection.isPasst(nic)) {
                    line.companion(Passt.companion(nic, Netdevs.passtSocket(c, nic)));
                }
            }
            default -> {
                // QEMU opens everything itself
            }
        }
    }

    private static void tap(CommandLine line, Interface nic, Connection to) {
        String name = Taps.name(nic);
        if (Connection.unmanaged(nic)) {
            line.companion(Companion.of(
                    "the tap device of " + nic.id(),
                    List.of(Companion.command("ip", "link", "show", name) + " >/dev/null"),
                    List.of()));
            return;
        }
        List<String> prepare = new ArrayList<>();
        String queues = Connection.queues(nic) > 1 ? " multi_queue" : "";
        prepare.add(
                Companion.command("ip", "tuntap", "add", "dev", name, "mode", "tap") + queues + " user \"$(id -u)\"");
        if (to.type() == Type.bridge) {
            prepare.add(Companion.command("ip", "link", "set", "dev", name, "master", to.bridge()));
        }
        up(prepare, name, to);
        line.companion(Companion.of(
                "the tap device of " + nic.id(), prepare, List.of(Companion.command("ip", "link", "delete", name))));
    }

    private static void up(List<String> prepare, String name, Connection to) {
        if (to.mtu() != null) {
            prepare.add(Companion.command("ip", "link", "set", "dev", name, "mtu", String.valueOf(to.mtu())));
        }
        prepare.add(Companion.command("ip", "link", "set", "dev", name, "up"));
    }

    /**
     * QEMU cannot open a macvtap device by its name: its number is part of the path. The shell opens it, and QEMU
     * inherits the descriptor.
     */
    private static void macvtap(Conversion c, CommandLine line, Interface nic, Connection to) {
        String name = nic.target != null && nic.target.dev != null
                ? nic.target.dev
                : "macvtap" + nic.id().replaceAll("[^0-9]", "");
        // the kernel's word for what the format calls passthrough
        String mode = to.mode().equals("passthrough") ? "passthru" : to.mode();
        List<String> prepare = new ArrayList<>();
        prepare.add(Companion.command(
                "ip",
                "link",
                "add",
                "link",
                to.dev(),
                "name",
                name,
                "address",
                nic.mac.address,
                "type",
                "macvtap",
                "mode",
                mode));
        up(prepare, name, to);
        prepare.add("exec " + Taps.shellDescriptor(c, nic) + "<>/dev/tap$(cat "
                + Quoting.shell("/sys/class/net/" + name + "/ifindex") + ")");
        line.companion(Companion.of(
                "the macvtap device of " + nic.id(),
                prepare,
                List.of(Companion.command("ip", "link", "delete", name))));
    }
}
