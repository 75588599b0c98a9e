package org.virtargv.family.general;

import org.virtargv.argv.CommandLine;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;

/** The system calls that QEMU gives up. */
public final class Confinement implements Family {
    @Override
    public void emit(Conversion c, CommandLine line) {
        line.option("-sandbox", "on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny");
    }
}
