package org.virtargv.family.display;

import org.virtargv.domain.Video;
import org.virtargv.family.Conversion;
import org.virtargv.family.QemuRejects;
import org.virtargv.family.display.decision.Remedy;
import org.virtargv.family.qemu.Argument;
import org.virtargv.family.video.VideoType;
import org.virtargv.problem.Location;

/**
 * What emulated cards and displays need of each other, those of {@code <qemu:commandline>} among them: a card that
 * renders with OpenGL needs a display that does, there is one such display in a domain, and one ramfb.
 */
final class ScreenChecks {
    private ScreenChecks() {}

    static void check(Conversion c) {
        Screen screen = Screen.of(c);
        boolean ramfb = false;
        for (Video v : c.domain().devices.videos) {
            if (v.model != null && v.model.type != null) {
                ramfb |= v.model.type == Video.Type.ramfb;
                if (VideoType.isGl(v) && !VideoType.isVhostUser(v)) {
                    card(c, screen, "a <video> with accel3d='yes'", v.model.at);
                }
            }
        }
        for (Argument a : Argument.of(c)) {
            String type = a.is("-device") ? a.get("driver") : null;
            if (type != null && type.startsWith("virtio-") && (type.endsWith("-gl") || type.endsWith("-gl-pci"))) {
                card(c, screen, "-device " + type, a.at());
            } else if ("ramfb".equals(type)) {
                ramfb(c, ramfb, a);
                ramfb = true;
            }
        }
        argumentGl(c, screen);
    }

    private static void ramfb(Conversion c, boolean before, Argument a) {
        if (before) {
            QemuRejects.tell(
                    c,
                    "ramfb-repeated",
                    a.at(),
                    "a domain can have at most one ramfb, because each uses the same firmware file, and "
                            + "this is the second",
                    "remove it");
        }
    }

    /** {@code <graphics>} among themselves are their own family's. */
    private static void argumentGl(Conversion c, Screen screen) {
        Screen.Shown second = screen.secondGl();
        if (second != null && second.from().contains("<qemu:commandline>")) {
            QemuRejects.tell(
                    c,
                    "graphics-gl-repeated",
                    second.at(),
                    "a domain can have at most one OpenGL display, and " + second.from() + " is the second",
                    "remove one of them, or disable OpenGL in one");
        }
    }

    private static void card(Conversion c, Screen screen, String what, Location at) {
        String hint =
                switch (screen.graphics()) {
                    case gl -> null;
                    case none -> "add <graphics type='vnc'/> and <graphics type='egl-headless'/>";
                    case server -> "add <graphics type='egl-headless'/>";
                    case window -> Remedy.GL_ON;
                };
        if (hint != null) {
            QemuRejects.tell(
                    c,
                    "video-needs-gl",
                    at,
                    what + " needs a graphics device that renders with OpenGL"
                            + (screen.isThere() ? ", but " + screen.from() + " does not" : ", but the domain has none"),
                    hint + ", or remove the 3D acceleration");
        }
    }
}
