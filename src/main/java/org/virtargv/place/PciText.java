package org.virtargv.place;

import java.util.Locale;

/** Numbers of PCI in words, for messages. */
final class PciText {
    private PciText() {}

    static String address(int bus, int slot, int function) {
        return String.format(Locale.ROOT, "0000:%02x:%02x.%x", bus, slot, function);
    }

    static String hex(int value) {
        return "0x" + Integer.toHexString(value);
    }
}
