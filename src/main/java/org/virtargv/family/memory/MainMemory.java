package org.virtargv.family.memory;

import org.virtargv.facts.QemuProfile;
import org.virtargv.family.Conversion;

/** The memory that the guest has at its start, as one block. */
public final class MainMemory {
    private MainMemory() {
    }

    /** The id of the backend that {@code -machine memory-backend} names; null where the machine has none. */
    public static String backendOfMachine(Conversion c) {
        QemuProfile.Machine m = c.qemu().machine(c.domain().os.type.machine);
        return m == null ? null : m.defaultRamId();
    }

    /** Bytes. */
    static long bytes(Conversion c) {
        return c.domain().memory.bytes();
    }
}
