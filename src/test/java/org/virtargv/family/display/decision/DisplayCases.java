package org.virtargv.family.display.decision;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.family.display.decision.DisplayCase.Display;
import org.virtargv.family.display.decision.DisplayCase.Driver;
import org.virtargv.family.display.decision.DisplayCase.Graphics;
import org.virtargv.family.display.decision.DisplayCase.Hotplug;
import org.virtargv.family.display.decision.DisplayCase.Model;
import org.virtargv.family.display.decision.DisplayCase.Nohotplug;
import org.virtargv.family.display.decision.DisplayCase.OtherRamfb;
import org.virtargv.family.display.decision.DisplayCase.Ramfb;

/** Every case that there can be. */
final class DisplayCases {
    private DisplayCases() {}

    static List<DisplayCase> all() {
        List<DisplayCase> out = new ArrayList<>();
        for (Driver driver : Driver.values()) {
            for (Display display : Display.values()) {
                for (Ramfb ramfb : Ramfb.values()) {
                    for (Hotplug hotplug : Hotplug.values()) {
                        devices(out, driver, display, ramfb, hotplug);
                    }
                }
            }
        }
        return out;
    }

    private static void devices(List<DisplayCase> out, Driver driver, Display display, Ramfb ramfb, Hotplug hotplug) {
        for (DeviceFacts.Display device : DeviceFacts.Display.values()) {
            for (Graphics graphics : Graphics.values()) {
                for (Nohotplug nohotplug : Nohotplug.values()) {
                    for (OtherRamfb other : OtherRamfb.values()) {
                        for (Model model : Model.values()) {
                            DisplayCase c = new DisplayCase(
                                    model, driver, display, ramfb, hotplug, device, graphics, nohotplug, other);
                            if (canBe(c)) {
                                out.add(c);
                            }
                        }
                    }
                }
            }
        }
    }

    /**
     * Past the domain format there is QEMU's auto and no wish of this program's own; a channel has no class to choose.
     */
    private static boolean canBe(DisplayCase c) {
        boolean chosen = c.driver() == Driver.chosen;
        if (c.model() == Model.other) {
            return chosen && c.display() != Display.qemuAuto && c.hotplug() == Hotplug.on;
        }
        boolean argument = c.driver() == Driver.argumentFixed || c.driver() == Driver.argumentHotpluggable;
        return c.display() != (chosen ? Display.qemuAuto : Display.auto) && (!argument || c.hotplug() == Hotplug.on);
    }
}
