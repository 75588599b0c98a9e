package org.virtargv.family.hostdev;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.virtargv.domain.Address;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.Hostdev.Model;
import org.virtargv.domain.Hostdev.Type;
import org.virtargv.domain.Teaming;
import org.virtargv.domain.Words;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;
import org.virtargv.family.display.KnownDevice;

/** What cannot be assigned, or not like that (formatdomain, "Host device assignment"). */
final class HostdevChecks {
    private final Conversion c;
    private final Hostdev d;

    private HostdevChecks(Conversion c, Hostdev d) {
        this.c = c;
        this.d = d;
    }

    static void check(Conversion c) {
        Set<String> seen = HostdevSource.keysOfInterfaces(c);
        Set<String> places = new HashSet<>();
        int ap = 0;
        for (Hostdev d : c.domain().devices.hostdevs) {
            HostdevChecks rules = new HostdevChecks(c, d);
            if (!seen.add(HostdevSource.key(d))) {
                rules.refuse(
                        "hostdev-repeated",
                        "the host's device " + HostdevSource.words(d) + " is assigned twice",
                        "remove one <hostdev>");
            }
            if (d.model == Model.vfio_ap && ++ap == 2) {
                rules.refuse(
                        "hostdev-ap-repeated",
                        "a domain can have at most one <hostdev> of the model 'vfio-ap'",
                        "put the queues into one mediated device");
            }
            rules.model();
            rules.addresses();
            rules.elsewhere();
            rules.rom();
            rules.driver();
            if (d.type == Type.scsi && d.address.type == Address.Type.drive) {
                ScsiGeneric.check(c, d);
                if (!places.add(
                        d.address.controller + ":" + d.address.bus + ":" + d.address.target + ":" + d.address.unit)) {
                    c.problems()
                            .error(
                                    "hostdev-address-taken",
                                    d.address.at,
                                    "another <hostdev> has this <address>",
                                    "change or remove one of them");
                }
            }
        }
    }

    private void model() {
        boolean vfio = d.model == Model.vfio_pci || d.model == Model.vfio_ccw || d.model == Model.vfio_ap;
        boolean fits = d.model == null || d.type == (vfio ? Type.mdev : Type.scsi_host);
        if (!fits) {
            if (d.type == Type.mdev || d.type == Type.scsi_host) {
                refuse(
                        "hostdev-model",
                        "the model '" + Words.of(d.model) + "' does not exist for a <hostdev> of the type '" + d.type
                                + "'",
                        null);
            } else {
                c.problems()
                        .warning(
                                "hostdev-model-ignored",
                                d.at,
                                "model has no effect on a <hostdev> of the type '" + d.type + "', so it is ignored",
                                null);
            }
        }
        String type = HostdevSource.driver(c, d);
        if (fits && type != null && !c.qemu().hasType(type)) {
            refuse(
                    "hostdev-unknown",
                    "QEMU " + c.qemu().version() + " for " + c.qemu().arch() + " has no device " + type,
                    null);
        }
    }

    private void addresses() {
        Address.Type type = d.address == null ? null : d.address.type;
        if (type == null) {
            return;
        }
        List<Address.Type> fit =
                switch (d.type) {
                    case pci -> List.of(Address.Type.pci, Address.Type.unassigned);
                    case usb -> List.of(Address.Type.usb);
                    case scsi -> List.of(Address.Type.drive);
                    case scsi_host -> List.of(Address.Type.pci, Address.Type.ccw);
                    case mdev ->
                        d.model == Model.vfio_pci
                                ? List.of(Address.Type.pci)
                                : d.model == Model.vfio_ccw ? List.of(Address.Type.ccw) : List.of();
                };
        if (!fit.contains(type)) {
            String of = d.type == Type.mdev ? "model '" + Words.of(d.model) : "type '" + d.type;
            c.problems()
                    .error(
                            "hostdev-address-type",
                            d.address.at,
                            "an <address> of the type '" + Words.of(type) + "' cannot be used for a <hostdev> of the "
                                    + of + "'",
                            fit.isEmpty() ? "remove it" : "it is " + Words.of(fit.get(0)));
        }
    }

    private void elsewhere() {
        if (d.type != Type.scsi) {
            only("rawio", d.rawio, "scsi");
            only("sgio", d.sgio, "scsi");
            passedOver("<readonly>", d.readonly);
            passedOver("<shareable>", d.shareable);
        } else if (d.sgio == Hostdev.Sgio.unfiltered) {
            refuse(
                    "hostdev-sgio",
                    "sgio='unfiltered' needs kernel support that Linux no longer has",
                    "remove it: nothing is filtered");
        }
        if (!KnownDevice.isVfio(d)) {
            only("display", d.display, "pci' and 'mdev");
            only("ramfb", d.ramfb, "pci' and 'mdev");
        }
        if (d.type != Type.pci) {
            only("<teaming>", d.teaming, "pci");
            only("<driver>", d.type == Type.mdev ? null : d.driver, "pci' and 'mdev");
        } else if (d.teaming != null && (d.teaming.type != Teaming.Type.transient_ || d.teaming.persistent == null)) {
            refuse(
                    "hostdev-teaming",
                    "<teaming> of a <hostdev> needs type='transient', and persistent with the alias of an "
                            + "<interface>",
                    null);
        }
        boot();
        if (d.type != Type.usb && d.source.guestReset != null) {
            only("guestReset", d.source.guestReset, "usb");
        }
    }

    /** QEMU boots from a mediated device of the model vfio-pci; libvirt refuses it like one of the model vfio-ap. */
    private void boot() {
        boolean pci = d.type == Type.mdev && d.model == Model.vfio_pci && c.libvirtStyle();
        if (d.boot != null && (pci || d.model == Model.vfio_ap || d.type == Type.scsi_host)) {
            c.problems()
                    .error(
                            "hostdev-boot",
                            d.boot.at,
                            "the guest cannot boot from "
                                    + (d.type == Type.scsi_host
                                            ? "a vhost SCSI device"
                                            : "a mediated device of the model '" + Words.of(d.model) + "'"),
                            "remove <boot>");
        }
    }

    private void passedOver(String what, Object value) {
        if (value != null) {
            c.problems()
                    .warning(
                            "hostdev-attribute-elsewhere",
                            d.at,
                            what + " has an effect only on a <hostdev> of the type 'scsi', so it is ignored",
                            "remove it");
        }
    }

    private void only(String what, Object value, String type) {
        if (value != null) {
            refuse(
                    "hostdev-attribute-elsewhere",
                    what + " is only for a <hostdev> of the type '" + type + "'",
                    "remove it");
        }
    }

    private void rom() {
        if (d.rom == null) {
            return;
        }
        boolean pci = d.address == null || d.address.type == null || d.address.type == Address.Type.pci;
        if (d.type == Type.scsi_host && pci) {
            c.warning("hostdev-rom", d.rom.at, "<rom> has no effect on a vhost SCSI device", "remove it");
        } else if (!KnownDevice.isVfio(d) || !pci) {
            c.problems().error("hostdev-rom", d.rom.at, "<rom> is only for PCI devices", "remove it");
        } else if (d.rom.enabled == YesNo.no && (d.rom.bar != null || d.rom.file != null)) {
            c.problems()
                    .error(
                            "rom-disabled",
                            d.rom.at,
                            "<rom enabled='no'> loads no ROM, so it cannot have bar or file",
                            "remove them");
        } else if (d.type == Type.mdev && c.libvirtStyle()) {
            c.problems()
                    .warning("hostdev-rom", d.rom.at, "libvirt ignores the <rom> of a mediated device", "remove it");
        }
    }

    private void driver() {
        if (d.driver != null && d.driver.name != null && d.driver.name != Hostdev.Driver.Name.vfio) {
            c.problems()
                    .error(
                            "hostdev-driver",
                            d.driver.at,
                            "the driver '" + d.driver.name + "' of <hostdev> is "
                                    + (d.driver.name == Hostdev.Driver.Name.xen ? "Xen's" : "no longer in the kernel"),
                            "use vfio, or remove <driver>");
        }
    }

    private void refuse(String id, String message, String hint) {
        c.problems().error(id, d.at, message, hint);
    }
}
