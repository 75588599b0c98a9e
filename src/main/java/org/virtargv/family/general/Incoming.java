package org.virtargv.family.general;

import org.virtargv.argv.CommandLine;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;

/**
 * Where a guest comes from that ran elsewhere or was saved: what libvirt tells QEMU of a migration and of a restored
 * guest. The document says nothing of it; the user does.
 */
public final class Incoming implements Family {
    @Override
    public void emit(Conversion c, CommandLine line) {
        if (c.settings().incoming() != null) {
            line.option("-incoming", c.settings().incoming());
        }
    }
}
