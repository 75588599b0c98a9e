package org.virtargv.family.display.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.virtargv.domain.OnOff;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.family.display.decision.DisplayCase.Display;
import org.virtargv.family.display.decision.DisplayCase.Driver;
import org.virtargv.family.display.decision.DisplayCase.Graphics;
import org.virtargv.family.display.decision.DisplayCase.Model;
import org.virtargv.family.display.decision.DisplayCase.OtherRamfb;
import org.virtargv.family.display.decision.DisplayCase.Ramfb;

/** Every case that there can be is decided by the rows of the table, and as QEMU was seen to take it. */
class DisplayTableTest {
    private static final List<DisplayCase> CASES = DisplayCases.all();

    private static List<DisplayRow> fitting(DisplayCase c, DisplayRow.Kind kind) {
        return DisplayTable.ROWS.stream()
                .filter(r -> r.kind == kind && r.fits(c))
                .toList();
    }

    @Test
    void everyCaseIsAcceptedByOneRowOrRefused() {
        for (DisplayCase c : CASES) {
            if (fitting(c, DisplayRow.Kind.refuses).isEmpty()) {
                assertEquals(1, fitting(c, DisplayRow.Kind.accepts).size(), c::toString);
                assertTrue(fitting(c, DisplayRow.Kind.changesClass).size() <= 1, c::toString);
            }
        }
    }

    @Test
    void everyRowDecidesSomething() {
        Set<DisplayRow> used = new HashSet<>();
        for (DisplayCase c : CASES) {
            used.addAll(fitting(c, DisplayRow.Kind.refuses));
            if (!DisplayDecision.of(c, true).refused()) {
                used.addAll(fitting(c, DisplayRow.Kind.accepts));
                used.addAll(fitting(c, DisplayRow.Kind.changesClass));
            }
        }
        assertEquals(DisplayTable.ROWS.size(), used.size());
    }

    /** A case is refused exactly where QEMU, as the lab saw it, or the policy of this program says so. */
    @Test
    void whatIsAcceptedStartsAndWhatIsRefusedDoesNot() {
        List<String> wrong = new ArrayList<>();
        for (DisplayCase c : CASES) {
            DisplayDecision d = DisplayDecision.of(c, true);
            assertNotNull(d.reason());
            if (c.model() == Model.vfioPci && !d.refused() && !starts(c, d.outcome())) {
                wrong.add(c + " gives " + d.outcome());
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** What QEMU does with a line, from the lab's acceptance table. */
    private static boolean starts(DisplayCase c, DisplayDecision.Outcome out) {
        boolean fixed = out.driver().equals("vfio-pci-nohotplug");
        boolean ramfbWritten = out.ramfb() || (c.driver() != Driver.chosen && c.ramfb() != Ramfb.absent);
        boolean auto = c.display() == Display.qemuAuto;
        boolean on = out.display() == OnOff.on && !auto;
        if ((ramfbWritten && !fixed) || (fixed && c.nohotplug() == DisplayCase.Nohotplug.no)) {
            return false;
        } else if (out.ramfb() && c.otherRamfb() != OtherRamfb.none) {
            return false;
        }
        boolean shows = on || (auto && c.device() != DeviceFacts.Display.none);
        if ((on && c.device() == DeviceFacts.Display.none) || (out.ramfb() && !shows)) {
            return false;
        }
        return !shows || c.device() != DeviceFacts.Display.dmabuf || c.graphics() == Graphics.gl;
    }

    /** QEMU would start with a display that nobody sees; this program does not turn it on. */
    @Test
    void aDisplayIsNotTurnedOnWhereNobodySeesIt() {
        for (DisplayCase c : CASES) {
            DisplayDecision d = DisplayDecision.of(c, true);
            if (c.graphics() == Graphics.none && !d.refused()) {
                assertTrue(d.outcome().display() != OnOff.on, c::toString);
            }
        }
    }

    /** Advice holds: what a refusal says is done ends it, and brings no other. */
    @Test
    void everyRemedyOfARefusalEndsIt() {
        for (DisplayCase c : CASES) {
            Set<String> before = ids(c);
            for (DisplayRow row : DisplayDecision.of(c, true).refusals()) {
                assertTrue(row.remedies.stream().anyMatch(r -> r.helps(c)), () -> row.id + " of " + c);
                for (Remedy remedy : row.remedies) {
                    if (remedy.helps(c)) {
                        DisplayCase after = remedy.apply(c);
                        assertTrue(!row.fits(after), () -> remedy + " does not end " + row.id + " of " + c);
                        assertTrue(
                                before.containsAll(ids(after)),
                                () -> remedy + " brings " + ids(after) + " after " + before + ": " + c);
                    }
                }
            }
        }
    }

    /** What a note or a warning of an accepted case says is done is accepted. */
    @Test
    void everyRemedyOfANoteIsAccepted() {
        for (DisplayCase c : CASES) {
            DisplayDecision d = DisplayDecision.of(c, true);
            if (!d.refused()) {
                for (Remedy remedy : d.remedies()) {
                    assertEquals(Set.of(), ids(remedy.helps(c) ? remedy.apply(c) : c), () -> remedy + " of " + c);
                }
                if (d.outcome().display() != OnOff.on
                        && c.model() == Model.vfioPci
                        && c.graphics() != Graphics.none
                        && Remedy.displayOn.helps(c)) {
                    assertEquals(Set.of(), ids(Remedy.displayOn.apply(c)), c::toString);
                }
            }
        }
    }

    private static Set<String> ids(DisplayCase c) {
        Set<String> out = new HashSet<>();
        DisplayDecision.of(c, true).refusals().forEach(r -> out.add(r.id));
        return out;
    }

    @Test
    void twoRefusalsOfOneDeviceAreBothTold() {
        DisplayCase c = new DisplayCase(
                Model.vfioPci,
                Driver.chosen,
                Display.on,
                Ramfb.on,
                DisplayCase.Hotplug.on,
                DeviceFacts.Display.dmabuf,
                Graphics.server,
                DisplayCase.Nohotplug.yes,
                OtherRamfb.hostdev);
        assertEquals(Set.of("display-needs-gl", "ramfb-repeated"), ids(c));
    }

    /** A PCI function's display is QEMU's choice where nothing is said, a mediated device's is off. */
    @Test
    void absentDisplayIsOffForMediatedDevicesAndLeftOutForPci() {
        DisplayCase c = CASES.get(0);
        assertEquals(OnOff.off, DisplayDecision.of(c, true).outcome().display());
        assertEquals(null, DisplayDecision.of(c, false).outcome().display());
    }

    @Test
    void aClassThatQemuDoesNotHaveIsRefused() {
        DisplayCase without = new DisplayCase(
                DisplayCase.Model.vfioPci,
                DisplayCase.Driver.chosen,
                DisplayCase.Display.on,
                DisplayCase.Ramfb.on,
                DisplayCase.Hotplug.on,
                org.virtargv.facts.DeviceFacts.Display.region,
                DisplayCase.Graphics.server,
                DisplayCase.Nohotplug.no,
                DisplayCase.OtherRamfb.none);
        var refusals = DisplayDecision.of(without, true).refusals();
        assertEquals("nohotplug-unknown 1", refusals.get(0).id + " " + refusals.size());
    }
}
