package org.virtargv.family.graphics;

import org.virtargv.argv.CommandLine;
import org.virtargv.domain.Graphics;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;

/** How a person sees the guest: servers, windows, and the displays that only render. */
public final class GraphicsDevices implements Family {
    @Override
    public void defaults(Conversion c) {
        c.domain().devices.graphics.forEach(g -> ListenDefaults.fill(c, g));
    }

    @Override
    public void kept(Conversion c) {
        c.domain().devices.graphics.forEach(GraphicsForm::keep);
    }

    @Override
    public void check(Conversion c) {
        GraphicsChecks.check(c);
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        for (Graphics g : c.domain().devices.graphics) {
            line.from("graphics", g);
            switch (g.type) {
                case vnc -> Vnc.emit(c, g, line);
                case spice -> Spice.emit(c, g, line);
                case sdl, egl_headless, dbus -> LocalDisplay.emit(c, g, line);
                default -> {
                    // rdp is a program of its own, which connects to the dbus display
                }
            }
        }
    }
}
