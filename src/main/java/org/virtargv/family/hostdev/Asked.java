package org.virtargv.family.hostdev;

import org.virtargv.domain.Hostdev;
import org.virtargv.domain.OnOff;
import org.virtargv.family.Conversion;
import org.virtargv.family.DisplayWishes;
import org.virtargv.family.DisplayWishes.Display;

/**
 * A wish for one device, and who has it. The more particular takes the place of the more general: the attribute of
 * {@code <hostdev>}, an option for all devices, {@code <metadata>} for this device, an option for this device.
 *
 * @param value null where nothing is asked
 * @param from  for people
 */
public record Asked<T>(T value, String from) {
    private static final String NOBODY = "nothing is said";

    static Asked<Display> display(Conversion c, Hostdev d, MetadataWishes.Wish metadata) {
        DisplayWishes options = c.settings().wishes();
        if (options.displays().containsKey(d.id())) {
            return new Asked<>(
                    options.displays().get(d.id()),
                    "--display " + d.id() + "=" + options.displays().get(d.id()));
        } else if (metadata != null && metadata.display() != null) {
            return new Asked<>(metadata.display(), "<metadata> at " + metadata.at());
        } else if (options.display() != null && takes(d)) {
            return new Asked<>(options.display(), "--display " + options.display());
        }
        return d.display == null
                ? new Asked<>(null, NOBODY)
                : new Asked<>(d.display == OnOff.on ? Display.on : Display.off, "<hostdev>");
    }

    static Asked<OnOff> ramfb(Hostdev d) {
        return new Asked<>(d.ramfb, d.ramfb == null ? NOBODY : "<hostdev>");
    }

    static Asked<OnOff> hotplug(Conversion c, Hostdev d, MetadataWishes.Wish metadata) {
        DisplayWishes options = c.settings().wishes();
        if (options.hotplugs().containsKey(d.id())) {
            return new Asked<>(
                    OnOff.of(options.hotplugs().get(d.id())),
                    "--hotplug " + d.id() + "=" + OnOff.of(options.hotplugs().get(d.id())));
        } else if (metadata != null && metadata.hotplug() != null) {
            return new Asked<>(OnOff.of(metadata.hotplug()), "<metadata> at " + metadata.at());
        } else if (options.hotplug() != null && takes(d)) {
            return new Asked<>(OnOff.of(options.hotplug()), "--hotplug " + OnOff.of(options.hotplug()));
        }
        return new Asked<>(null, NOBODY);
    }

    /** What is asked of all devices is asked of those that can have it. */
    private static boolean takes(Hostdev d) {
        return d.type == Hostdev.Type.pci || d.model == Hostdev.Model.vfio_pci;
    }
}
