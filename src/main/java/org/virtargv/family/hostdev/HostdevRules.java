package org.virtargv.family.hostdev;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.virtargv.domain.Address;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.Hostdev.Model;
import org.virtargv.domain.Hostdev.Type;
import org.virtargv.domain.Words;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;
import org.virtargv.family.display.KnownDevice;

/** What cannot be assigned, or not like that (formatdomain, "Host device assignment"). */
final class HostdevRules {
    private final Conversion c;
    private final Hostdev d;

    private HostdevRules(Conversion c, Hostdev d) {
        this.c = c;
        this.d = d;
    }

    /** What is wrong with the elements themselves; nothing else looks at a device that has such a problem. */
    static void read(Conversion c) {
        for (Hostdev d : c.domain().devices.hostdevs) {
            new HostdevRules(c, d).source();
        }
    }

    static void check(Conversion c) {
        Set<String> seen = HostdevSource.keysOfInterfaces(c);
        Set<String> places = new HashSet<>();
        int ap = 0;
        for (Hostdev d : HostdevSource.complete(c)) {
            HostdevRules rules = new HostdevRules(c, d);
            if (!seen.add(HostdevSource.key(d))) {
                rules.refuse(
                        "hostdev-repeated",
                        "the host's device " + HostdevSource.words(d) + " is assigned twice",
                        "take one <hostdev> away");
            }
            if (d.model == Model.vfio_ap && ++ap == 2) {
                rules.refuse(
                        "hostdev-ap-repeated",
                        "a domain has at most one <hostdev> of the model 'vfio-ap'",
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
                                    "change one of them, or leave it out");
                }
            }
        }
    }

    private void source() {
        if (d.source == null) {
            refuse("element-missing", "<hostdev> needs a <source>", null);
            return;
        } else if (d.type == null) {
            // refused when it was read
            return;
        }
        switch (d.type) {
            case pci -> pci();
            case usb -> usb();
            case mdev -> mdev();
            case scsi -> scsi();
            case scsi_host -> vhost();
        }
    }

    private void pci() {
        if (d.source.address == null || d.source.address.uuid != null) {
            refuse(
                    "hostdev-source",
                    "the <source> of a PCI <hostdev> needs an <address> with domain, bus, slot and function",
                    null);
        } else if (d.source.address.slot > 31
                || d.source.address.function > 7
                || d.source.address.bus > 255
                || d.source.address.domain > 0xffffffffL) {
            refuse(
                    "hostdev-pci-address",
                    "the <address> in <source> is no PCI address",
                    "a slot is at most 0x1f, a function at most 7, a bus at most 0xff");
        }
    }

    private void usb() {
        boolean id = d.source.vendor != null && d.source.product != null;
        boolean place = d.source.address != null
                && d.source.address.bus != null
                && (d.source.address.device != null || d.source.address.port != null);
        if ((d.source.vendor == null) != (d.source.product == null)) {
            refuse("hostdev-source", "<vendor> and <product> of a USB <hostdev> go together", "add the other");
        } else if (!id && !place) {
            refuse(
                    "hostdev-source",
                    "the <source> of a USB <hostdev> needs <vendor> and <product>, or an <address> with bus and device",
                    null);
        }
        if (id && (d.source.vendor.id == 0 || d.source.vendor.id > 0xffff || d.source.product.id > 0xffff)) {
            refuse(
                    "hostdev-usb-id",
                    "vendor and product of a USB <hostdev> have 16 bits, and no vendor has the id 0",
                    null);
        }
    }

    private void mdev() {
        String uuid = d.source.address == null ? null : d.source.address.uuid;
        if (uuid == null) {
            refuse(
                    "hostdev-source",
                    "the <address> in the <source> of a mediated device needs the attribute 'uuid'",
                    null);
        } else if (!uuid.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            refuse("hostdev-uuid", "'" + uuid + "' in the <source> of a mediated device is not a UUID", null);
        }
        if (d.model == null) {
            refuse(
                    "attribute-missing",
                    "a <hostdev> of the type 'mdev' needs the attribute 'model'",
                    "it is vfio-pci, vfio-ccw or vfio-ap");
        }
    }

    private void scsi() {
        if (d.source.protocol == Hostdev.Source.Protocol.iscsi) {
            if (d.source.name == null || d.source.hosts.size() != 1) {
                refuse("hostdev-source", "the <source> of an iSCSI <hostdev> needs a name and one <host>", null);
            } else {
                iscsi(d.source);
            }
        } else if (d.source.protocol != null) {
            refuse("hostdev-source", "the protocol of a SCSI <hostdev> is iscsi, or none", null);
        } else if (d.source.adapter == null
                || d.source.address == null
                || d.source.address.bus == null
                || d.source.address.target == null
                || d.source.address.unit == null) {
            refuse(
                    "hostdev-source",
                    "the <source> of a SCSI <hostdev> needs an <adapter>, and an <address> with bus, target and unit",
                    null);
        } else if (!d.source.adapter.name.matches("scsi_host[0-9]+")) {
            refuse(
                    "hostdev-adapter",
                    "'" + d.source.adapter.name + "' names no SCSI adapter of a host",
                    "it is scsi_host and a number");
        }
    }

    /** The same as of a disk: the name may end in a slash and the number of the LUN. */
    private void iscsi(Hostdev.Source source) {
        if (source.hosts.get(0).name == null) {
            refuse("hostdev-source", "the <host> of an iSCSI <hostdev> needs the attribute 'name'", null);
        }
        if (!source.name.matches("[^/]*(/[0-9]{1,9})?")) {
            refuse(
                    "iscsi-lun",
                    "'name' " + source.name + " of <source> does not end in the number of a LUN",
                    "write it as 'iqn.2013-07.com.example:target/1', or without the slash for LUN 0");
        }
    }

    private void vhost() {
        if (d.source.protocol != Hostdev.Source.Protocol.vhost) {
            refuse(
                    "hostdev-source",
                    "the <source> of a <hostdev> of the type 'scsi_host' needs protocol='vhost'",
                    null);
        } else if (d.source.wwpn == null || !d.source.wwpn.matches("naa\\.[0-9a-fA-F]{16}")) {
            refuse(
                    "hostdev-wwpn",
                    "the <source> of a <hostdev> of the type 'scsi_host' needs a wwpn: 'naa.' and 16 hexadecimal "
                            + "digits",
                    null);
        }
    }

    private void model() {
        boolean vfio = d.model == Model.vfio_pci || d.model == Model.vfio_ccw || d.model == Model.vfio_ap;
        boolean fits = d.model == null || d.type == (vfio ? Type.mdev : Type.scsi_host);
        if (!fits) {
            if (d.type == Type.mdev || d.type == Type.scsi_host) {
                refuse(
                        "hostdev-model",
                        "the model '" + Words.of(d.model) + "' does not go with a <hostdev> of the type '" + d.type
                                + "'",
                        null);
            } else {
                c.problems()
                        .warning(
                                "hostdev-model-ignored",
                                d.at,
                                "model means nothing to a <hostdev> of the type '" + d.type + "', it is ignored",
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
                            "an <address> of the type '" + Words.of(type)
                                    + "' does not go with a <hostdev> of the "
                                    + of + "'",
                            fit.isEmpty() ? "leave it out" : "it is " + Words.of(fit.get(0)));
        }
    }

    private void elsewhere() {
        if (d.type != Type.scsi) {
            only("rawio", d.rawio, "scsi");
            only("sgio", d.sgio, "scsi");
            only("<readonly>", d.readonly, "scsi");
            only("<shareable>", d.shareable, "scsi");
        } else if (d.sgio == Hostdev.Sgio.unfiltered) {
            refuse(
                    "hostdev-sgio",
                    "sgio='unfiltered' needs a filter in the kernel that Linux no longer has",
                    "leave it out: nothing is filtered");
        }
        if (!KnownDevice.isVfio(d)) {
            only("display", d.display, "pci' and 'mdev");
            only("ramfb", d.ramfb, "pci' and 'mdev");
        }
        if (d.type != Type.pci) {
            only("<teaming>", d.teaming, "pci");
            only("<driver>", d.driver, "pci");
        } else if (d.teaming != null
                && (d.teaming.type != Hostdev.Teaming.Type.transient_ || d.teaming.persistent == null)) {
            refuse(
                    "hostdev-teaming",
                    "<teaming> of a <hostdev> has type='transient', and persistent with the alias of an <interface>",
                    null);
        }
        if (d.boot != null && (d.model == Model.vfio_ap || d.type == Type.scsi_host)) {
            c.problems()
                    .error(
                            "hostdev-boot",
                            d.boot.at,
                            "the guest cannot boot from "
                                    + (d.type == Type.scsi_host
                                            ? "a vhost SCSI device"
                                            : "a mediated device of the model 'vfio-ap'"),
                            "take <boot> away");
        }
        if (d.type != Type.usb && d.source.guestReset != null) {
            only("guestReset", d.source.guestReset, "usb");
        }
    }

    private void only(String what, Object value, String type) {
        if (value != null) {
            refuse(
                    "hostdev-attribute-elsewhere",
                    what + " goes with a <hostdev> of the type '" + type + "' alone",
                    "leave it out");
        }
    }

    private void rom() {
        if (d.rom == null) {
            return;
        }
        boolean pci = d.address == null || d.address.type == null || d.address.type == Address.Type.pci;
        if (!KnownDevice.isVfio(d) || !pci) {
            c.problems().error("hostdev-rom", d.rom.at, "<rom> goes with PCI devices alone", "leave it out");
        } else if (d.rom.enabled == YesNo.no && (d.rom.bar != null || d.rom.file != null)) {
            c.problems()
                    .error(
                            "rom-disabled",
                            d.rom.at,
                            "<rom enabled='no'> loads no ROM, and bar and file say how to load it",
                            "leave them out");
        }
    }

    private void driver() {
        if (d.driver != null && d.driver.name != null && d.driver.name != Hostdev.Driver.Name.vfio) {
            c.problems()
                    .error(
                            "hostdev-driver",
                            d.driver.at,
                            "the driver '" + d.driver.name + "' of <hostdev> is "
                                    + (d.driver.name == Hostdev.Driver.Name.xen ? "Xen's" : "gone from the kernel"),
                            "use vfio, or leave <driver> out");
        }
    }

    private void refuse(String id, String message, String hint) {
        c.problems().error(id, d.at, message, hint);
    }
}
