package org.virtargv.family.hostdev;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Hostdev;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Conversion;

/**
 * The {@code -device} of a vhost SCSI target: libvirt hands the open {@code /dev/vhost-scsi} over, else QEMU opens it.
 */
final class VhostScsi {
    private VhostScsi() {}

    static void emit(Conversion c, Hostdev d, CommandLine line) {
        Props props = Props.device(HostdevSource.driver(c, d)).put("wwpn", d.source.wwpn);
        if (c.libvirtStyle()) {
            props.put("vhostfd", String.valueOf(c.host().descriptors().vhostScsi()));
        }
        props.put("id", d.id());
        AddressProps.put(c, props, d);
        line.option("-device", props);
    }
}
