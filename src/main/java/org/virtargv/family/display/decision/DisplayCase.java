package org.virtargv.family.display.decision;

import org.virtargv.facts.DeviceFacts;

/**
 * One case of the display table: everything that the decision about the display of one assigned device is a function
 * of, each a word of the table's conditions.
 */
public record DisplayCase(
        Model model,
        Driver driver,
        Display display,
        Ramfb ramfb,
        Hotplug hotplug,
        DeviceFacts.Display device,
        Graphics graphics,
        Nohotplug nohotplug,
        OtherRamfb otherRamfb) {
    /** What a row can have a condition on; the names are the headings of the table's columns. */
    public enum Condition {
        model("model"),
        driver("driver"),
        display("display"),
        ramfb("ramfb"),
        hotplug("hotplug"),
        device("device's display"),
        graphics("graphics"),
        nohotplug("QEMU has nohotplug class"),
        otherRamfb("other ramfb");

        private final String heading;

        Condition(String heading) {
            this.heading = heading;
        }

        @Override
        public String toString() {
            return heading;
        }
    }

    /** The model of the {@code <hostdev>}. A PCI function is one of vfio-pci. */
    public enum Model {
        vfioPci("vfio-pci"),
        other("vfio-ccw, vfio-ap");

        private final String word;

        Model(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** Who says QEMU's device class: this program, or the document past the domain format. */
    public enum Driver {
        chosen("chosen here"),
        overriddenHotpluggable("vfio-pci by override"),
        overriddenFixed("vfio-pci-nohotplug by override"),
        argumentHotpluggable("vfio-pci as argument"),
        argumentFixed("vfio-pci-nohotplug as argument");

        private final String word;

        Driver(String word) {
            this.word = word;
        }

        /** The class of QEMU's that the guest can be asked to let go of. */
        public boolean isHotpluggable() {
            return this == overriddenHotpluggable || this == argumentHotpluggable;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** What is asked of the display. */
    public enum Display {
        absent("absent"),
        off("off"),
        on("on"),
        /** This program's own: on where the device has a display that the domain can show. */
        auto("auto"),
        /** The word that QEMU is handed: past the domain format it can be written. */
        qemuAuto("QEMU's auto");

        private final String word;

        Display(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** What is asked of the framebuffer in guest memory that shows a picture until the guest's driver runs. */
    public enum Ramfb {
        absent,
        off,
        on
    }

    /** Off: the guest must not be able to eject the device. */
    public enum Hotplug {
        on,
        off
    }

    /** What the domain has to show a picture with. */
    public enum Graphics {
        none("none"),
        /** VNC or SPICE without OpenGL, for which egl-headless can render. */
        server("server without OpenGL"),
        /** A window or a message bus without OpenGL, which renders itself once it is asked to. */
        window("window without OpenGL"),
        /** One of them renders with OpenGL. */
        gl("with OpenGL");

        private final String word;

        Graphics(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** Whether QEMU has the class {@code vfio-pci-nohotplug} with a property ramfb. */
    public enum Nohotplug {
        yes,
        no
    }

    /** Which other part of the domain has claimed the one ramfb that a guest's firmware can have. */
    public enum OtherRamfb {
        none("none"),
        hostdev("another <hostdev>"),
        video("<video>"),
        argument("<qemu:commandline>");

        private final String word;

        OtherRamfb(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** The word that this case has for a condition. */
    public Enum<?> of(Condition condition) {
        return switch (condition) {
            case model -> model;
            case driver -> driver;
            case display -> display;
            case ramfb -> ramfb;
            case hotplug -> hotplug;
            case device -> device;
            case graphics -> graphics;
            case nohotplug -> nohotplug;
            case otherRamfb -> otherRamfb;
        };
    }

    public DisplayCase with(Display other) {
        return new DisplayCase(model, driver, other, ramfb, hotplug, device, graphics, nohotplug, otherRamfb);
    }

    public DisplayCase with(Ramfb other) {
        return new DisplayCase(model, driver, display, other, hotplug, device, graphics, nohotplug, otherRamfb);
    }

    public DisplayCase with(Hotplug other) {
        return new DisplayCase(model, driver, display, ramfb, other, device, graphics, nohotplug, otherRamfb);
    }

    public DisplayCase with(Graphics other) {
        return new DisplayCase(model, driver, display, ramfb, hotplug, device, other, nohotplug, otherRamfb);
    }

    public DisplayCase with(Driver other) {
        return new DisplayCase(model, other, display, ramfb, hotplug, device, graphics, nohotplug, otherRamfb);
    }

    public DisplayCase with(Nohotplug other) {
        return new DisplayCase(model, driver, display, ramfb, hotplug, device, graphics, other, otherRamfb);
    }

    public DisplayCase with(OtherRamfb other) {
        return new DisplayCase(model, driver, display, ramfb, hotplug, device, graphics, nohotplug, other);
    }
}
