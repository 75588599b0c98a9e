package org.virtargv.family.filesystem;

import org.virtargv.domain.Filesystem;
import org.virtargv.family.Conversion;

/** What is refused of shared directories. */
final class FilesystemChecks {
    private FilesystemChecks() {
    }

    static void check(Conversion c, Filesystem f) {
        if (f.target == null) {
            c.problems().error("filesystem-target", f.at, "<filesystem> needs a <target> with the attribute 'dir': the tag by which the guest mounts it", null);
        }
        if (f.source == null || f.source.dir == null && f.source.socket == null) {
            c.problems().error("filesystem-source", f.at, "<filesystem type='mount'> needs a <source> with the attribute 'dir'", null);
        }
    }
}
