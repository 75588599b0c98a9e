package org.virtargv.family.display;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.domain.Graphics;
import org.virtargv.domain.Video;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;
import org.virtargv.family.display.decision.DisplayCase;
import org.virtargv.family.graphics.OpenGl;
import org.virtargv.family.qemu.Argument;
import org.virtargv.family.video.VideoType;
import org.virtargv.problem.Location;

/**
 * What the domain has for a person to look at, in {@code <graphics>} and in {@code <qemu:commandline>}. Of several
 * {@code -display} QEMU takes the last, so one among the arguments takes the place of the domain's own.
 *
 * @param shown    every display that there really is
 * @param hasVideo whether an emulated graphics card draws too
 */
public record Screen(List<Shown> shown, boolean hasVideo) {
    /**
     * One display.
     *
     * @param from where it stands, for people
     */
    record Shown(DisplayCase.Graphics kind, String from, Location at) {}

    static Screen of(Conversion c) {
        boolean video = false;
        for (Video v : c.domain().devices.videos) {
            video |= v.model == null || v.model.type != Video.Type.none;
        }
        List<Shown> arguments = new ArrayList<>();
        Shown window = null;
        boolean replaced = false;
        for (Argument a : Argument.of(c)) {
            video |= VideoType.isCard(a);
            if (a.is("-display") || a.name().equals("-nographic")) {
                window = a.is("-display") ? display(a) : null;
                replaced = true;
            } else if (a.is("-vnc") && !"none".equals(a.get("vnc"))) {
                arguments.add(new Shown(DisplayCase.Graphics.server, a.name() + " in " + a.where(), a.at()));
            } else if (a.is("-spice")) {
                arguments.add(new Shown(
                        a.isOn("gl") ? DisplayCase.Graphics.gl : DisplayCase.Graphics.server,
                        a.name() + " in " + a.where(),
                        a.at()));
            }
        }
        List<Shown> all = new ArrayList<>();
        for (Graphics g : c.domain().devices.graphics) {
            boolean isDisplay =
                    g.type == Graphics.Type.sdl || g.type == Graphics.Type.dbus || g.type == Graphics.Type.egl_headless;
            if (!replaced || !isDisplay) {
                all.add(graphics(g));
            }
        }
        all.addAll(arguments);
        if (window != null) {
            all.add(window);
        }
        return new Screen(all, video);
    }

    private static Shown graphics(Graphics g) {
        boolean window = g.type == Graphics.Type.sdl || g.type == Graphics.Type.dbus;
        return new Shown(
                OpenGl.renders(g)
                        ? DisplayCase.Graphics.gl
                        : window ? DisplayCase.Graphics.window : DisplayCase.Graphics.server,
                "<graphics type='" + Words.of(g.type) + "'> at " + g.at,
                g.at);
    }

    /** Null for none. */
    private static Shown display(Argument a) {
        String type = a.get("type");
        if (type == null || type.equals("none")) {
            return null;
        }
        String gl = a.get("gl");
        boolean renders = type.equals("egl-headless") || a.isOn("gl") || "core".equals(gl) || "es".equals(gl);
        return new Shown(
                renders ? DisplayCase.Graphics.gl : DisplayCase.Graphics.window,
                "-display " + type + " in " + a.where(),
                a.at());
    }

    public boolean isThere() {
        return !shown.isEmpty();
    }

    /** What they are together. */
    public DisplayCase.Graphics graphics() {
        return best() == null ? DisplayCase.Graphics.none : best().kind();
    }

    /** Where the display stands that a device is shown on, for people. */
    public String from() {
        return best() == null ? "the domain has no <graphics>" : best().from();
    }

    /** One that renders with OpenGL where there is one, then a window, which egl-headless cannot stand beside. */
    private Shown best() {
        Shown out = null;
        for (Shown s : shown) {
            if (out == null || s.kind().compareTo(out.kind()) > 0) {
                out = s;
            }
        }
        return out;
    }

    /** The second that renders with OpenGL, or null. */
    Shown secondGl() {
        boolean seen = false;
        for (Shown s : shown) {
            if (s.kind() == DisplayCase.Graphics.gl && seen) {
                return s;
            }
            seen |= s.kind() == DisplayCase.Graphics.gl;
        }
        return null;
    }
}
