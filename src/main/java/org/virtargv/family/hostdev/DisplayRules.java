package org.virtargv.family.hostdev;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.virtargv.domain.Device;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.Video;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.family.Conversion;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Severity;

/**
 * Tells what was decided about the displays of assigned devices: refusals, notes, and what is allowed and probably not
 * wanted.
 */
public final class DisplayRules {
    private DisplayRules() {}

    static void check(Conversion c) {
        MetadataWishes.check(c);
        aliases(c);
        for (AssignedDisplay d : AssignedDisplay.of(c)) {
            if (d.inputs().display() != null) {
                Facts.check(c, d.device());
            }
            of(c, d).forEach(c.problems()::add);
        }
    }

    /** What there is to say about the display of one device. */
    public static List<Problem> of(Conversion c, AssignedDisplay d) {
        List<Problem> out = new ArrayList<>();
        DisplayDecision decision = d.decision();
        Location at = d.device().at;
        String what = "<hostdev> of " + Facts.name(d.device()) + ": ";
        if (decision.refused()) {
            out.add(new Problem(Severity.error, decision.refusal(), at, what + decision.reason(), decision.hint()));
            return out;
        }
        OnOff display = decision.outcome().display();
        if (decision.note() != null) {
            out.add(new Problem(
                    Severity.note,
                    decision.note(),
                    at,
                    what + "display " + display + ": " + decision.reason(),
                    how(d)));
        }
        if (display == OnOff.on && hasVideo(c)) {
            out.add(new Problem(
                    Severity.warning,
                    "display-two-heads",
                    at,
                    what
                            + "its display is on beside an emulated graphics card: the guest has two heads, and "
                            + "chooses which is first",
                    "set <video><model type='none'/></video> where the device is to be the only one"));
        }
        if (display != OnOff.on
                && hasDisplay(d)
                && d.inputs().graphics() != DisplayDecision.Graphics.none
                && decision.note() == null) {
            out.add(new Problem(
                    Severity.warning,
                    "display-off-black",
                    at,
                    what
                            + "it has a display, which is off: on the graphics device its user sees a black screen "
                            + "once the guest draws on it",
                    "set display='on'"));
        }
        return out;
    }

    /** What a person can do about a display that is not known. */
    private static String how(AssignedDisplay d) {
        if (d.inputs().device() != DeviceFacts.Display.unknown) {
            return d.decision().hint();
        }
        if (d.facts() != null) {
            return "its facts say: " + d.facts().why();
        }
        return "run 'virt-argv probe device' on the host that has it, and give the file with --devices";
    }

    private static boolean hasDisplay(AssignedDisplay d) {
        return d.inputs().device() == DeviceFacts.Display.region || d.inputs().device() == DeviceFacts.Display.dmabuf;
    }

    private static boolean hasVideo(Conversion c) {
        return c.domain().devices.videos.stream().anyMatch(v -> v.model.type != Video.Type.none);
    }

    /** A wish for a device that there is not. */
    private static void aliases(Conversion c) {
        Map<String, Hostdev> known = c.domain().devices.hostdevs.stream()
                .filter(h -> h.id() != null)
                .collect(Collectors.toMap(Device::id, h -> h, (a, b) -> a));
        MetadataWishes.of(c)
                .forEach((alias, wish) -> alias(c, alias, wish.hotplug(), wish.at(), known, "in <metadata>"));
        Location file = Location.of(c.domain().at.file());
        c.settings().wishes().displays().keySet().forEach(alias -> alias(c, alias, null, file, known, "of --display"));
        c.settings()
                .wishes()
                .hotplugs()
                .forEach((alias, hotplug) -> alias(c, alias, hotplug, file, known, "of --hotplug"));
    }

    private static void alias(
            Conversion c, String alias, Boolean hotplug, Location at, Map<String, Hostdev> known, String where) {
        Hostdev device = known.get(alias);
        if (device == null) {
            c.problems()
                    .error(
                            "wish-alias-unknown",
                            at,
                            "there is no <hostdev> with the alias '" + alias + "' " + where,
                            known.isEmpty()
                                    ? null
                                    : "there is: "
                                            + String.join(
                                                    ", ",
                                                    Set.copyOf(known.keySet()).stream()
                                                            .sorted()
                                                            .toList()));
        } else if (!AssignedDisplay.isVfio(device)
                || hotplug != null && device.type == Hostdev.Type.mdev && device.model != Hostdev.Model.vfio_pci) {
            c.problems()
                    .error(
                            "wish-device",
                            at,
                            "the <hostdev> '" + alias + "' " + where + " has neither a display nor a choice of hotplug",
                            "both go with type='pci' and with type='mdev' model='vfio-pci'");
        }
    }
}
