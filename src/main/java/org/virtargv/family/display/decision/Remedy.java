package org.virtargv.family.display.decision;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.family.display.decision.DisplayCase.Display;
import org.virtargv.family.display.decision.DisplayCase.Driver;
import org.virtargv.family.display.decision.DisplayCase.Graphics;
import org.virtargv.family.display.decision.DisplayCase.Hotplug;
import org.virtargv.family.display.decision.DisplayCase.Nohotplug;
import org.virtargv.family.display.decision.DisplayCase.OtherRamfb;
import org.virtargv.family.display.decision.DisplayCase.Ramfb;

/**
 * A change that a message names. Each knows where it helps, what the case is afterwards, and its words: so a test can
 * do what a message says and find that the case is no longer refused for that reason, nor for a new one.
 */
public enum Remedy {
    /** The display is turned on, and where nothing could show it, something is added. */
    displayOn("turn the display on, and add a graphics device that shows it") {
        @Override
        boolean helps(DisplayCase c) {
            boolean classIsMissing =
                    c.driver() == Driver.chosen && c.ramfb() == Ramfb.on && c.nohotplug() == Nohotplug.no;
            return c.device() != DeviceFacts.Display.none && !classIsMissing;
        }

        @Override
        DisplayCase apply(DisplayCase c) {
            DisplayCase on = c.with(Display.on);
            return showIt.helps(on) ? showIt.apply(on) : on;
        }

        @Override
        public String words(DisplayCase c, Wishes wishes) {
            DisplayCase on = c.with(Display.on);
            String set = wishes.display().set("display", "on", wishes.alias());
            return showIt.helps(on) ? set + " and " + showIt.words(on, wishes) : set;
        }
    },

    displayOff("turn off the display and ramfb") {
        @Override
        DisplayCase apply(DisplayCase c) {
            DisplayCase off = c.with(Display.off);
            return c.ramfb() == Ramfb.on ? ramfbOff.apply(off) : off;
        }

        @Override
        public String words(DisplayCase c, Wishes wishes) {
            String set = wishes.display().set("display", "off", wishes.alias());
            return c.ramfb() == Ramfb.on ? set + " and " + ramfbOff.words(c, wishes) : set;
        }
    },

    /** Adds the graphics device that this device's display takes. */
    showIt("add the graphics device that it needs") {
        @Override
        boolean helps(DisplayCase c) {
            return c.device() != DeviceFacts.Display.none
                    && (c.graphics() == Graphics.none
                            || (c.device() == DeviceFacts.Display.dmabuf && c.graphics() != Graphics.gl));
        }

        @Override
        DisplayCase apply(DisplayCase c) {
            return c.with(c.device() == DeviceFacts.Display.dmabuf ? Graphics.gl : Graphics.server);
        }

        @Override
        public String words(DisplayCase c, Wishes wishes) {
            if (c.device() != DeviceFacts.Display.dmabuf) {
                return "add a graphics device, for instance <graphics type='vnc'/>";
            }
            return switch (c.graphics()) {
                case none -> "add <graphics type='vnc'/> and <graphics type='egl-headless'/>";
                case server -> "add <graphics type='egl-headless'/>";
                default -> GL_ON;
            };
        }
    },

    ramfbOff("turn ramfb off") {
        @Override
        DisplayCase apply(DisplayCase c) {
            DisplayCase off = c.with(c.driver() == Driver.chosen ? Ramfb.off : Ramfb.absent);
            return classIsWishedAndMissing(off) ? hotplugOn.apply(off) : off;
        }

        @Override
        public String words(DisplayCase c, Wishes wishes) {
            String off = c.driver() == Driver.chosen
                    ? wishes.ramfb().set("ramfb", "off", wishes.alias())
                    : wishes.ramfb().takeOut("ramfb");
            return classIsWishedAndMissing(c) ? off + " and " + hotplugOn.words(c, wishes) : off;
        }

        private boolean classIsWishedAndMissing(DisplayCase c) {
            return c.driver() == Driver.chosen && c.hotplug() == Hotplug.off && c.nohotplug() == Nohotplug.no;
        }
    },

    hotplugOn("remove hotplug='off'") {
        @Override
        DisplayCase apply(DisplayCase c) {
            return c.with(Hotplug.on);
        }

        @Override
        public String words(DisplayCase c, Wishes wishes) {
            return wishes.hotplug().set("hotplug", "on", wishes.alias());
        }
    },

    /** What a device of another model has none of. */
    leaveOut("remove them") {
        @Override
        DisplayCase apply(DisplayCase c) {
            return c.with(Display.absent).with(Ramfb.absent);
        }
    },

    noVideoRamfb("remove the <video>") {
        @Override
        DisplayCase apply(DisplayCase c) {
            return c.with(OtherRamfb.none);
        }
    },

    newerQemu("choose a QEMU that has it") {
        @Override
        DisplayCase apply(DisplayCase c) {
            return c.with(Nohotplug.yes);
        }

        @Override
        public String words(DisplayCase c, Wishes wishes) {
            return "choose a QEMU that has it, with --qemu";
        }
    },

    /** What stands past the domain format has an attribute, with which the right class is chosen. */
    attribute("use an attribute of <hostdev> instead") {
        @Override
        boolean helps(DisplayCase c) {
            return c.nohotplug() == Nohotplug.yes && c.display() != Display.qemuAuto;
        }

        @Override
        DisplayCase apply(DisplayCase c) {
            return c.with(Driver.chosen);
        }

        @Override
        public String words(DisplayCase c, Wishes wishes) {
            return c.driver() == Driver.argumentHotpluggable
                    ? "write a <hostdev> with ramfb='" + c.ramfb() + "' instead"
                    : "set ramfb='" + c.ramfb() + "' as an attribute of <hostdev>, and remove it from "
                            + wishes.ramfb().from();
        }
    },

    /** The class is written that does not leave the guest while it runs. */
    fixedClass("write vfio-pci-nohotplug there too") {
        @Override
        boolean helps(DisplayCase c) {
            return c.nohotplug() == Nohotplug.yes && c.driver().isHotpluggable();
        }

        @Override
        DisplayCase apply(DisplayCase c) {
            return c.with(c.driver() == Driver.argumentHotpluggable ? Driver.argumentFixed : Driver.overriddenFixed);
        }

        @Override
        public String words(DisplayCase c, Wishes wishes) {
            return c.driver() == Driver.argumentHotpluggable
                    ? "write " + DisplayTable.FIXED + " there"
                    : "write the driver " + DisplayTable.FIXED + " there too";
        }
    };

    /** What was asked of a device, for the words of a remedy: each is undone where it was asked. */
    public record Wishes(String alias, Wish<Display> display, Wish<Ramfb> ramfb, Wish<Hotplug> hotplug) {}

    /** A window renders itself, wherever it stands. */
    public static final String GL_ON =
            "turn OpenGL on in the window that is there, with <gl enable='yes'/> in <graphics> or gl=on in -display";

    private final String summary;

    Remedy(String summary) {
        this.summary = summary;
    }

    /** The change in general, for a page about all of them. */
    String summary() {
        return summary;
    }

    /** Whether the change makes sense in this case. */
    boolean helps(DisplayCase c) {
        return true;
    }

    /** The case after the change. */
    abstract DisplayCase apply(DisplayCase c);

    /** In the imperative, without a full stop. */
    public String words(DisplayCase c, Wishes wishes) {
        return summary;
    }

    /** The changes that make sense in this case, any of which will do; null where there is none. */
    public static String hint(List<Remedy> all, DisplayCase c, Wishes wishes) {
        List<String> out = new ArrayList<>();
        for (Remedy remedy : all) {
            if (remedy.helps(c)) {
                out.add(remedy.words(c, wishes));
            }
        }
        return out.isEmpty() ? null : String.join(", or ", out);
    }
}
