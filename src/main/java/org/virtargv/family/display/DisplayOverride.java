package org.virtargv.family.display;

import org.virtargv.family.Conversion;
import org.virtargv.family.display.decision.DisplayCase;
import org.virtargv.family.display.decision.DisplayCase.Display;
import org.virtargv.family.display.decision.DisplayCase.Driver;
import org.virtargv.family.display.decision.DisplayCase.Hotplug;
import org.virtargv.family.display.decision.DisplayCase.Ramfb;
import org.virtargv.family.display.decision.DisplayDecision;
import org.virtargv.family.display.decision.DisplayTable;
import org.virtargv.family.display.decision.Remedy;
import org.virtargv.family.display.decision.Wish;
import org.virtargv.family.display.decision.Wish.Source;
import org.virtargv.family.qemu.OverriddenProperty;

/**
 * What {@code <qemu:override>} makes of the properties of an assigned device that its display depends on. They change
 * what stands on the line, so they come after all other wishes.
 *
 * @param driver  null where it is not overridden, and so are the others
 */
record DisplayOverride(Wish<Driver> driver, Wish<Display> display, Wish<Ramfb> ramfb) {
    /** Null where none of the three is overridden. */
    static DisplayOverride of(Conversion c, String alias) {
        Wish<Driver> driver = null;
        Wish<Display> display = null;
        Wish<Ramfb> ramfb = null;
        for (OverriddenProperty p : OverriddenProperty.of(c, alias)) {
            if ("driver".equals(p.name()) && driver(p) != null) {
                driver = asked(driver(p), p);
            } else if ("display".equals(p.name())) {
                display = asked(display(p), p);
            } else if ("ramfb".equals(p.name())) {
                ramfb = asked(ramfb(p), p);
            }
        }
        return driver == null && display == null && ramfb == null ? null : new DisplayOverride(driver, display, ramfb);
    }

    /** The wishes of which some are overridden. */
    Remedy.Wishes over(Remedy.Wishes wishes) {
        return new Remedy.Wishes(
                wishes.alias(),
                display == null ? wishes.display() : display,
                ramfb == null ? wishes.ramfb() : ramfb,
                wishes.hotplug());
    }

    /** The case of what then stands on the line, where the domain format alone has come to a decision. */
    DisplayCase over(DisplayDecision before, Remedy.Wishes wishes) {
        DisplayDecision.Outcome out = before.outcome();
        Driver written =
                DisplayTable.FIXED.equals(out.driver()) ? Driver.overriddenFixed : Driver.overriddenHotpluggable;
        DisplayCase c = before.decided();
        return c.with(driver == null ? written : driver.value())
                .with(display == null ? written(out) : wishes.display().value())
                .with(
                        ramfb == null
                                ? (out.ramfb() ? Ramfb.on : Ramfb.absent)
                                : wishes.ramfb().value())
                .with(driver == null ? Hotplug.on : c.hotplug());
    }

    private static Display written(DisplayDecision.Outcome out) {
        if (out.display() == null) {
            return Display.absent;
        }
        return switch (out.display()) {
            case on -> Display.on;
            case off -> Display.off;
        };
    }

    private static <T> Wish<T> asked(T value, OverriddenProperty p) {
        return new Wish<>(value, Source.override, p.where());
    }

    private static Driver driver(OverriddenProperty p) {
        if (DisplayTable.FIXED.equals(p.value())) {
            return Driver.overriddenFixed;
        }
        return DisplayTable.HOTPLUGGABLE.equals(p.value()) ? Driver.overriddenHotpluggable : null;
    }

    /** QEMU's own default is off. */
    private static Display display(OverriddenProperty p) {
        if (p.value() == null) {
            return Display.absent;
        }
        return switch (p.value()) {
            case "on" -> Display.on;
            case "off" -> Display.off;
            case "auto" -> Display.qemuAuto;
            default -> Display.absent;
        };
    }

    private static Ramfb ramfb(OverriddenProperty p) {
        return p.value() == null ? Ramfb.absent : p.isOn() ? Ramfb.on : Ramfb.off;
    }
}
