package org.virtargv.place;

/** The parts of a PC's chipset that a domain can name: where the machine has one, it stands in a fixed place. */
public enum ChipsetPart {
    ide,
    sata,
    uhci,
    /** The card on which the firmware draws. */
    primaryVideo,
    hdAudio
}
