package org.virtargv.place;

import org.virtargv.domain.Hex;

/** Numbers of PCI in words, for messages. */
final class PciText {
    private PciText() {}

    static String address(int bus, int slot, int function) {
        return "0000:" + Hex.padded(bus, 2) + ":" + Hex.padded(slot, 2) + "." + Integer.toHexString(function);
    }

    static String hex(int value) {
        return "0x" + Integer.toHexString(value);
    }
}
