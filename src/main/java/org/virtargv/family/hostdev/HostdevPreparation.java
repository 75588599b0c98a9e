package org.virtargv.family.hostdev;

import java.util.List;
import org.virtargv.argv.Companion;
import org.virtargv.argv.Quoting;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.family.Conversion;
import org.virtargv.family.PciBinding;
import org.virtargv.family.display.KnownDevice;

/** What a person does before a device can be assigned, and after; libvirt does it itself. */
final class HostdevPreparation {
    private HostdevPreparation() {}

    /**
     * Null where nothing is to be done: a PCI function that is not managed is the user's business (formatdomain,
     * managed).
     */
    static Companion of(Conversion c, Hostdev d) {
        if (d.type == Hostdev.Type.mdev) {
            return mediated(c, d);
        }
        return d.managed == YesNo.yes
                ? PciBinding.companion(KnownDevice.name(d), d.driver == null ? null : d.driver.model, List.of())
                : null;
    }

    /** It may be there already, and then stays. */
    private static Companion mediated(Conversion c, Hostdev d) {
        String uuid = d.source.address.uuid;
        String make = "mdevctl start --uuid " + uuid;
        DeviceFacts.Device facts = KnownDevice.of(c, d);
        if (facts != null
                && facts.path() != null
                && facts.type() != null
                && facts.path().endsWith("/" + uuid)) {
            String parent = facts.path().substring(0, facts.path().length() - uuid.length() - 1);
            make = "echo " + uuid + " > " + Quoting.shell(parent + "/mdev_supported_types/" + facts.type() + "/create");
        }
        return Companion.of(
                "the mediated device " + uuid,
                List.of("[ -e /sys/bus/mdev/devices/" + uuid + " ] || " + make),
                List.of());
    }
}
