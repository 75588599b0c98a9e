package org.virtargv.family.hostdev;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.Hostdev.Source.GuestReset;
import org.virtargv.domain.YesNo;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Conversion;
import org.virtargv.family.boot.BootIndex;

/**
 * The {@code -device} of a USB device: by its place on the host's bus, else by its ids, which QEMU then looks for
 * itself (libvirt looks up the place when it starts the domain).
 */
final class UsbHost {
    private UsbHost() {}

    static void emit(Conversion c, Hostdev d, CommandLine line) {
        Props props = Props.device("usb-host");
        Hostdev.SourceAddress a = d.source.address;
        if (d.source.missing != YesNo.yes) {
            if (a != null && a.device != null) {
                props.put("hostdevice", "/dev/bus/usb/" + padded(a.bus) + "/" + padded(a.device));
            } else if (a != null) {
                props.put("hostbus", a.bus).put("hostport", a.port);
            } else {
                props.put("vendorid", d.source.vendor.id).put("productid", d.source.product.id);
            }
        }
        props.put("id", d.id()).put("bootindex", BootIndex.of(c, d));
        GuestReset reset = d.source.guestReset;
        if (reset != null) {
            props.put("guest-reset", reset != GuestReset.off);
            props.put("guest-resets-all", reset == GuestReset.off ? null : Boolean.valueOf(reset == GuestReset.on));
        }
        AddressProps.put(c, props, d);
        line.option("-device", props);
    }

    private static String padded(long number) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, 3 - digits.length())) + digits;
    }
}
