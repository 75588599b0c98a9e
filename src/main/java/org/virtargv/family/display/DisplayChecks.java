package org.virtargv.family.display;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virtargv.domain.Graphics;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.Lists;
import org.virtargv.domain.OnOff;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.family.Conversion;
import org.virtargv.family.QemuRejects;
import org.virtargv.family.display.decision.DisplayCase;
import org.virtargv.family.display.decision.DisplayCase.Condition;
import org.virtargv.family.display.decision.DisplayDecision;
import org.virtargv.family.display.decision.DisplayRow;
import org.virtargv.family.display.decision.Remedy;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Severity;

/**
 * Tells what was decided about the displays of assigned devices: refusals, notes, and what is allowed and probably not
 * wanted.
 */
public final class DisplayChecks {
    private DisplayChecks() {}

    /** Tells everything. */
    public static void check(Conversion c) {
        MetadataWishes.check(c);
        aliases(c);
        ScreenChecks.check(c);
        List<AssignedDisplay> all = AssignedDisplay.of(c);
        for (AssignedDisplay d : all) {
            if (d.wishes().display().value() != DisplayCase.Display.absent) {
                KnownDevice.check(c, d);
            }
            of(c, d, all).forEach(p -> tell(c, d, p));
        }
    }

    private static void tell(Conversion c, AssignedDisplay d, Problem p) {
        if (Lists.any(d.decision().refusals(), row -> row.id().equals(p.id()) && row.states(Condition.graphics))) {
            c.lacking(Graphics.class).add(p);
        } else {
            c.problems().add(p);
        }
    }

    /** What there is to say about the display of one device among all that are assigned. */
    public static List<Problem> of(Conversion c, AssignedDisplay d, List<AssignedDisplay> all) {
        List<Problem> out = new ArrayList<>();
        DisplayDecision decision = d.decision();
        String what = d.what() + ": ";
        for (DisplayRow row : decision.refusals()) {
            String message = what + reason(c, row.reason());
            String hint = Remedy.hint(row.remedies(), decision.decided(), d.wishes());
            out.add(
                    row.isWrittenByLibvirt()
                            ? QemuRejects.problem(c, row.id(), d.at(), message, hint)
                            : new Problem(Severity.error, row.id(), d.at(), message, hint));
        }
        if (decision.note() != null) {
            String display = decision.outcome().display() == OnOff.on ? "on" : "off";
            out.add(new Problem(
                    Severity.note,
                    decision.note(),
                    d.at(),
                    what + "display " + display + ": " + decision.reason(),
                    how(d)));
        }
        for (Sight s : Sight.of(d, all)) {
            if (!s.id().equals("display-off-black") || decision.note() == null) {
                out.add(new Problem(Severity.warning, s.id(), d.at(), what + s.message(), hint(s, d)));
            }
        }
        return out;
    }

    /** A row's reason, which may speak of the QEMU that the line is for. */
    public static String reason(Conversion c, String reason) {
        return reason.replace("{qemu}", "QEMU " + c.qemu().version());
    }

    private static String hint(Sight s, AssignedDisplay d) {
        return s.instead() != null
                ? s.instead()
                : Remedy.displayOn.words(d.decision().decided(), d.wishes());
    }

    /** What a person can do about a display that is not known, or not shown. */
    private static String how(AssignedDisplay d) {
        if (d.display() != DeviceFacts.Display.unknown) {
            return Remedy.hint(d.decision().remedies(), d.decision().decided(), d.wishes());
        } else if (d.facts() != null) {
            return "according to its facts: " + d.facts().why();
        }
        return "run 'virt-argv probe device' on the host that has it, and give the file with --devices";
    }

    /** A wish for a device that there is not. */
    private static void aliases(Conversion c) {
        Map<String, Hostdev> known = new HashMap<>();
        Lists.filter(c.domain().devices.hostdevs, h -> h.id() != null).forEach(h -> known.putIfAbsent(h.id(), h));
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
            c.lacking(Hostdev.class)
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
        } else if (!KnownDevice.isVfio(device)
                || (hotplug != null && device.type == Hostdev.Type.mdev && device.model != Hostdev.Model.vfio_pci)) {
            c.lacking(Hostdev.class)
                    .error(
                            "wish-device",
                            at,
                            "the <hostdev> '" + alias + "' " + where
                                    + " has neither the attribute 'display' nor a hotplug setting",
                            "use both only with type='pci', or with type='mdev' and model='vfio-pci'");
        }
    }
}
