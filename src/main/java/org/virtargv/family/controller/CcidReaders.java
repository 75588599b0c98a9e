package org.virtargv.family.controller;

import org.virtargv.argv.CommandLine;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;

/** Readers of smart cards: controllers, but devices on USB as well, which stand behind the hubs. */
public final class CcidReaders implements Family {
    @Override
    public void emit(Conversion c, CommandLine line) {
        Controllers.emit(c, line, ControllerType.ccid);
    }
}
