package org.virtargv.family.hostdev;

import org.virtargv.domain.Hostdev;
import org.virtargv.domain.Spelling;
import org.virtargv.family.Conversion;

/** What must hold of an assigned device before anything is built on it: its source names one device of the host. */
final class HostdevShape {
    private final Conversion c;
    private final Hostdev d;

    private HostdevShape(Conversion c, Hostdev d) {
        this.c = c;
        this.d = d;
    }

    static void check(Conversion c) {
        c.domain().devices.hostdevs.forEach(d -> new HostdevShape(c, d).source());
    }

    private void source() {
        if (d.source == null) {
            refuse("element-missing", "<hostdev> needs a <source>", null);
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
        } else if (over(31, d.source.address.slot)
                || over(7, d.source.address.function)
                || over(255, d.source.address.bus)
                || over(0xffffffffL, d.source.address.domain)) {
            refuse(
                    "hostdev-pci-address",
                    "the <address> in <source> is not a PCI address",
                    "write a bus up to 0xff, a slot up to 0x1f and a function up to 7");
        }
    }

    private static boolean over(long most, Long value) {
        return value != null && value > most;
    }

    private void usb() {
        boolean id = d.source.vendor != null && d.source.product != null;
        boolean place = d.source.address != null
                && d.source.address.bus != null
                && (d.source.address.device != null || d.source.address.port != null);
        if ((d.source.vendor == null) != (d.source.product == null)) {
            refuse(
                    "hostdev-source",
                    "<vendor> and <product> of a USB <hostdev> must be given together",
                    "add the other");
        } else if (!place && (!id || d.source.address != null)) {
            refuse(
                    "hostdev-source",
                    "the <source> of a USB <hostdev> needs <vendor> and <product>, or an <address> with bus and device",
                    null);
        }
        if (id && (d.source.vendor.id == 0 || d.source.vendor.id > 0xffff || d.source.product.id > 0xffff)) {
            refuse(
                    "hostdev-usb-id",
                    "vendor and product of a USB <hostdev> must be 16-bit numbers, and the vendor cannot be 0",
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
        } else if (!Spelling.isUuid(uuid)) {
            refuse("hostdev-uuid", "'" + uuid + "' in the <source> of a mediated device is not a UUID", null);
        }
        if (d.model == null) {
            refuse(
                    "attribute-missing",
                    "a <hostdev> of the type 'mdev' needs the attribute 'model'",
                    "write vfio-pci, vfio-ccw or vfio-ap");
        }
    }

    private void scsi() {
        if (d.source.protocol == Hostdev.Source.Protocol.iscsi) {
            if (d.source.name == null || d.source.hosts.size() != 1) {
                refuse(
                        "hostdev-source",
                        "the <source> of an iSCSI <hostdev> needs a name and exactly one <host>",
                        null);
            } else {
                iscsi(d.source);
            }
        } else if (d.source.protocol != null) {
            refuse("hostdev-source", "the protocol of a SCSI <hostdev> must be iscsi or absent", null);
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
                    "'" + d.source.adapter.name + "' is not a SCSI adapter of the host",
                    "write scsi_host and a number, for example scsi_host0");
        }
    }

    /** The same as of a disk: the name may end in a slash and the number of the LUN. */
    private void iscsi(Hostdev.Source source) {
        if (source.hosts.get(0).name == null) {
            refuse("hostdev-source", "the <host> of an iSCSI <hostdev> needs the attribute 'name'", null);
        }
        String port = source.hosts.get(0).port;
        if (port != null && !source.hosts.get(0).hasPort()) {
            refuse("host-port", "port '" + port + "' of <host> is out of range (0 to 65535)", null);
        }
        if (!source.name.matches("[^/]*(/[0-9]{1,9})?")) {
            refuse(
                    "iscsi-lun",
                    "'name' " + source.name + " of <source> does not end with the number of a LUN",
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

    private void refuse(String id, String message, String hint) {
        c.malformed(d, id, d.at, message, hint);
    }
}
