package org.virtargv.family.net;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Companion;
import org.virtargv.argv.Props;
import org.virtargv.domain.Address;
import org.virtargv.domain.Device;
import org.virtargv.domain.Interface;
import org.virtargv.domain.Interface.Type;
import org.virtargv.domain.InterfaceLink.Tag;
import org.virtargv.domain.Lists;
import org.virtargv.domain.Teaming;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Conversion;
import org.virtargv.family.PciBinding;
import org.virtargv.family.Roms;
import org.virtargv.family.boot.BootIndex;

/**
 * Network cards of the host that the guest is given: virtual functions, named by the document or out of a network's
 * pool (formatdomain.html, PCI Passthrough). In QEMU they are host devices like any other, and are numbered and written
 * with these.
 */
public final class NetworkHostdevs {
    private NetworkHostdevs() {}

    /**
     * The host devices of the domain in the order of their numbers: those of {@code <interface type='hostdev'>} are
     * first, those of pools last.
     */
    public static List<Device> among(Conversion c) {
        List<Device> out = new ArrayList<>(named(c));
        out.addAll(c.domain().devices.hostdevs);
        out.addAll(pooled(c));
        return out;
    }

    /** Those that the document names. */
    private static List<Interface> named(Conversion c) {
        return Lists.filter(c.domain().devices.interfaces, n -> n.type == Type.hostdev);
    }

    /** Those that a network's pool gives. */
    private static List<Interface> pooled(Conversion c) {
        return Lists.filter(
                c.domain().devices.interfaces,
                n -> n.type == Type.network && Connection.of(c, n).type() == Type.hostdev);
    }

    /** Writes those that the document names. */
    public static void emitNamed(Conversion c, CommandLine line) {
        named(c).forEach(n -> emit(c, line, n));
    }

    /** Writes those of pools. */
    public static void emitPooled(Conversion c, CommandLine line) {
        pooled(c).forEach(n -> emit(c, line, n));
    }

    private static void emit(Conversion c, CommandLine line, Interface nic) {
        Connection to = Connection.of(c, nic);
        String host = hostName(to.pci());
        if (!c.libvirtStyle()) {
            line.companion(preparation(nic, to, host));
        }
        Props props =
                Props.device("vfio-pci").put("host", host).put("id", nic.id()).put("bootindex", BootIndex.of(c, nic));
        if (nic.teaming != null && nic.teaming.type == Teaming.Type.transient_) {
            props.put("failover_pair_id", nic.teaming.persistent);
        }
        AddressProps.put(c, props, nic);
        Roms.put(props, nic.rom);
        line.from("interface", nic).option("-device", props);
    }

    /** The physical function gives a virtual one its address; the guest's driver finds it there. */
    private static Companion preparation(Interface nic, Connection to, String host) {
        String folder = "/sys/bus/pci/devices/" + host + "/physfn";
        List<Tag> tags = nic.vlan == null ? List.of() : nic.vlan.tags;
        String set = "for f in " + folder
                + "/virtfn*; do if [ \"$(readlink -f \"$f\")\" = \"$(readlink -f /sys/bus/pci/devices/" + host
                + ")\" ]; then ip link set dev \"$(ls " + folder + "/net | head -n 1)\" vf \"${f##*virtfn}\" mac "
                + nic.mac.address
                + (tags.size() == 1 ? " vlan " + tags.get(0).id : "") + "; fi; done";
        if (to.managed()) {
            return PciBinding.companion(host, nic.driver == null ? null : nic.driver.model, List.of(set));
        }
        return Companion.of("the MAC address of the PCI function " + host, List.of(set), List.of());
    }

    /** As the kernel writes it: {@code 0000:03:00.1}. */
    private static String hostName(Address a) {
        return DeviceFacts.pciAddress(part(a.domain), part(a.bus), part(a.slot), part(a.function));
    }

    private static long part(Long value) {
        return value == null ? 0 : value;
    }
}
