package org.virtargv.family.hostdev;

import java.util.Locale;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.Hostdev.SourceAddress;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.YesNo;

/** What an assigned device has where the document does not say (formatdomain, "Host device assignment"). */
final class HostdevDefaults {
    private HostdevDefaults() {}

    static void fill(Hostdev d) {
        d.mode = d.mode == null ? Hostdev.Mode.subsystem : d.mode;
        d.managed = d.managed == null ? YesNo.no : d.managed;
        SourceAddress a = d.source == null ? null : d.source.address;
        if (a != null && d.type == Hostdev.Type.pci) {
            a.domain = a.domain == null ? Long.valueOf(0) : a.domain;
            a.bus = a.bus == null ? Long.valueOf(0) : a.bus;
            a.slot = a.slot == null ? Long.valueOf(0) : a.slot;
            a.function = a.function == null ? Long.valueOf(0) : a.function;
        }
        if (a != null && a.uuid != null) {
            // sysfs knows it in lower case alone
            a.uuid = a.uuid.toLowerCase(Locale.ROOT);
        }
        if (d.type == Hostdev.Type.mdev && d.model == Hostdev.Model.vfio_pci && d.display == null) {
            d.display = OnOff.off;
            d.displayFilledIn = true;
        }
        if (d.source != null && d.source.protocol == Hostdev.Source.Protocol.iscsi) {
            if (d.source.name != null && !d.source.name.contains("/")) {
                d.source.name += "/0";
            }
        }
    }
}
