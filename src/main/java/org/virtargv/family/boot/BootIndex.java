package org.virtargv.family.boot;

import org.virtargv.domain.Device;
import org.virtargv.family.Conversion;

/** Which place a device has in the boot order, whichever of the two ways the document says it. */
public final class BootIndex {
    private BootIndex() {
    }

    /** QEMU's {@code bootindex} of the device, or null. */
    public static Integer of(Conversion c, Device device) {
        return null;
    }
}
