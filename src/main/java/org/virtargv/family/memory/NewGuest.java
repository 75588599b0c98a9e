package org.virtargv.family.memory;

import java.util.BitSet;
import org.virtargv.domain.Cpu;
import org.virtargv.domain.Domain;
import org.virtargv.domain.MemoryDevice;
import org.virtargv.domain.NumaCells;
import org.virtargv.family.Conversion;
import org.virtargv.family.Cpuset;

/**
 * What is better for a guest that never ran, and would be noticed by one that did: a pSeries guest whose memory may grow gets a NUMA node, to which its
 * memory devices belong, and sizes of whole blocks.
 */
final class NewGuest {
    private NewGuest() {
    }

    static void defaults(Conversion c) {
        Domain d = c.domain();
        if (!c.settings().abiUpdate() || !MainMemory.isPseries(c) || d.maxMemory == null || MainMemory.hasCells(c)) {
            return;
        }
        for (MemoryDevice m : d.devices.memories) {
            if (!Sizes.inKib(c, m.target.size, "size")) {
                return;
            }
        }
        long rest = d.memory.kib() - d.devices.memories.stream().mapToLong(m -> m.target.size.kib()).sum();
        if (rest <= 0) {
            return;
        }
        if (d.cpu == null) {
            d.cpu = new Cpu();
            d.cpu.at = d.at;
        }
        NumaCells.Cell cell = new NumaCells.Cell();
        cell.at = d.at;
        cell.id = 0;
        int vcpus = d.vcpu == null || d.vcpu.count == null ? 1 : d.vcpu.count;
        BitSet all = new BitSet();
        all.set(0, vcpus);
        cell.cpus = Cpuset.format(all);
        cell.memory = rest;
        cell.unit = "KiB";
        d.cpu.numa = new NumaCells();
        d.cpu.numa.at = d.at;
        d.cpu.numa.cells.add(cell);
        long total = rest;
        for (MemoryDevice m : d.devices.memories) {
            m.target.size.kib(MainMemory.kib(c, m));
            m.target.node = m.target.node == null ? 0 : m.target.node;
            total += m.target.size.value;
        }
        d.memory.kib(total);
    }
}
