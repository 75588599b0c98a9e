package org.virtargv.family.display.decision;

import static org.virtargv.domain.OnOff.off;
import static org.virtargv.domain.OnOff.on;
import static org.virtargv.facts.DeviceFacts.Display.dmabuf;
import static org.virtargv.facts.DeviceFacts.Display.region;
import static org.virtargv.facts.DeviceFacts.Display.unknown;
import static org.virtargv.family.display.decision.DisplayRow.row;
import static org.virtargv.family.display.decision.DisplayRow.rowOfOtherModels;
import static org.virtargv.family.display.decision.Remedy.attribute;
import static org.virtargv.family.display.decision.Remedy.displayOff;
import static org.virtargv.family.display.decision.Remedy.displayOn;
import static org.virtargv.family.display.decision.Remedy.fixedClass;
import static org.virtargv.family.display.decision.Remedy.hotplugOn;
import static org.virtargv.family.display.decision.Remedy.leaveOut;
import static org.virtargv.family.display.decision.Remedy.newerQemu;
import static org.virtargv.family.display.decision.Remedy.noVideoRamfb;
import static org.virtargv.family.display.decision.Remedy.ramfbOff;
import static org.virtargv.family.display.decision.Remedy.showIt;

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
 * What becomes of the display of an assigned device, row by row. The decision, {@code explain}, the page
 * schema/display-table.md and the exhaustive test are made from these rows.
 *
 * <p>The rules are QEMU's. A display that the device draws into a memory region is shown by any graphics device. One
 * that it shares as a dma-buf needs one that renders with OpenGL. The framebuffer in guest memory (ramfb) needs the
 * display, and only the class vfio-pci-nohotplug has it.
 */
public final class DisplayTable {
    public static final String HOTPLUGGABLE = "vfio-pci";
    public static final String FIXED = "vfio-pci-nohotplug";

    private static final String REGION = "the device's display is a memory region, which any graphics device shows";
    private static final String DMABUF = "the device's display is a dma-buf, and a graphics device renders with OpenGL";
    private static final String NEEDS_GL =
            "this device shares its display as a dma-buf, which needs a graphics device that renders with OpenGL";
    private static final String NO_GL = "the device's display is a dma-buf, and no graphics device renders with OpenGL";
    private static final String NO_GRAPHICS = "the domain has no graphics device to show the device's display on";
    private static final String NEEDS_GRAPHICS =
            "the device's display needs a graphics device to be shown on, but the domain has none";
    private static final String UNKNOWN =
            "nothing is known about the device's display, so it was not checked that it has one";
    private static final String UNKNOWN_GL = UNKNOWN + ", nor whether it needs OpenGL";
    private static final String RAMFB =
            "the device's display is shown, and a framebuffer in guest memory until the guest's driver runs";
    private static final String ONE_RAMFB = "a domain can have at most one ramfb";
    private static final String NO_CLASS =
            "needs the device class " + FIXED + " with ramfb, which {qemu} does not have";
    private static final String UNCHECKED = "display-unchecked";
    private static final String AUTO_OFF = "display-auto-off";
    private static final String NEEDS_DISPLAY = "ramfb-needs-display";
    private static final Graphics[] WITHOUT_GL = {Graphics.server, Graphics.window};
    private static final Driver[] ASIDE = {
        Driver.overriddenHotpluggable, Driver.overriddenFixed, Driver.argumentHotpluggable, Driver.argumentFixed
    };

    /** Of rows with one number, each is a half of what the number says. */
    static final List<DisplayRow> ROWS = List.of(
            row(1).display(Display.absent).noRamfb().accepts(null, "the domain does not ask for the device's display"),
            row(1).display(Display.off).noRamfb().accepts(off, "the domain does not ask for a display"),
            rowOfOtherModels(1)
                    .display(Display.absent)
                    .ramfb(Ramfb.absent)
                    .acceptsAsAsked("a device of this model has no display"),
            row(2).display(Display.absent, Display.off)
                    .ramfb(Ramfb.on)
                    .refuses(
                            NEEDS_DISPLAY,
                            "ramfb='on' needs display='on', without which QEMU does not start",
                            displayOn,
                            ramfbOff)
                    .libvirtWritesIt(),
            row(3).display(Display.on)
                    .graphics(Graphics.none)
                    .refuses("display-needs-graphics", NEEDS_GRAPHICS, showIt, displayOff),
            row(4).display(Display.on)
                    .device(DeviceFacts.Display.none)
                    .someGraphics()
                    .refuses("display-missing", "this device has no display", displayOff)
                    .libvirtWritesIt(),
            row(5).display(Display.on).noRamfb().device(region).someGraphics().accepts(on, REGION),
            row(6).display(Display.on)
                    .noRamfb()
                    .device(dmabuf)
                    .graphics(Graphics.gl)
                    .accepts(on, DMABUF),
            row(7).display(Display.on)
                    .device(dmabuf)
                    .graphics(WITHOUT_GL)
                    .refuses("display-needs-gl", NEEDS_GL, showIt, displayOff)
                    .libvirtWritesIt(),
            row(8).display(Display.on)
                    .ramfb(Ramfb.on)
                    .device(region)
                    .someGraphics()
                    .acceptsRamfb(RAMFB),
            row(8).display(Display.on)
                    .ramfb(Ramfb.on)
                    .device(dmabuf)
                    .graphics(Graphics.gl)
                    .acceptsRamfb(RAMFB),
            row(8).driver(Driver.chosen)
                    .display(Display.on)
                    .ramfb(Ramfb.on)
                    .nohotplug(Nohotplug.no)
                    .refuses("nohotplug-unknown", "ramfb='on' " + NO_CLASS, newerQemu, ramfbOff),
            row(9).display(Display.on)
                    .noRamfb()
                    .device(unknown)
                    .graphics(Graphics.gl)
                    .accepts(on, UNKNOWN)
                    .note(UNCHECKED),
            row(9).display(Display.on)
                    .noRamfb()
                    .device(unknown)
                    .graphics(WITHOUT_GL)
                    .accepts(on, UNKNOWN_GL)
                    .note(UNCHECKED),
            row(9).display(Display.on)
                    .ramfb(Ramfb.on)
                    .device(unknown)
                    .graphics(Graphics.gl)
                    .acceptsRamfb(UNKNOWN)
                    .note(UNCHECKED),
            row(9).display(Display.on)
                    .ramfb(Ramfb.on)
                    .device(unknown)
                    .graphics(WITHOUT_GL)
                    .acceptsRamfb(UNKNOWN_GL)
                    .note(UNCHECKED),
            row(10).display(Display.auto)
                    .noRamfb()
                    .device(DeviceFacts.Display.none)
                    .accepts(off, "this device has no display")
                    .note(AUTO_OFF),
            row(10).display(Display.auto)
                    .noRamfb()
                    .device(unknown)
                    .accepts(off, "nothing is known about the device's display")
                    .note(AUTO_OFF),
            row(11).display(Display.auto)
                    .noRamfb()
                    .device(region)
                    .someGraphics()
                    .accepts(on, REGION),
            row(11).display(Display.auto)
                    .noRamfb()
                    .device(region)
                    .graphics(Graphics.none)
                    .accepts(off, NO_GRAPHICS)
                    .note(AUTO_OFF, showIt),
            row(12).display(Display.auto)
                    .noRamfb()
                    .device(dmabuf)
                    .graphics(Graphics.gl)
                    .accepts(on, DMABUF),
            row(12).display(Display.auto)
                    .noRamfb()
                    .device(dmabuf)
                    .graphics(WITHOUT_GL)
                    .accepts(off, NO_GL)
                    .note(AUTO_OFF, showIt),
            row(12).display(Display.auto)
                    .noRamfb()
                    .device(dmabuf)
                    .graphics(Graphics.none)
                    .accepts(off, NO_GRAPHICS)
                    .note(AUTO_OFF, showIt),
            row(13).display(Display.auto)
                    .ramfb(Ramfb.on)
                    .device(region)
                    .someGraphics()
                    .acceptsRamfb(RAMFB),
            row(13).display(Display.auto)
                    .ramfb(Ramfb.on)
                    .device(dmabuf)
                    .graphics(Graphics.gl)
                    .acceptsRamfb(RAMFB),
            row(13).driver(Driver.chosen)
                    .display(Display.auto)
                    .ramfb(Ramfb.on)
                    .device(region, dmabuf)
                    .nohotplug(Nohotplug.no)
                    .refuses("nohotplug-unknown", "ramfb='on' " + NO_CLASS, newerQemu, ramfbOff),
            row(14).display(Display.auto)
                    .ramfb(Ramfb.on)
                    .device(unknown)
                    .refuses(
                            NEEDS_DISPLAY,
                            "ramfb='on' needs the device's display, but nothing is known about it",
                            displayOn,
                            ramfbOff),
            row(14).display(Display.auto)
                    .ramfb(Ramfb.on)
                    .device(DeviceFacts.Display.none)
                    .someGraphics()
                    .refuses("display-missing", "ramfb='on' needs a display, but this device has none", ramfbOff),
            row(14).display(Display.auto)
                    .ramfb(Ramfb.on)
                    .device(dmabuf)
                    .graphics(WITHOUT_GL)
                    .refuses("display-needs-gl", NEEDS_GL, showIt, ramfbOff),
            row(14).display(Display.auto)
                    .ramfb(Ramfb.on)
                    .device(region, dmabuf, DeviceFacts.Display.none)
                    .graphics(Graphics.none)
                    .refuses("display-needs-graphics", NEEDS_GRAPHICS, showIt, ramfbOff),
            row(15).ramfb(Ramfb.on)
                    .otherRamfb(OtherRamfb.hostdev)
                    .refuses("ramfb-repeated", ONE_RAMFB + ", and another <hostdev> already has it", ramfbOff),
            row(15).ramfb(Ramfb.on)
                    .otherRamfb(OtherRamfb.argument)
                    .refuses("ramfb-repeated", ONE_RAMFB + ", and <qemu:commandline> adds another", ramfbOff)
                    .libvirtWritesIt(),
            row(16).ramfb(Ramfb.on)
                    .otherRamfb(OtherRamfb.video)
                    .refuses(
                            "ramfb-beside-video",
                            ONE_RAMFB + ", but <video><model type='ramfb'/> is one too, and both use the "
                                    + "same firmware file",
                            noVideoRamfb,
                            ramfbOff)
                    .libvirtWritesIt(),
            row(17).driver(Driver.chosen)
                    .noRamfb()
                    .hotplug(Hotplug.off)
                    .nohotplug(Nohotplug.yes)
                    .changesClass(FIXED, "the domain asks that the guest cannot eject the device"),
            row(17).driver(Driver.chosen)
                    .noRamfb()
                    .hotplug(Hotplug.off)
                    .nohotplug(Nohotplug.no)
                    .refuses("nohotplug-unknown", "hotplug='off' " + NO_CLASS, newerQemu, hotplugOn),
            row(17).driver(Driver.overriddenHotpluggable)
                    .hotplug(Hotplug.off)
                    .refuses(
                            "hotplug-overridden",
                            "hotplug='off' needs the class " + FIXED + ", but <qemu:override> sets " + HOTPLUGGABLE,
                            fixedClass,
                            hotplugOn),
            row(17).driver(Driver.overriddenFixed, Driver.argumentFixed)
                    .nohotplug(Nohotplug.no)
                    .refuses("nohotplug-unknown", "what is asked of QEMU directly " + NO_CLASS, newerQemu)
                    .libvirtWritesIt(),
            rowOfOtherModels(18)
                    .display(Display.off, Display.on, Display.auto, Display.qemuAuto)
                    .refuses(
                            "display-model", "display and ramfb are supported only for the model 'vfio-pci'", leaveOut),
            rowOfOtherModels(18)
                    .display(Display.absent)
                    .ramfb(Ramfb.off, Ramfb.on)
                    .refuses(
                            "display-model", "display and ramfb are supported only for the model 'vfio-pci'", leaveOut),
            row(19).driver(Driver.overriddenHotpluggable, Driver.argumentHotpluggable)
                    .ramfb(Ramfb.off, Ramfb.on)
                    .refuses(
                            "ramfb-class",
                            "QEMU's class " + HOTPLUGGABLE
                                    + " has no property ramfb, so ramfb='off' cannot be written either; " + FIXED
                                    + " has it",
                            attribute,
                            fixedClass,
                            ramfbOff)
                    .libvirtWritesIt(),
            row(20).driver(ASIDE)
                    .display(Display.qemuAuto)
                    .noRamfb()
                    .device(DeviceFacts.Display.none)
                    .acceptsAsAsked("this device has no display, which QEMU detects itself"),
            row(20).driver(ASIDE).display(Display.qemuAuto).device(region).acceptsAsAsked(REGION),
            row(20).driver(ASIDE)
                    .display(Display.qemuAuto)
                    .device(dmabuf)
                    .graphics(Graphics.gl)
                    .acceptsAsAsked(DMABUF),
            row(20).driver(ASIDE)
                    .display(Display.qemuAuto)
                    .device(unknown)
                    .acceptsAsAsked(UNKNOWN_GL)
                    .note(UNCHECKED),
            row(20).display(Display.qemuAuto)
                    .device(dmabuf)
                    .graphics(Graphics.none, Graphics.server, Graphics.window)
                    .refuses(
                            "display-needs-gl",
                            NEEDS_GL + "; QEMU's display=auto does not turn it off",
                            showIt,
                            displayOff)
                    .libvirtWritesIt(),
            row(20).display(Display.qemuAuto)
                    .ramfb(Ramfb.on)
                    .device(DeviceFacts.Display.none)
                    .refuses(NEEDS_DISPLAY, "ramfb needs a display, but this device has none", ramfbOff)
                    .libvirtWritesIt());

    private DisplayTable() {}
}
