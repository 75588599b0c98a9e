package org.virtargv.family.hostdev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.virtargv.domain.OnOff;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.family.DisplayWishes;
import org.virtargv.family.hostdev.DisplayDecision.Claim;
import org.virtargv.family.hostdev.DisplayDecision.Graphics;
import org.virtargv.family.hostdev.DisplayDecision.Inputs;

/** Every combination has one outcome, the one that the table says. */
class DisplayDecisionTest {
    /** A line of the table: for each input the values that fit, and what comes out. */
    private record Row(List<String> fits, String result) {
        boolean fits(List<String> combination) {
            for (int i = 0; i < combination.size(); i++) {
                if (!fits.get(i).equals("any")
                        && !List.of(fits.get(i).split(",")).contains(combination.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static List<Row> table() throws IOException {
        List<Row> out = new ArrayList<>();
        try (InputStream in = DisplayDecisionTest.class.getResourceAsStream("displays.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#")) {
                    String[] halves = line.split("\\|");
                    out.add(new Row(
                            List.of(halves[0].trim().split(" +")),
                            halves[1].trim().replaceAll(" +", " ")));
                }
            }
        }
        return out;
    }

    private static List<Inputs> all(boolean hotplug) {
        List<Inputs> out = new ArrayList<>();
        for (DisplayWishes.Display display : orNull(DisplayWishes.Display.values())) {
            for (OnOff ramfb : orNull(OnOff.values())) {
                for (DeviceFacts.Display device : DeviceFacts.Display.values()) {
                    for (Graphics graphics : Graphics.values()) {
                        for (boolean nohotplug : new boolean[] {true, false}) {
                            out.add(new Inputs(
                                    true,
                                    false,
                                    display,
                                    ramfb,
                                    hotplug,
                                    device,
                                    graphics,
                                    nohotplug,
                                    "QEMU 7.2.0",
                                    Claim.none));
                        }
                    }
                }
            }
        }
        return out;
    }

    private static <T> List<T> orNull(T[] values) {
        List<T> out = new ArrayList<>(List.of(values));
        out.add(null);
        return out;
    }

    private static List<String> words(Inputs in) {
        return List.of(
                in.display() == null ? "-" : in.display().name(),
                in.ramfb() == null ? "-" : in.ramfb().name(),
                in.device().name(),
                in.graphics().name(),
                in.nohotplug() ? "yes" : "no");
    }

    private static String words(DisplayDecision d) {
        if (d.refused()) {
            return d.row() + " " + d.refusal();
        }
        return d.row() + " " + d.outcome().driver() + " "
                + (d.outcome().display() == null ? "-" : d.outcome().display()) + " "
                + (d.outcome().ramfb() ? "ramfb" : "-") + " " + (d.note() == null ? "-" : d.note());
    }

    @Test
    void everyCombinationIsDecidedAsTheTableSays() throws IOException {
        List<Row> table = table();
        List<String> wrong = new ArrayList<>();
        for (Inputs in : all(true)) {
            List<String> fit = table.stream()
                    .filter(r -> r.fits(words(in)))
                    .map(Row::result)
                    .collect(Collectors.toList());
            String got = words(DisplayDecision.of(in));
            if (!fit.equals(List.of(got))) {
                wrong.add(words(in) + ": the table has " + fit + ", and it is " + got);
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Row 17: the class changes and nothing else does, unless QEMU has no such class. */
    @Test
    void withoutHotplugTheClassAloneChanges() {
        List<Inputs> with = all(true);
        List<Inputs> without = all(false);
        for (int i = 0; i < with.size(); i++) {
            DisplayDecision plain = DisplayDecision.of(with.get(i));
            DisplayDecision fixed = DisplayDecision.of(without.get(i));
            if (plain.refused() || plain.outcome().ramfb()) {
                assertEquals(words(plain), words(fixed));
            } else if (!without.get(i).nohotplug()) {
                assertEquals("17 nohotplug-unknown", words(fixed));
            } else {
                assertEquals(17, fixed.row());
                assertEquals(
                        new DisplayDecision.Outcome(
                                "vfio-pci-nohotplug", plain.outcome().display(), false),
                        fixed.outcome());
                assertEquals(plain.note(), fixed.note());
            }
        }
    }

    /** What QEMU is known to reject whatever the device is: ramfb on its hotpluggable class, or without the display. */
    @Test
    void nothingThatQemuRejectsComesOut() {
        for (boolean hotplug : new boolean[] {true, false}) {
            for (Inputs in : all(hotplug)) {
                DisplayDecision d = DisplayDecision.of(in);
                assertNotNull(d.reason());
                if (!d.refused()) {
                    assertTrue(
                            !d.outcome().ramfb()
                                    || d.outcome().driver().equals("vfio-pci-nohotplug")
                                            && d.outcome().display() == OnOff.on,
                            words(in)::toString);
                    assertTrue(in.nohotplug() || d.outcome().driver().equals("vfio-pci"), words(in)::toString);
                    boolean shows = d.outcome().display() == OnOff.on;
                    assertTrue(
                            !shows || in.graphics() != Graphics.none && in.device() != DeviceFacts.Display.none,
                            words(in)::toString);
                    assertTrue(
                            !shows || in.device() != DeviceFacts.Display.dmabuf || in.graphics() == Graphics.gl,
                            words(in)::toString);
                }
            }
        }
    }

    /** A PCI function's display is QEMU's choice where nothing is said, a mediated device's is off. */
    @Test
    void absentDisplayIsOffForMediatedDevicesAndLeftOutForPci() {
        assertNull(DisplayDecision.of(silent(false)).outcome().display());
        assertEquals(OnOff.off, DisplayDecision.of(silent(true)).outcome().display());
    }

    private static Inputs silent(boolean mediated) {
        return new Inputs(
                true, mediated, null, null, true, DeviceFacts.Display.region, Graphics.plain, true, "QEMU", Claim.none);
    }

    private static Inputs ramfb(Claim claim) {
        return new Inputs(
                true,
                true,
                DisplayWishes.Display.on,
                OnOff.on,
                true,
                DeviceFacts.Display.region,
                Graphics.plain,
                true,
                "QEMU",
                claim);
    }

    @Test
    void aDomainHasOneRamfb() {
        assertEquals("8 vfio-pci-nohotplug on ramfb -", words(DisplayDecision.of(ramfb(Claim.none))));
        assertEquals("15 ramfb-repeated", words(DisplayDecision.of(ramfb(Claim.hostdev))));
        assertEquals("16 ramfb-beside-video", words(DisplayDecision.of(ramfb(Claim.video))));
    }

    /** Row 18, and nothing to say where nothing is asked. */
    @Test
    void channelAndCryptoDevicesHaveNoDisplay() {
        assertEquals("18 display-model", words(DisplayDecision.of(other(DisplayWishes.Display.off, null))));
        assertEquals("18 display-model", words(DisplayDecision.of(other(null, OnOff.off))));
        assertEquals(
                new DisplayDecision.Outcome(null, null, false),
                DisplayDecision.of(other(null, null)).outcome());
    }

    private static Inputs other(DisplayWishes.Display display, OnOff ramfb) {
        return new Inputs(
                false,
                true,
                display,
                ramfb,
                true,
                DeviceFacts.Display.unknown,
                Graphics.plain,
                true,
                "QEMU",
                Claim.none);
    }
}
