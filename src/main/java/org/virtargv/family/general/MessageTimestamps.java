package org.virtargv.family.general;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;

/** How QEMU dates its messages. */
public final class MessageTimestamps implements Family {
    @Override
    public void emit(Conversion c, CommandLine line) {
        line.option("-msg", new Props().put("timestamp", true));
    }
}
