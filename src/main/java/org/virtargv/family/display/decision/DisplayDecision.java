package org.virtargv.family.display.decision;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.domain.OnOff;
import org.virtargv.family.display.decision.DisplayCase.Driver;
import org.virtargv.family.display.decision.DisplayCase.Hotplug;
import org.virtargv.family.display.decision.DisplayCase.Model;
import org.virtargv.family.display.decision.DisplayCase.Ramfb;

/**
 * What becomes of the display of one assigned device: the result of the rows of {@link DisplayTable} that fit.
 *
 * @param decided  what was decided
 * @param row      the row that decides, from 1 on; of several that refuse, the first
 * @param outcome  what is written; where the device is refused, what its attributes say word by word
 * @param reason   one sentence without a full stop
 * @param refusals every row that refuses
 * @param note     the stable id of a note that the user should see though nothing is wrong, or null
 * @param remedies for the note
 */
public record DisplayDecision(
        DisplayCase decided,
        int row,
        Outcome outcome,
        String reason,
        List<DisplayRow> refusals,
        String note,
        List<Remedy> remedies) {
    /**
     * What is written.
     *
     * @param driver  {@code vfio-pci} or {@code vfio-pci-nohotplug}; null for the class of another model
     * @param display null leaves the property out
     * @param ramfb   whether {@code ramfb} is written; QEMU's vfio-pci has no such property, not even to say off
     */
    public record Outcome(String driver, OnOff display, boolean ramfb) {}

    public boolean refused() {
        return !refusals.isEmpty();
    }

    /** @param mediated a mediated device, whose display is off where nothing is said; a PCI device's is left to QEMU */
    public static DisplayDecision of(DisplayCase c, boolean mediated) {
        List<DisplayRow> refusals = new ArrayList<>();
        DisplayRow accepting = null;
        DisplayRow changing = null;
        for (DisplayRow row : DisplayTable.ROWS) {
            if (row.fits(c)) {
                switch (row.kind) {
                    case refuses -> refusals.add(row);
                    case accepts -> accepting = row;
                    case changesClass -> changing = row;
                }
            }
        }
        if (!refusals.isEmpty()) {
            DisplayRow first = refusals.get(0);
            return new DisplayDecision(c, first.number, asAsked(c, mediated), first.reason, refusals, null, List.of());
        }
        Outcome out = accepting.displayAsAsked || c.driver() != Driver.chosen
                ? asAsked(c, mediated)
                : new Outcome(
                        changing == null ? accepting.driver : changing.driver,
                        accepting.display == null ? silent(mediated) : accepting.display,
                        accepting.ramfb);
        return new DisplayDecision(
                c,
                changing == null ? accepting.number : changing.number,
                out,
                changing == null ? accepting.reason : changing.reason + "; " + accepting.reason,
                List.of(),
                accepting.id,
                accepting.remedies);
    }

    /** Every attribute taken at its word. */
    private static Outcome asAsked(DisplayCase c, boolean mediated) {
        if (c.model() == Model.other) {
            return new Outcome(null, null, false);
        }
        boolean fixed = c.driver() == Driver.chosen
                ? c.ramfb() == Ramfb.on || c.hotplug() == Hotplug.off
                : !c.driver().isHotpluggable();
        OnOff display =
                switch (c.display()) {
                    case on -> OnOff.on;
                    case off -> OnOff.off;
                    default -> silent(mediated);
                };
        return new Outcome(fixed ? DisplayTable.FIXED : DisplayTable.HOTPLUGGABLE, display, c.ramfb() == Ramfb.on);
    }

    private static OnOff silent(boolean mediated) {
        return mediated ? OnOff.off : null;
    }
}
