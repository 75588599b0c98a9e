package org.virtargv.family.hostdev;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.virtargv.domain.Graphics;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.Video;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.family.Conversion;
import org.virtargv.family.DisplayWishes;
import org.virtargv.family.graphics.OpenGl;

/**
 * The display of one assigned device: what was asked and by whom, what is known of the device, and what was decided.
 *
 * @param facts what is known of the device, or null
 */
public record AssignedDisplay(
        Hostdev device,
        Asked<DisplayWishes.Display> display,
        Asked<OnOff> ramfb,
        Asked<OnOff> hotplug,
        DeviceFacts.Device facts,
        DisplayDecision.Inputs inputs,
        DisplayDecision decision) {

    /** Of every device that VFIO assigns, in the order of the domain. */
    public static List<AssignedDisplay> of(Conversion c) {
        List<AssignedDisplay> out = new ArrayList<>();
        Map<String, MetadataWishes.Wish> metadata = MetadataWishes.of(c);
        DisplayDecision.Claim claim = videoClaim(c);
        for (Hostdev d : HostdevSource.complete(c)) {
            if (isVfio(d)) {
                out.add(decide(c, d, metadata.get(d.id()), claim));
                if (d.ramfb == OnOff.on && claim == DisplayDecision.Claim.none) {
                    claim = DisplayDecision.Claim.hostdev;
                }
            }
        }
        return out;
    }

    /** The UUID of a mediated device, or the PCI address on the host. */
    public String address() {
        return Facts.name(device);
    }

    /** Whether the kernel's VFIO gives the device to QEMU. */
    public static boolean isVfio(Hostdev d) {
        return d.type == Hostdev.Type.pci || d.type == Hostdev.Type.mdev;
    }

    /**
     * The graphics device that the display would be shown on: one that renders with OpenGL where there is one, else the
     * first; null where there is none.
     */
    public static Graphics shownOn(Conversion c) {
        List<Graphics> all = c.domain().devices.graphics;
        return all.stream().filter(OpenGl::renders).findFirst().orElse(all.isEmpty() ? null : all.get(0));
    }

    private static AssignedDisplay decide(
            Conversion c, Hostdev d, MetadataWishes.Wish metadata, DisplayDecision.Claim claim) {
        Asked<DisplayWishes.Display> display = Asked.display(c, d, metadata);
        Asked<OnOff> hotplug = Asked.hotplug(c, d, metadata);
        DeviceFacts.Device facts = Facts.of(c, d);
        Graphics on = shownOn(c);
        DisplayDecision.Inputs inputs = new DisplayDecision.Inputs(
                d.type == Hostdev.Type.pci || d.model == Hostdev.Model.vfio_pci,
                d.type == Hostdev.Type.mdev,
                display.value(),
                d.ramfb,
                hotplug.value() != OnOff.off,
                facts == null ? DeviceFacts.Display.unknown : facts.display(),
                on == null
                        ? DisplayDecision.Graphics.none
                        : OpenGl.renders(on) ? DisplayDecision.Graphics.gl : DisplayDecision.Graphics.plain,
                hasNohotplug(c),
                "QEMU " + c.qemu().version(),
                claim);
        return new AssignedDisplay(d, display, Asked.ramfb(d), hotplug, facts, inputs, DisplayDecision.of(inputs));
    }

    private static DisplayDecision.Claim videoClaim(Conversion c) {
        boolean ramfb =
                c.domain().devices.videos.stream().anyMatch(v -> v.model != null && v.model.type == Video.Type.ramfb);
        return ramfb ? DisplayDecision.Claim.video : DisplayDecision.Claim.none;
    }

    private static boolean hasNohotplug(Conversion c) {
        return c.qemu().hasType(DisplayDecision.NOHOTPLUG) && c.qemu().hasProperty(DisplayDecision.NOHOTPLUG, "ramfb");
    }
}
