package org.virtargv.family.general;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Quoting;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;

/**
 * QEMU's own defaults off, and a QMP monitor: handed over as a descriptor, or for a person on a socket at a stated
 * path.
 */
public final class Monitor implements Family {
    @Override
    public void emit(Conversion c, CommandLine line) {
        if (c.domain().devices.graphics.isEmpty()) {
            line.option("-display", "none");
        }
        line.option("-no-user-config");
        line.option("-nodefaults");
        String where = c.libvirtStyle() ? "fd=" + c.host().descriptors().monitor() : "path=" + Quoting.comma(socket(c));
        line.option("-chardev", "socket,id=charmonitor," + where + ",server=on,wait=off");
        line.option("-mon", "chardev=charmonitor,id=monitor,mode=control");
    }

    /** In the folder where the line is run: no folder of another program need exist. */
    static String socket(Conversion c) {
        return c.domain().name.replace('/', '_') + ".qmp";
    }
}
