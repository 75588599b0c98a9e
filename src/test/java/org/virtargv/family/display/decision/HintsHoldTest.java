package org.virtargv.family.display.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.virtargv.domain.Domain;
import org.virtargv.family.Guest;
import org.virtargv.family.display.decision.DisplayCase.Display;
import org.virtargv.family.display.decision.DisplayCase.Driver;
import org.virtargv.family.display.decision.DisplayCase.Graphics;
import org.virtargv.family.display.decision.DisplayCase.Hotplug;
import org.virtargv.family.display.decision.DisplayCase.Nohotplug;
import org.virtargv.family.display.decision.DisplayCase.OtherRamfb;
import org.virtargv.family.display.decision.DisplayCase.Ramfb;

/** A refused domain is changed as the message says, and converted again: it is not refused for that any more. */
class HintsHoldTest {
    private static final String UUID = "5a1d0c1e-3e0f-4d53-9a6b-0c8d7e6f5a4";

    private static String facts(String last, Object display) {
        return "{\"address\":\"" + UUID + last + "\",\"deviceApi\":\"vfio-pci\",\"type\":\"t\",\"display\":\"" + display
                + "\",\"why\":\"asked\"}";
    }

    private static String gpu(String attributes, String last) {
        return "<hostdev type='mdev' model='vfio-pci'" + attributes + "><source><address uuid='" + UUID + last
                + "'/></source><alias name='ua-gpu" + last + "'/></hostdev>";
    }

    private static boolean isDomain(DisplayCase c) {
        boolean argument = c.driver() == Driver.argumentFixed || c.driver() == Driver.argumentHotpluggable;
        return !argument
                && c.model() == DisplayCase.Model.vfioPci
                && c.nohotplug() == Nohotplug.yes
                && c.otherRamfb() != OtherRamfb.argument
                && (c.otherRamfb() != OtherRamfb.hostdev || c.graphics() != Graphics.none);
    }

    private static String attribute(String name, Object value) {
        return " " + name + "='" + value + "'";
    }

    private static String property(String name, String type, Object value) {
        return "<qemu:property name='" + name + "' type='" + type + "' value='" + value + "'/>";
    }

    /** @param window the graphics device is a window */
    private static Guest convert(DisplayCase c, boolean window) {
        boolean chosen = c.driver() == Driver.chosen;
        String attributes = "";
        String properties = "";
        if (chosen && (c.display() == Display.on || c.display() == Display.off)) {
            attributes += attribute("display", c.display());
        } else if (!chosen && c.display() != Display.absent) {
            properties += property("display", "string", c.display() == Display.qemuAuto ? "auto" : c.display());
        }
        if (c.ramfb() != Ramfb.absent && chosen) {
            attributes += attribute("ramfb", c.ramfb());
        } else if (c.ramfb() != Ramfb.absent) {
            properties += property("ramfb", "bool", c.ramfb() == Ramfb.on);
        }
        if (!chosen) {
            properties += property(
                    "driver", "string", c.driver() == Driver.overriddenFixed ? "vfio-pci-nohotplug" : "vfio-pci");
        }
        String wishes = (c.display() == Display.auto ? attribute("display", "auto") : "")
                + (c.hotplug() == Hotplug.off ? attribute("hotplug", "off") : "");
        Guest with = Guest.ofKvm("")
                .shell()
                .facts(facts("1", c.device()) + "," + facts("2", "region"))
                .metadata(
                        wishes.isEmpty()
                                ? ""
                                : "<v:hostdevs xmlns:v='http://virt-argv.org/xmlns/domain/1.0'><v:hostdev "
                                        + "alias='ua-gpu1'"
                                        + wishes + "/></v:hostdevs>");
        if (!chosen) {
            with = with.with("<qemu:override xmlns:qemu='" + Domain.QEMU + "'><qemu:device alias='ua-gpu1'>"
                    + "<qemu:frontend>" + properties + "</qemu:frontend></qemu:device></qemu:override>");
        }
        return with.devices(devices(c, window) + gpu(attributes, "1"));
    }

    private static String devices(DisplayCase c, boolean window) {
        String gl = window
                ? "<graphics type='sdl' display=':0' xauth='/x'><gl enable='yes'/></graphics>"
                : "<graphics type='vnc'/><graphics type='egl-headless'/>";
        String graphics =
                switch (c.graphics()) {
                    case none -> "";
                    case server -> "<graphics type='vnc'/>";
                    case window -> "<graphics type='sdl' display=':0' xauth='/x'/>";
                    case gl -> gl;
                };
        String video = c.otherRamfb() == OtherRamfb.video ? "ramfb" : "none";
        return graphics
                + (c.graphics() == Graphics.none && video.equals("none")
                        ? ""
                        : "<video><model type='" + video + "'/></video>")
                + (c.otherRamfb() == OtherRamfb.hostdev ? gpu(" display='on' ramfb='on'", "2") : "");
    }

    @Test
    void whatAMessageSaysIsDoneAndConvertedAgain() {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (DisplayCase c : DisplayCases.all()) {
            List<DisplayRow> refusals =
                    isDomain(c) ? DisplayDecision.of(c, true).refusals() : List.of();
            if (refusals.isEmpty()) {
                continue;
            }
            Set<String> before = new HashSet<>();
            refusals.forEach(r -> before.add(r.id));
            boolean window = c.graphics() == Graphics.window;
            assertEquals(before, new HashSet<>(convert(c, window).refusals()), c::toString);
            for (DisplayRow row : refusals) {
                for (Remedy remedy : row.remedies) {
                    if (remedy.helps(c)) {
                        tried++;
                        Set<String> after =
                                new HashSet<>(convert(remedy.apply(c), window).refusals());
                        if (after.contains(row.id) || !before.containsAll(after)) {
                            wrong.add(remedy + ": " + before + " become " + after + ": " + c);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(tried > 1000, "tried " + tried);
    }
}
