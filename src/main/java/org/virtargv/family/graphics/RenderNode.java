package org.virtargv.family.graphics;

import java.util.Optional;
import org.virtargv.domain.Graphics;
import org.virtargv.family.Conversion;

/** The DRM device that renders: the document's, else the host's, else QEMU takes the first that works. */
final class RenderNode {
    private RenderNode() {}

    static Optional<String> of(Conversion c, Graphics g) {
        return Optional.ofNullable(
                g.gl != null && g.gl.rendernode != null
                        ? g.gl.rendernode
                        : c.host().renderNode());
    }
}
