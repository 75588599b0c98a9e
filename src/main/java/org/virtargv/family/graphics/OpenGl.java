package org.virtargv.family.graphics;

import org.virtargv.domain.Graphics;
import org.virtargv.domain.YesNo;

/** Which displays render with OpenGL; QEMU takes one of them in a domain. */
public final class OpenGl {
    private OpenGl() {}

    /** True where the display itself does: what SPICE or VNC show beside {@code egl-headless} is rendered by that. */
    public static boolean renders(Graphics g) {
        return g.type == Graphics.Type.egl_headless || (g.gl != null && g.gl.enable == YesNo.yes);
    }
}
