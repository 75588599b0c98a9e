package org.virtargv.facts.host;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.FactsObject;

/**
 * What conversion asks of the host's networks, and of what a manager hands over beside them.
 *
 * @param networks  libvirt's virtual networks; of two that fit a name the first counts
 * @param vsockCid  the number of the guest that is given to a {@code <vsock>} whose number is automatic
 * @param libDir    where libvirt keeps what is not QEMU's alone: the sockets of shared memory servers
 * @param passtDir  where libvirt has passt make its sockets
 * @param vhostWithoutKvm whether emulated guests are handed a vhost-net too, which a libvirt that runs does not do
 * @param fds       numbers of file descriptors that libvirt would hand over; used by the libvirt style alone
 */
public record NetFacts(
        List<Network> networks, long vsockCid, String libDir, String passtDir, boolean vhostWithoutKvm, Fds fds) {

    /**
     * Numbers of descriptors, each the first of its kind.
     *
     * @param bridgeTap  a tap device on a bridge
     * @param tap        any other tap device
     * @param vhostNet   the kernel's side of a tap device's virtio queues
     * @param vdpa       a vDPA device
     * @param vhostVsock the kernel's side of a {@code <vsock>}
     */
    public record Fds(long bridgeTap, long tap, long vhostNet, long vdpa, long vhostVsock) {
        static Fds of(FactsObject json) throws FactsException {
            return new Fds(
                    json.number("bridgeTap", 30L),
                    json.number("tap", 30L),
                    json.number("vhostNet", 50L),
                    json.number("vdpa", 70L),
                    json.number("vhostVsock", 71L));
        }
    }

    /** What a port of a virtual network is. */
    public enum Plug {
        /** On a bridge: libvirt's own or one that was there before. */
        bridge,
        /** A macvtap device on a physical interface. */
        direct,
        /** A PCI device of a pool. */
        hostdev
    }

    /**
     * A virtual network, seen from a guest.
     *
     * @param name    the network's; a {@code *} in it stands for any text
     * @param bridge  bridge: its name
     * @param dev     direct: the physical interface
     * @param mode    direct: the macvtap device's mode
     * @param pci     hostdev: the address of the PCI device
     * @param managed hostdev: whether libvirt takes it from the host's driver
     * @param mtu     bytes, or null
     * @param address the host's own address in it, or null
     */
    public record Network(
            String name,
            Plug plug,
            String bridge,
            String dev,
            String mode,
            String pci,
            boolean managed,
            Long mtu,
            String address) {
        /** Whether the network is the one that a document names. */
        public boolean fits(String wanted) {
            String pattern =
                    Arrays.stream(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            return Pattern.compile(pattern, Pattern.DOTALL).matcher(wanted).matches();
        }

        static Network of(FactsObject json) throws FactsException {
            String plug = json.string("plug", "bridge");
            for (Plug p : Plug.values()) {
                if (p.name().equals(plug.toLowerCase(Locale.ROOT))) {
                    return new Network(
                            json.string("name", ""),
                            p,
                            json.string("bridge", null),
                            json.string("dev", null),
                            json.string("mode", null),
                            json.string("pci", null),
                            json.bool("managed", true),
                            json.number("mtu", null),
                            json.string("address", null));
                }
            }
            throw new FactsException("'" + plug + "' in 'plug' of a network is not one of bridge, direct, hostdev");
        }
    }

    static NetFacts of(FactsObject json, HostFacts.Paths paths) throws FactsException {
        List<Network> networks = new ArrayList<>();
        for (FactsObject n : json.objects("networks")) {
            networks.add(Network.of(n));
        }
        return new NetFacts(
                List.copyOf(networks),
                json.number("vsockCid", 3L),
                json.string("libDir", "/var/lib/libvirt"),
                json.string("passtDir", paths.state() + "/passt"),
                json.bool("vhostWithoutKvm", false),
                Fds.of(json.object("descriptors")));
    }

    /** The network of the name, or null where the file does not tell of it. */
    public Network network(String name) {
        return networks.stream().filter(n -> n.fits(name)).findFirst().orElse(null);
    }
}
