package org.virtargv.family.display;

import java.util.List;
import org.virtargv.domain.Graphics;
import org.virtargv.domain.Video;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;
import org.virtargv.family.graphics.OpenGl;

/**
 * What the domain has for a person to look at.
 *
 * @param from     where that stands, for people
 * @param hasVideo whether an emulated graphics card draws too
 */
public record Screen(DisplayCase.Graphics graphics, String from, boolean hasVideo) {
    static Screen of(Conversion c) {
        boolean video = false;
        for (Video v : c.domain().devices.videos) {
            video |= v.model == null || v.model.type != Video.Type.none;
        }
        List<Graphics> all = c.domain().devices.graphics;
        Graphics shown = all.isEmpty() ? null : all.get(0);
        DisplayCase.Graphics kind = shown == null ? DisplayCase.Graphics.none : DisplayCase.Graphics.server;
        for (Graphics g : all) {
            if (OpenGl.renders(g)) {
                return new Screen(DisplayCase.Graphics.gl, words(g), video);
            } else if (g.type == Graphics.Type.sdl || g.type == Graphics.Type.dbus) {
                kind = DisplayCase.Graphics.window;
                shown = g;
            }
        }
        return new Screen(kind, shown == null ? "the domain has no <graphics>" : words(shown), video);
    }

    public boolean isThere() {
        return graphics != DisplayCase.Graphics.none;
    }

    private static String words(Graphics g) {
        return "<graphics type='" + Words.of(g.type) + "'> at " + g.at;
    }
}
