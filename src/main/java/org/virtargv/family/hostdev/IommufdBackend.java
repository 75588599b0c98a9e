package org.virtargv.family.hostdev;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.Iommufd;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.family.display.KnownDevice;
import org.virtargv.problem.Location;

/**
 * Devices that are opened over /dev/iommu and a character device of their own (formatdomain, "Host Device IOMMUFD").
 * The line has one object for all of them, before the first device of the host. It takes a kernel that has both, and
 * QEMU from 9.0 on.
 *
 * <p>Libvirt does it for PCI functions alone, and opens the nodes itself: its line has descriptors in the place of the
 * host's address. QEMU can do it for mediated devices as well, and opens the nodes itself where it is given an address.
 */
final class IommufdBackend {
    private static final String TYPE = "iommufd";
    private static final String ID = "iommufd0";

    private IommufdBackend() {}

    /** The id of the object that the device names, or null where it is opened over its group. */
    static String of(Conversion c, Hostdev d) {
        boolean fits = d.type == Hostdev.Type.pci
                || (d.type == Hostdev.Type.mdev && d.model == Hostdev.Model.vfio_pci && !c.libvirtStyle());
        return fits && asked(c, d) ? ID : null;
    }

    private static boolean asked(Conversion c, Hostdev d) {
        if (d.driver != null && d.driver.iommufd != null) {
            return d.driver.iommufd == YesNo.yes && known(c, LibvirtChange.IOMMUFD_OF_DEVICES);
        }
        return ofDomain(c) && known(c, LibvirtChange.IOMMUFD_OF_DOMAINS);
    }

    private static boolean ofDomain(Conversion c) {
        return c.domain().iommufd != null && c.domain().iommufd.enabled == YesNo.yes;
    }

    /** In a line for a person nothing hangs on libvirt. */
    private static boolean known(Conversion c, LibvirtChange change) {
        return !c.libvirtStyle() || c.libvirt().has(change);
    }

    static void check(Conversion c) {
        Iommufd all = c.domain().iommufd;
        if (all != null && all.enabled != YesNo.yes && all.fdgroup != null) {
            c.problems()
                    .error(
                            "iommufd-fdgroup",
                            all.at,
                            "fdgroup names a descriptor of /dev/iommu, but <iommufd> is not enabled",
                            "set enabled='yes', or remove fdgroup");
        } else if (all != null && all.fdgroup != null && !c.libvirtStyle()) {
            c.problems()
                    .note(
                            "iommufd-fdgroup-ignored",
                            all.at,
                            "fdgroup names a descriptor that is passed to libvirt; here QEMU opens /dev/iommu "
                                    + "itself",
                            null);
        }
        if (ofDomain(c) && !known(c, LibvirtChange.IOMMUFD_OF_DOMAINS)) {
            unknownToLibvirt(c, "<iommufd>", all.at);
        }
        for (Hostdev d : c.domain().devices.hostdevs) {
            boolean own = d.driver != null && d.driver.iommufd == YesNo.yes;
            if (own && !known(c, LibvirtChange.IOMMUFD_OF_DEVICES)) {
                unknownToLibvirt(c, "iommufd of <driver>", d.driver.at);
            } else if (own && c.libvirtStyle() && d.type == Hostdev.Type.mdev) {
                c.problems()
                        .warning(
                                "iommufd-mdev",
                                d.driver.at,
                                "libvirt always opens mediated devices through their group, so iommufd is ignored",
                                "remove it");
            } else if (of(c, d) != null) {
                device(c, d);
            }
        }
    }

    private static void unknownToLibvirt(Conversion c, String what, Location at) {
        c.problems()
                .warning(
                        "iommufd-unknown-to-libvirt",
                        at,
                        "libvirt " + c.libvirt() + " does not support " + what + " and ignores it",
                        "remove it, or choose a newer release with --libvirt");
    }

    private static void device(Conversion c, Hostdev d) {
        Location at = d.driver != null && d.driver.iommufd != null ? d.driver.at : d.at;
        String what = "<hostdev> of " + KnownDevice.name(d) + ": ";
        if (!c.qemu().hasType(TYPE) || !c.qemu().hasProperty("vfio-pci", TYPE)) {
            c.problems()
                    .error(
                            "iommufd-unknown",
                            at,
                            what + "QEMU " + c.qemu().version() + " cannot open it through /dev/iommu: "
                                    + (c.qemu().hasType(TYPE)
                                            ? "its vfio-pci has no property iommufd"
                                            : "it has no object iommufd"),
                            "choose QEMU 9.0 or newer with --qemu, or set iommufd='no'");
        }
        DeviceFacts.Device facts = KnownDevice.of(c, d);
        if (facts != null && facts.characterDevice() == null) {
            c.problems()
                    .error(
                            "iommufd-no-character-device",
                            at,
                            what + "iommufd needs the device's character device under "
                                    + "/dev/vfio/devices, but according to its facts the kernel has none",
                            "run a kernel with CONFIG_IOMMUFD and CONFIG_VFIO_DEVICE_CDEV and probe the device again, "
                                    + "or set iommufd='no'");
        } else if (facts == null && !c.libvirtStyle()) {
            c.problems()
                    .note(
                            "iommufd-unchecked",
                            at,
                            what + "it was not checked whether the host has /dev/iommu and the "
                                    + "character device of this device",
                            "run 'virt-argv probe device' there, and give the file with --devices");
        }
    }

    /** The object that all devices name, before the first of them. */
    static void emit(Conversion c, CommandLine line) {
        for (Hostdev d : c.domain().devices.hostdevs) {
            if (of(c, d) != null && Vfio.isWritten(d)) {
                line.from("hostdev", d).option("-object", Props.object(TYPE, ID));
                return;
            }
        }
    }
}
