package org.virtargv.family.hostdev;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.StorageSource;
import org.virtargv.family.Conversion;
import org.virtargv.family.Secrets;
import org.virtargv.family.boot.BootIndex;
import org.virtargv.family.storage.Backends;

/**
 * A SCSI device of the host or of an iSCSI target: a node of the block layer, and the {@code -device} that hands the
 * guest's commands to it.
 */
final class ScsiGeneric {
    private ScsiGeneric() {}

    static void check(Conversion c, Hostdev d) {
        if (d.source.protocol == null && name(c, d) == null) {
            c.problems()
                    .error(
                            "scsi-generic-unknown",
                            d.source.at,
                            "the SCSI generic device of " + HostdevSource.words(d) + " is not known",
                            "add it to the host facts, as 'lsscsi -g' shows it: \"scsi\": {\"generic\": {\""
                                    + d.source.adapter.name + ":" + d.source.address.bus + ":" + d.source.address.target
                                    + ":" + d.source.address.unit + "\": \"sg0\"}}");
        }
        if (ScsiAddress.isNarrow(c, d) && (d.address.bus != 0 || d.address.target != 0)) {
            c.problems()
                    .error(
                            "scsi-address-narrow",
                            d.address.at,
                            "bus and target of a device on this SCSI controller must be 0, and each device needs "
                                    + "its own unit",
                            null);
        }
        if (d.source.auth != null && d.source.auth.secret != null) {
            Secrets.check(c, d.source.auth.secret.at, d.source.auth.secret.uuid, d.source.auth.secret.usage);
        }
    }

    static void emit(Conversion c, Hostdev d, CommandLine line) {
        String node = "libvirt-" + line.counters().nextNode() + "-backend";
        Props backend;
        if (d.source.protocol == null) {
            backend = new Props().put("driver", "host_device").put("filename", "/dev/" + name(c, d));
        } else {
            String secret = d.source.auth == null || d.source.auth.secret == null ? null : node + "-secret0";
            if (secret != null) {
                Secrets.object(c, line, secret, d.source.auth.secret.uuid, d.source.auth.secret.usage);
            }
            backend = Backends.iscsi(storage(c, d), secret);
        }
        line.option("-blockdev", backend.put("node-name", node).put("read-only", d.readonly != null));
        Props props = Props.device("scsi-generic")
                .put("drive", node)
                .put("id", d.id())
                .put("bootindex", BootIndex.of(c, d));
        Controller controller = c.controller(Controller.Type.scsi, d.address.controller);
        props.put("bus", (controller == null ? "scsi" + d.address.controller : controller.id()) + ".0");
        if (ScsiAddress.isNarrow(c, d)) {
            props.put("scsi-id", d.address.unit);
        } else {
            props.put("channel", d.address.bus).put("scsi-id", d.address.target).put("lun", d.address.unit);
        }
        line.option("-device", props);
    }

    /** The kernel's name of its generic device, or null. */
    static String name(Conversion c, Hostdev d) {
        Hostdev.SourceAddress a = d.source.address;
        return c.host().scsi().generic(d.source.adapter.name, a.bus, a.target, a.unit);
    }

    /** The same as the source of a disk. */
    private static StorageSource storage(Conversion c, Hostdev d) {
        StorageSource out = new StorageSource();
        out.at = d.source.at;
        out.protocol = StorageSource.Protocol.iscsi;
        out.name = d.source.name;
        for (StorageSource.Host host : d.source.hosts) {
            StorageSource.Host other = new StorageSource.Host();
            other.name = host.name;
            // libvirt knows the default port for disks alone, and writes 0 here
            other.port = host.port != null ? host.port : c.libvirtStyle() ? "0" : "3260";
            other.transport = host.transport;
            other.socket = host.socket;
            out.hosts.add(other);
        }
        out.auth = d.source.auth;
        out.initiator = d.source.initiator;
        return out;
    }
}
