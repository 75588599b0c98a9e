package org.virtargv.family.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.Video;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.family.Conversion;
import org.virtargv.family.display.decision.DisplayCase;
import org.virtargv.family.display.decision.DisplayCase.Model;
import org.virtargv.family.display.decision.DisplayCase.Nohotplug;
import org.virtargv.family.display.decision.DisplayCase.OtherRamfb;
import org.virtargv.family.display.decision.DisplayCase.Ramfb;
import org.virtargv.family.display.decision.DisplayDecision;
import org.virtargv.family.display.decision.DisplayTable;
import org.virtargv.family.display.decision.Remedy;
import org.virtargv.family.qemu.Argument;
import org.virtargv.problem.Location;

/**
 * The display of one assigned device: what was asked and by whom, what is known of the device, and what was decided.
 * This is the pass that decides; what writes the device looks the result up.
 *
 * @param device   null for one that stands in {@code <qemu:commandline>} alone
 * @param argument that argument, or null
 * @param at       the element that messages are about
 * @param address  the UUID of a mediated device, or the PCI address on the host
 * @param facts    what is known of the device, or null
 * @param written  what the domain format makes of the device, which {@code <qemu:override>} may change
 * @param decision on what then stands on the line
 */
public record AssignedDisplay(
        Hostdev device,
        String argument,
        Location at,
        String address,
        Remedy.Wishes wishes,
        DeviceFacts.Device facts,
        Screen screen,
        DisplayDecision.Outcome written,
        DisplayDecision decision) {

    /** Of every device that VFIO assigns, in the order of the line. */
    public static List<AssignedDisplay> of(Conversion c) {
        List<AssignedDisplay> out = new ArrayList<>();
        Map<String, MetadataWishes.Wish> metadata = MetadataWishes.of(c);
        Screen screen = Screen.of(c);
        Surroundings around = new Surroundings(screen, nohotplug(c) ? Nohotplug.yes : Nohotplug.no, otherRamfb(c));
        for (Hostdev d : c.domain().devices.hostdevs) {
            if (KnownDevice.isVfio(d)) {
                AssignedDisplay one = decide(c, d, metadata.get(d.id()), around);
                out.add(one);
                around = around.after(one);
            }
        }
        for (Argument a : Argument.of(c)) {
            DeviceArgument device = DeviceArgument.of(a);
            if (device != null) {
                AssignedDisplay one = decide(c, device, around);
                out.add(one);
                around = around.after(one);
            }
        }
        return out;
    }

    /** The id that the device has in QEMU. */
    public String alias() {
        return wishes.alias();
    }

    public boolean isMediated() {
        return device == null ? address.indexOf(':') < 0 : device.type == Hostdev.Type.mdev;
    }

    /** Where the class stands that this program does not choose, for people. */
    public String driverFrom() {
        return device == null ? "<qemu:commandline> at " + at : "<qemu:override>";
    }

    /** The device, for messages. */
    String what() {
        return (device == null ? "-device" : "<hostdev>") + " of " + address;
    }

    /** Whether the device's display is on. */
    boolean isShown() {
        return !decision.refused() && decision.outcome().display() == OnOff.on;
    }

    /** What is known of the device's display. */
    public DeviceFacts.Display display() {
        return decision.decided().device();
    }

    /** What all devices of a domain share. */
    private record Surroundings(Screen screen, Nohotplug nohotplug, OtherRamfb otherRamfb) {
        Surroundings after(AssignedDisplay d) {
            return otherRamfb == OtherRamfb.none && d.decision.decided().ramfb() == Ramfb.on
                    ? new Surroundings(screen, nohotplug, OtherRamfb.hostdev)
                    : this;
        }
    }

    private static AssignedDisplay decide(Conversion c, Hostdev d, MetadataWishes.Wish metadata, Surroundings around) {
        Remedy.Wishes wishes = new Remedy.Wishes(
                d.id(),
                HostdevWishes.display(c, d, metadata),
                HostdevWishes.ramfb(d),
                HostdevWishes.hotplug(c, d, metadata));
        DeviceFacts.Device facts = KnownDevice.of(c, d);
        boolean mediated = d.type == Hostdev.Type.mdev;
        DisplayDecision decision = DisplayDecision.of(
                new DisplayCase(
                        d.type == Hostdev.Type.pci || d.model == Hostdev.Model.vfio_pci ? Model.vfioPci : Model.other,
                        DisplayCase.Driver.chosen,
                        wishes.display().value(),
                        wishes.ramfb().value(),
                        wishes.hotplug().value(),
                        facts == null ? DeviceFacts.Display.unknown : facts.display(),
                        around.screen.graphics(),
                        around.nohotplug,
                        around.otherRamfb),
                mediated);
        DisplayDecision.Outcome written = decision.outcome();
        DisplayOverride override = DisplayOverride.of(c, d.id());
        if (override != null && decision.decided().model() == Model.vfioPci) {
            wishes = override.over(wishes);
            decision = DisplayDecision.of(override.over(decision, wishes), mediated);
        }
        return new AssignedDisplay(d, null, d.at, KnownDevice.name(d), wishes, facts, around.screen, written, decision);
    }

    private static AssignedDisplay decide(Conversion c, DeviceArgument d, Surroundings around) {
        DeviceFacts.Device facts = KnownDevice.of(c, d.address(), DisplayTable.HOTPLUGGABLE);
        DisplayDecision decision = DisplayDecision.of(
                new DisplayCase(
                        Model.vfioPci,
                        d.driver(),
                        d.wishes().display().value(),
                        d.wishes().ramfb().value(),
                        d.wishes().hotplug().value(),
                        facts == null ? DeviceFacts.Display.unknown : facts.display(),
                        around.screen.graphics(),
                        around.nohotplug,
                        around.otherRamfb),
                false);
        return new AssignedDisplay(
                null, d.text(), d.at(), d.address(), d.wishes(), facts, around.screen, decision.outcome(), decision);
    }

    private static OtherRamfb otherRamfb(Conversion c) {
        for (Video v : c.domain().devices.videos) {
            if (v.model != null && v.model.type == Video.Type.ramfb) {
                return OtherRamfb.video;
            }
        }
        for (Argument a : Argument.of(c)) {
            if (a.is("-device") && "ramfb".equals(a.get("driver"))) {
                return OtherRamfb.argument;
            }
        }
        return OtherRamfb.none;
    }

    private static boolean nohotplug(Conversion c) {
        return c.qemu().hasType(DisplayTable.FIXED) && c.qemu().hasProperty(DisplayTable.FIXED, "ramfb");
    }
}
