package org.virtargv.family.net;

import org.virtargv.domain.Interface;
import org.virtargv.domain.Interface.Type;
import org.virtargv.domain.InterfaceDriver;
import org.virtargv.family.Conversion;

/** What a person must have made before the line can be run: in the libvirt style libvirt makes it. */
final class ShellNotes {
    private ShellNotes() {
    }

    static void tell(Conversion c, Interface nic, Connection to) {
        if (c.libvirtStyle() || c.problems().hasErrors()) {
            return;
        }
        if (to.type() == Type.bridge && Taps.helper(nic, to)) {
            note(c, nic, "the bridge '" + to.bridge() + "' must exist, and QEMU's bridge helper be allowed to use it",
                    "write 'allow " + to.bridge() + "' to /etc/qemu/bridge.conf");
        } else if (to.type() == Type.bridge || to.type() == Type.ethernet) {
            String bridge = to.type() == Type.bridge ? ", on the bridge '" + to.bridge() + "'" : "";
            note(c, nic, "the tap device '" + Taps.name(nic) + "' must exist" + bridge, "ip tuntap add dev " + Taps.name(nic) + " mode tap"
                    + (Connection.queues(nic) > 1 ? " multi_queue" : "")
                    + (to.type() == Type.bridge ? " && ip link set " + Taps.name(nic) + " master " + to.bridge() + " up" : ""));
        } else if (to.type() == Type.direct) {
            String name = nic.target != null && nic.target.dev != null ? nic.target.dev : "macvtap" + c.domain().devices.interfaces.indexOf(nic);
            note(c, nic, "descriptor " + Taps.shellDescriptor(c, nic) + " must be a macvtap device on '" + to.dev() + "'",
                    "ip link add link " + to.dev() + " name " + name + " address " + nic.mac.address + " type macvtap mode " + kernelMode(to.mode())
                            + " && ip link set " + name + " up, and run with " + Taps.shellDescriptor(c, nic) + "<>/dev/tap$(cat /sys/class/net/" + name
                            + "/ifindex)");
        } else if (Connection.isPasst(nic)) {
            note(c, nic, "passt must listen at '" + Netdevs.passtSocket(c, nic) + "'",
                    "passt " + (to.type() == Type.vhostuser ? "--vhost-user " : "") + "--socket " + Netdevs.passtSocket(c, nic));
        } else if (to.type() == Type.hostdev) {
            note(c, nic, "the card must be bound to vfio-pci on the host, and its MAC address set to " + nic.mac.address, null);
        }
        if (nic.driver != null && nic.driver.name == InterfaceDriver.Name.vhost && to.vhost(nic)) {
            note(c, nic, "the user must be allowed to open /dev/vhost-net", null);
        }
    }

    /** The kernel's word for what the format calls passthrough. */
    private static String kernelMode(String mode) {
        return mode.equals("passthrough") ? "passthru" : mode;
    }

    private static void note(Conversion c, Interface nic, String what, String hint) {
        c.problems().note("host-needs", nic.at, what, hint);
    }
}
