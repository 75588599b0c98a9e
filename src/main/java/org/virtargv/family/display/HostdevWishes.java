package org.virtargv.family.display;

import org.virtargv.domain.Hostdev;
import org.virtargv.domain.OnOff;
import org.virtargv.family.Conversion;
import org.virtargv.family.DisplayWishes;
import org.virtargv.family.display.decision.DisplayCase.Display;
import org.virtargv.family.display.decision.DisplayCase.Hotplug;
import org.virtargv.family.display.decision.DisplayCase.Ramfb;
import org.virtargv.family.display.decision.Wish;
import org.virtargv.family.display.decision.Wish.Source;

/**
 * What is asked of a {@code <hostdev>} in the words of the domain format and this program's own: its attributes, an
 * option for all devices, {@code <metadata>} for this device, an option for this device.
 */
final class HostdevWishes {
    private HostdevWishes() {}

    static Wish<Display> display(Conversion c, Hostdev d, MetadataWishes.Wish metadata) {
        DisplayWishes options = c.settings().wishes();
        DisplayWishes.Display ofThis = options.displays().get(d.id());
        if (ofThis != null) {
            return new Wish<>(word(ofThis), Source.optionForOne, "--display " + d.id() + "=" + ofThis);
        } else if (metadata != null && metadata.display() != null) {
            return new Wish<>(word(metadata.display()), Source.metadata, "<metadata> at " + metadata.at());
        } else if (options.display() != null && takes(d)) {
            return new Wish<>(word(options.display()), Source.optionForAll, "--display " + options.display());
        } else if (d.displayFilledIn) {
            return new Wish<>(Display.absent, Source.formatDefault, "nothing is set, which means off");
        }
        return d.display == null
                ? Wish.nobody(Display.absent)
                : Wish.attribute(d.display == OnOff.on ? Display.on : Display.off);
    }

    static Wish<Ramfb> ramfb(Hostdev d) {
        return d.ramfb == null ? Wish.nobody(Ramfb.absent) : Wish.attribute(d.ramfb == OnOff.on ? Ramfb.on : Ramfb.off);
    }

    static Wish<Hotplug> hotplug(Conversion c, Hostdev d, MetadataWishes.Wish metadata) {
        DisplayWishes options = c.settings().wishes();
        Boolean ofThis = options.hotplugs().get(d.id());
        if (ofThis != null) {
            return new Wish<>(word(ofThis), Source.optionForOne, "--hotplug " + d.id() + "=" + word(ofThis));
        } else if (metadata != null && metadata.hotplug() != null) {
            return new Wish<>(word(metadata.hotplug()), Source.metadata, "<metadata> at " + metadata.at());
        } else if (options.hotplug() != null && takes(d)) {
            return new Wish<>(word(options.hotplug()), Source.optionForAll, "--hotplug " + word(options.hotplug()));
        }
        return Wish.nobody(Hotplug.on);
    }

    /** What is asked of all devices is asked of those that can have it. */
    private static boolean takes(Hostdev d) {
        return d.type == Hostdev.Type.pci || d.model == Hostdev.Model.vfio_pci;
    }

    private static Display word(DisplayWishes.Display asked) {
        return switch (asked) {
            case on -> Display.on;
            case off -> Display.off;
            case auto -> Display.auto;
        };
    }

    private static Hotplug word(boolean on) {
        return on ? Hotplug.on : Hotplug.off;
    }
}
