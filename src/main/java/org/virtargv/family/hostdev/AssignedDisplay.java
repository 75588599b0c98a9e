package org.virtargv.family.hostdev;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.virtargv.domain.Graphics;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.Video;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.family.Conversion;
import org.virtargv.family.DisplayWishes;

/**
 * The display of one assigned device: what was asked and by whom, what is known of the device, and what was decided.
 *
 * @param wish  where the wish for the display comes from, for explanations
 * @param facts what is known of the device, or null
 */
public record AssignedDisplay(Hostdev device, String wish, DeviceFacts.Device facts, DisplayDecision.Inputs inputs, DisplayDecision decision) {

    /** Of every device that VFIO assigns, in the order of the domain. */
    public static List<AssignedDisplay> of(Conversion c) {
        List<AssignedDisplay> out = new ArrayList<>();
        Map<String, MetadataWishes.Wish> metadata = MetadataWishes.of(c);
        DisplayDecision.Claim claim = videoClaim(c);
        for (Hostdev d : c.domain().devices.hostdevs) {
            if (isVfio(d)) {
                AssignedDisplay one = decide(c, d, metadata.get(d.id()), claim);
                out.add(one);
                if (d.ramfb == OnOff.on && claim == DisplayDecision.Claim.none) {
                    claim = DisplayDecision.Claim.hostdev;
                }
            }
        }
        return out;
    }

    /** Whether the kernel's VFIO gives the device to QEMU. */
    public static boolean isVfio(Hostdev d) {
        return d.type == Hostdev.Type.pci || d.type == Hostdev.Type.mdev;
    }

    private static AssignedDisplay decide(Conversion c, Hostdev d, MetadataWishes.Wish metadata, DisplayDecision.Claim claim) {
        boolean vfioPci = d.type == Hostdev.Type.pci || d.model == Hostdev.Model.vfio_pci;
        DisplayWishes options = c.settings().wishes();
        DisplayWishes.Display display = null;
        String wish = "nothing is asked";
        boolean hotplug = true;
        // from the least to the most particular: each takes the place of the one before
        if (d.display != null) {
            display = d.display == OnOff.on ? DisplayWishes.Display.on : DisplayWishes.Display.off;
            wish = "display='" + d.display + "' of <hostdev>";
        }
        if (vfioPci && options.display() != null) {
            display = options.display();
            wish = "--display " + display;
        }
        if (vfioPci && options.hotplug() != null) {
            hotplug = options.hotplug();
        }
        if (metadata != null && metadata.display() != null) {
            display = metadata.display();
            wish = "display='" + display + "' in <metadata>";
        }
        if (metadata != null && metadata.hotplug() != null) {
            hotplug = metadata.hotplug();
        }
        if (options.displays().containsKey(d.id())) {
            display = options.displays().get(d.id());
            wish = "--display " + d.id() + "=" + display;
        }
        hotplug = options.hotplugs().getOrDefault(d.id(), hotplug);
        DeviceFacts.Device facts = Facts.of(c, d);
        DisplayDecision.Inputs inputs = new DisplayDecision.Inputs(vfioPci, d.type == Hostdev.Type.mdev, display, d.ramfb, hotplug,
                facts == null ? DeviceFacts.Display.unknown : facts.display(), graphics(c), hasNohotplug(c),
                "QEMU " + c.qemu().version(), claim);
        return new AssignedDisplay(d, wish, facts, inputs, DisplayDecision.of(inputs));
    }

    private static DisplayDecision.Claim videoClaim(Conversion c) {
        boolean ramfb = c.domain().devices.videos.stream().anyMatch(v -> v.model != null && v.model.type == Video.Type.ramfb);
        return ramfb ? DisplayDecision.Claim.video : DisplayDecision.Claim.none;
    }

    private static DisplayDecision.Graphics graphics(Conversion c) {
        List<Graphics> all = c.domain().devices.graphics;
        boolean gl = all.stream().anyMatch(g -> g.type == Graphics.Type.egl_headless || g.gl != null && g.gl.enable == YesNo.yes);
        return all.isEmpty() ? DisplayDecision.Graphics.none : gl ? DisplayDecision.Graphics.gl : DisplayDecision.Graphics.plain;
    }

    private static boolean hasNohotplug(Conversion c) {
        return c.qemu().hasType(DisplayDecision.NOHOTPLUG) && c.qemu().hasProperty(DisplayDecision.NOHOTPLUG, "ramfb");
    }
}
