package org.virtargv.family;

import org.virtargv.argv.Props;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.Rom;
import org.virtargv.domain.YesNo;

/** The boot ROM of a PCI device, in the words of its {@code -device}. */
public final class Roms {
    private Roms() {}

    /**
     * {@code rombar} and {@code romfile}; a device without a ROM has an empty file. Nothing where the document says
     * nothing.
     */
    public static void put(Props props, Rom rom) {
        if (rom == null) {
            return;
        }
        if (rom.enabled == YesNo.no) {
            props.put("romfile", "");
            return;
        }
        props.put("rombar", rom.bar == null ? null : rom.bar == OnOff.on ? 1 : 0)
                .put("romfile", rom.file);
    }
}
