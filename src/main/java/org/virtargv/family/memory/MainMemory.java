package org.virtargv.family.memory;

import org.virtargv.domain.Domain;
import org.virtargv.domain.MemoryDevice;
import org.virtargv.domain.NumaCells;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.family.Conversion;

/**
 * The memory that the guest has at its start, memory devices left out, in KiB. What the document says stays as it is;
 * QEMU is given sizes that the machine can have: whole MiB, on 64-bit POWER whole blocks of 256 MiB.
 */
public final class MainMemory {
    private static final long POWER_BLOCK = 256 * 1024;
    private static final long MIB = 1024;

    private MainMemory() {}

    /**
     * The id of the backend that {@code -machine memory-backend} names; null where the machine has none or the memory
     * belongs to NUMA nodes.
     */
    static String backendOfMachine(Conversion c) {
        QemuProfile.Machine m = c.machine();
        return m == null || hasCells(c) ? null : m.defaultRamId();
    }

    /** Whether the guest has NUMA nodes. */
    public static boolean hasCells(Conversion c) {
        return c.domain().cpu != null
                && c.domain().cpu.numa != null
                && !c.domain().cpu.numa.cells.isEmpty();
    }

    /** KiB of one NUMA node, as the machine can have it. */
    public static long kib(Conversion c, NumaCells.Cell cell) {
        return round(cell.size().kib(), step(c));
    }

    /** KiB that the guest has at its start. */
    static long kib(Conversion c) {
        if (hasCells(c)) {
            return c.domain().cpu.numa.cells.stream()
                    .mapToLong(cell -> kib(c, cell))
                    .reduce(0, Math::addExact);
        }
        return round(Math.max(0, withoutDevices(c.domain())), step(c));
    }

    /** KiB of a domain's memory that its memory devices leave; below zero where they have more than there is. */
    public static long withoutDevices(Domain d) {
        long rest = d.memory.kib();
        for (MemoryDevice m : d.devices.memories) {
            rest -= m.target.size.kib();
        }
        return rest;
    }

    /** KiB of the NUMA nodes and of the memory devices, as the document has them. */
    static long everything(Domain d) {
        long sum = 0;
        for (NumaCells.Cell cell : d.cpu.numa.cells) {
            sum += cell.size().kib();
        }
        for (MemoryDevice m : d.devices.memories) {
            sum += m.target.size.kib();
        }
        return sum;
    }

    /** KiB of a memory device, as the machine can have it. */
    static long kib(Conversion c, MemoryDevice device) {
        long block = isPower(c) ? POWER_BLOCK : 2 * MIB;
        long size = device.target.size.kib();
        if (isPower(c) && device.model == MemoryDevice.Model.nvdimm && device.target.label != null) {
            // the label comes on top of whole blocks, of which none is made larger than the file
            long label = device.target.label.size.kib();
            return Math.max(block, (size - label) / block * block) + label;
        }
        return round(size, block);
    }

    static long round(long kib, long step) {
        return Math.multiplyExact(Math.addExact(kib, step - 1) / step, step);
    }

    static long step(Conversion c) {
        return isPower(c) ? POWER_BLOCK : MIB;
    }

    static boolean isPower(Conversion c) {
        return c.arch().isPpc64();
    }
}
