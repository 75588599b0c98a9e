package org.virtargv.family.hostdev;

import org.virtargv.domain.OnOff;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.family.DisplayWishes;

/**
 * What becomes of the display of one assigned device: the result of one row of the table in which all cases stand (see
 * {@link #of}).
 *
 * <p>The rules are QEMU's: a display that the device draws into a memory region is shown by any graphics device; one
 * that it shares as a dma-buf needs one that renders with OpenGL; {@code ramfb}, a framebuffer in guest memory for the
 * time before the guest's driver runs, needs the display, and only the class {@code vfio-pci-nohotplug} has it.
 *
 * @param row     of the table, from 1 on
 * @param outcome null where the device is refused
 * @param reason  one sentence without a full stop
 * @param refusal the stable id of the refusal, or null
 * @param hint    what to change, or null
 * @param note    the stable id of a note that the user should see though nothing is wrong, or null
 */
public record DisplayDecision(int row, Outcome outcome, String reason, String refusal, String hint, String note) {
    /**
     * What is written.
     *
     * @param driver  {@code vfio-pci} or {@code vfio-pci-nohotplug}
     * @param display null leaves the property out
     * @param ramfb   whether {@code ramfb} is written; QEMU's vfio-pci has no such property, not even to say off
     */
    public record Outcome(String driver, OnOff display, boolean ramfb) {}

    /** What the domain has to show a picture with. */
    public enum Graphics {
        none,
        /** No graphics device renders with OpenGL. */
        plain,
        gl
    }

    /** Which other part of the domain has claimed the one ramfb that a guest's firmware can have. */
    public enum Claim {
        none,
        hostdev,
        video
    }

    /**
     * What the decision is a function of.
     *
     * @param vfioPci      the device's model is vfio-pci: not vfio-ccw, not vfio-ap
     * @param mediated     a mediated device, whose display is off where nothing is said; a PCI device's is then left to
     *          QEMU
     * @param display      null where nothing is said
     * @param ramfb        null where nothing is said
     * @param hotplug      false: the guest must not be able to eject the device
     * @param device       how the device shares its display
     * @param graphics     what the domain has to show it with
     * @param nohotplug    QEMU has the class vfio-pci-nohotplug with a ramfb property
     * @param qemu         names QEMU, for messages
     * @param claim        who else has a ramfb
     */
    public record Inputs(
            boolean vfioPci,
            boolean mediated,
            DisplayWishes.Display display,
            OnOff ramfb,
            boolean hotplug,
            DeviceFacts.Display device,
            Graphics graphics,
            boolean nohotplug,
            String qemu,
            Claim claim) {}

    static final String NOHOTPLUG = "vfio-pci-nohotplug";
    private static final String DMABUF =
            "this device shares its display as dma-buf, which needs a graphics device that renders with OpenGL";
    private static final String ADD_GL =
            "add <graphics type='egl-headless'/>, or <gl enable='yes'/> to <graphics type='spice'> with <listen "
                    + "type='none'/>";
    private static final String ADD_GRAPHICS =
            "add a <graphics>, for instance <graphics type='vnc'/>, or set display='off'";

    public boolean refused() {
        return outcome == null;
    }

    /** The row that decides. Refusals that concern the device alone come before those that it shares with others. */
    public static DisplayDecision of(Inputs in) {
        if (!in.vfioPci) {
            return in.display == null && in.ramfb == null
                    ? new DisplayDecision(
                            1,
                            new Outcome(null, null, false),
                            "a device of this model has no display",
                            null,
                            null,
                            null)
                    : refuse(
                            18,
                            "display-model",
                            "display and ramfb go with the model 'vfio-pci' alone",
                            "leave them out");
        }
        DisplayDecision out = table(in);
        if (out.refused() || !out.outcome.ramfb || in.claim == Claim.none) {
            return out;
        }
        return in.claim == Claim.hostdev
                ? refuse(
                        15,
                        "ramfb-repeated",
                        "a domain has one ramfb at most, and another <hostdev> has it",
                        "leave ramfb='on' at one of them")
                : refuse(
                        16,
                        "ramfb-beside-video",
                        "a domain has one ramfb at most, and <video><model type='ramfb'/> is one: both claim the "
                                + "same firmware file",
                        "take the <video> away, or set ramfb='off'");
    }

    private static DisplayDecision table(Inputs in) {
        boolean ramfb = in.ramfb == OnOff.on;
        if (in.display == DisplayWishes.Display.on) {
            return on(in, ramfb, 0);
        } else if (in.display == DisplayWishes.Display.auto) {
            return ramfb ? autoRamfb(in) : auto(in);
        } else if (ramfb) {
            return ramfbWithoutDisplay(2);
        }
        OnOff written = in.display == null && !in.mediated ? null : OnOff.off;
        return accept(
                in,
                1,
                written,
                in.display == null
                        ? "the domain does not ask for the device's display"
                        : "the domain asks for no display",
                null);
    }

    /** Rows 3 to 9, for a display that is to be on. A refusal stands under the row given, 0 meaning its own. */
    private static DisplayDecision on(Inputs in, boolean ramfb, int row) {
        if (in.graphics == Graphics.none) {
            return refuse(
                    own(row, 3),
                    "display-needs-graphics",
                    "the device's display needs a graphics device to be shown on, and the domain has none",
                    ADD_GRAPHICS);
        } else if (in.device == DeviceFacts.Display.none) {
            return refuse(own(row, 4), "display-missing", "this device has no display", "set display='off'");
        } else if (in.device == DeviceFacts.Display.dmabuf && in.graphics != Graphics.gl) {
            return refuse(own(row, 7), "display-needs-gl", DMABUF, ADD_GL);
        } else if (ramfb) {
            return withRamfb(in);
        }
        return switch (in.device) {
            case region ->
                accept(
                        in,
                        5,
                        OnOff.on,
                        "the device's display is a memory region, which any graphics device shows",
                        null);
            case dmabuf ->
                accept(
                        in,
                        6,
                        OnOff.on,
                        "the device's display is a dma-buf, and a graphics device renders with OpenGL",
                        null);
            default -> accept(in, 9, OnOff.on, unchecked(in), "display-unchecked");
        };
    }

    private static DisplayDecision withRamfb(Inputs in) {
        if (!in.nohotplug) {
            return noClass(8, in, "ramfb");
        }
        boolean known = in.device != DeviceFacts.Display.unknown;
        return new DisplayDecision(
                known ? 8 : 9,
                new Outcome(NOHOTPLUG, OnOff.on, true),
                known
                        ? "the device's display is shown, and a framebuffer in guest memory until the guest's "
                                + "driver runs"
                        : unchecked(in),
                null,
                null,
                known ? null : "display-unchecked");
    }

    private static String unchecked(Inputs in) {
        return "nothing is known of the device's display: it was not checked that it has one"
                + (in.graphics == Graphics.gl ? "" : ", nor that it needs no OpenGL");
    }

    private static DisplayDecision auto(Inputs in) {
        return switch (in.device) {
            case none -> accept(in, 10, OnOff.off, "the device has no display", "display-auto-off");
            case unknown -> accept(in, 10, OnOff.off, "nothing is known of the device's display", "display-auto-off");
            case region ->
                in.graphics == Graphics.none
                        ? accept(
                                in,
                                11,
                                OnOff.off,
                                "the domain has no graphics device to show the device's display on",
                                "display-auto-off")
                        : accept(
                                in,
                                11,
                                OnOff.on,
                                "the device's display is a memory region, which any graphics device shows",
                                null);
            case dmabuf ->
                switch (in.graphics) {
                    case gl ->
                        accept(
                                in,
                                12,
                                OnOff.on,
                                "the device's display is a dma-buf, and a graphics device renders with OpenGL",
                                null);
                    case plain ->
                        accept(
                                        in,
                                        12,
                                        OnOff.off,
                                        "the device's display is a dma-buf, and no graphics device renders with OpenGL",
                                        "display-auto-off")
                                .hint(ADD_GL);
                    case none ->
                        accept(
                                in,
                                12,
                                OnOff.off,
                                "the domain has no graphics device to show the device's display on",
                                "display-auto-off");
                };
        };
    }

    /** Rows 13 and 14: with ramfb there is no way out to off. */
    private static DisplayDecision autoRamfb(Inputs in) {
        if (in.device == DeviceFacts.Display.unknown) {
            return ramfbWithoutDisplay(14);
        }
        DisplayDecision out = on(in, true, 14);
        return out.row == 8 ? new DisplayDecision(13, out.outcome, out.reason, out.refusal, out.hint, out.note) : out;
    }

    private static DisplayDecision ramfbWithoutDisplay(int row) {
        return refuse(
                row,
                "ramfb-needs-display",
                row == 2
                        ? "ramfb='on' needs display='on': QEMU does not start without it"
                        : "ramfb='on' needs the device's display, and nothing is known of it",
                row == 2
                        ? "set display='on', or ramfb='off'"
                        : "give the device's facts with --devices, or set display='on'");
    }

    /** Row 17 where the guest must not eject the device, else the row given. */
    private static DisplayDecision accept(Inputs in, int row, OnOff display, String reason, String note) {
        if (in.hotplug) {
            return new DisplayDecision(row, new Outcome("vfio-pci", display, false), reason, null, null, note);
        } else if (!in.nohotplug) {
            return noClass(17, in, "hotplug='off'");
        }
        return new DisplayDecision(
                17,
                new Outcome(NOHOTPLUG, display, false),
                "the guest must not eject the device; " + reason,
                null,
                null,
                note);
    }

    private static DisplayDecision noClass(int row, Inputs in, String what) {
        return refuse(
                row,
                "nohotplug-unknown",
                what + " needs the device class " + NOHOTPLUG + " with ramfb, which " + in.qemu + " has not",
                "use a newer QEMU, or leave it out");
    }

    private DisplayDecision hint(String what) {
        return new DisplayDecision(row, outcome, reason, refusal, refused() ? hint : what, note);
    }

    private static int own(int row, int otherwise) {
        return row == 0 ? otherwise : row;
    }

    private static DisplayDecision refuse(int row, String id, String reason, String hint) {
        return new DisplayDecision(row, null, reason, id, hint, null);
    }
}
