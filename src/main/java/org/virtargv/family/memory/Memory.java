package org.virtargv.family.memory;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Domain;
import org.virtargv.domain.MaxMemory;
import org.virtargv.domain.MemoryDevice;
import org.virtargv.domain.MemorySize;
import org.virtargv.domain.NumaCells;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.ScaledSize;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.family.MachineProperties;
import org.virtargv.family.MachineProperties.Place;

/** How much memory the guest has, and what it is made of. The documentation's section "Memory Allocation". */
public final class Memory implements Family {
    /** KiB of a domain whose memory is malformed, for the sake of what else there is to tell. */
    private static final long STAND_IN = 1 << 20;

    @Override
    public void wellFormed(Conversion c) {
        Domain d = c.domain();
        if (MainMemory.hasCells(c)) {
            d.cpu.numa.cells.forEach(cell -> Sizes.check(c, cell, cell.size(), "cell"));
        } else if (d.memory == null) {
            d.malformed("memory-missing");
            c.lacking(MemorySize.class, NumaCells.class)
                    .error(
                            "memory-missing",
                            d.at,
                            "the domain has no <memory>",
                            "add the size of its memory: <memory unit='MiB'>…</memory>");
        }
        Sizes.check(c, d.memory, d.memory, "memory");
        Sizes.check(c, d.currentMemory, d.currentMemory, "currentMemory");
        Sizes.check(c, d.maxMemory, d.maxMemory, "maxMemory");
        MemoryBackingPages.wellFormed(c);
        NumaPlacement.wellFormed(c);
    }

    @Override
    public void defaults(Conversion c) {
        Domain d = c.domain();
        if (MainMemory.hasCells(c)) {
            for (NumaCells.Cell cell : d.cpu.numa.cells) {
                cell.memory = cell.size().kib();
                cell.unit = "KiB";
            }
        }
        if (d.memory == null) {
            d.memory = new MemorySize();
            d.memory.at = d.at;
            d.memory.kib(unsaid(c));
        }
        for (ScaledSize size : new ScaledSize[] {d.memory, d.currentMemory, d.maxMemory}) {
            if (size != null) {
                size.kib(size.kib());
            }
        }
        c.domain().devices.memories.forEach(MemoryDevices::readSizes);
        if (MainMemory.hasCells(c) && c.settings().abiUpdate()) {
            // a new domain has what its cells and its memory devices have, whatever <memory> says
            d.memory.kib(MainMemory.everything(d));
        }
        if (d.currentMemory == null || d.currentMemory.value == 0 || d.currentMemory.value > d.memory.value) {
            d.currentMemory = ScaledSize.ofKib(d.memory.value, d.memory);
        }
        MemoryBackingPages.defaults(c);
        NumaPlacement.defaults(c);
    }

    /** KiB of a domain that names its cells alone; of one that is refused for having none, any that fits the rest. */
    private static long unsaid(Conversion c) {
        Domain d = c.domain();
        if (MainMemory.hasCells(c)) {
            return d.cpu.numa.cells.stream().mapToLong(cell -> cell.memory).sum();
        }
        return d.maxMemory != null ? d.maxMemory.kib() : d.currentMemory != null ? d.currentMemory.kib() : STAND_IN;
    }

    @Override
    public void kept(Conversion c) {
        Domain d = c.domain();
        if (d.memtune != null) {
            for (ScaledSize size :
                    new ScaledSize[] {d.memtune.hardLimit, d.memtune.softLimit, d.memtune.swapHardLimit}) {
                if (size != null) {
                    size.kib(size.kib());
                }
            }
        }
    }

    /** What counts against the maximum: of a guest with NUMA nodes all that they have. */
    private static long guests(Conversion c) {
        if (!MainMemory.hasCells(c)) {
            return c.domain().memory.kib();
        }
        long all = MainMemory.kib(c);
        for (MemoryDevice m : c.domain().devices.memories) {
            all += m.target.size.kib();
        }
        return all;
    }

    @Override
    public void check(Conversion c) {
        if (!MainMemory.hasCells(c) && MainMemory.withoutDevices(c.domain()) < 0) {
            c.lacking(NumaCells.class)
                    .error(
                            "memory-devices-exceed",
                            c.domain().memory.at,
                            "the memory devices together are larger than <memory>, which includes them",
                            "increase <memory> by the size of the memory devices, and <maxMemory> as well");
            return;
        }
        try {
            if (Math.multiplyExact(MainMemory.kib(c), 1024L) == 0) {
                c.lacking(NumaCells.class)
                        .error(
                                "memory-zero",
                                c.domain().memory.at,
                                "<memory> leaves no memory for the guest at its start",
                                null);
            }
        } catch (ArithmeticException e) {
            c.problems()
                    .error(
                            "memory-too-large",
                            c.domain().memory.at,
                            "the guest's memory is too large: in bytes and rounded up for the machine it exceeds "
                                    + "64 bits",
                            null);
            return;
        }
        MaxMemory max = c.domain().maxMemory;
        if (max != null && c.arch().isX86() && !MainMemory.hasCells(c)) {
            c.lacking(NumaCells.class)
                    .error(
                            "memory-hotplug-without-numa",
                            max.at,
                            "<maxMemory> needs NUMA nodes of the guest on this machine type",
                            "add <numa> with a <cell> to <cpu>");
        }
        if (max != null && max.kib() < guests(c)) {
            c.problems().error("max-memory-too-small", max.at, "<maxMemory> is less than <memory>", null);
        }
        MemoryBackingPages.check(c);
        NumaPlacement.check(c);
    }

    @Override
    public void machine(Conversion c, MachineProperties machine) {
        OnOff dumpCore = c.domain().memory.dumpCore;
        machine.at(Place.dump_guest_core)
                .onOff("dump-guest-core", dumpCore == null ? c.host().memory().dumpGuestCore() : dumpCore == OnOff.on);
        if (c.domain().memoryBacking != null && c.domain().memoryBacking.nosharepages != null) {
            machine.at(Place.mem_merge).onOff("mem-merge", false);
        }
        machine.at(Place.memory_backend).put("memory-backend", MainMemory.backendOfMachine(c));
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        MaxMemory max = c.domain().maxMemory;
        long kib = MainMemory.kib(c);
        Props size = new Props().put("size", kib + "k");
        if (max != null) {
            size.put("slots", max.slots == null || max.slots == 0 ? null : max.slots)
                    .put("maxmem", MainMemory.round(max.kib(), MainMemory.step(c)) + "k");
        }
        line.from("memory", c.domain().memory).option("-m", size);
        String id = MainMemory.backendOfMachine(c);
        if (id != null) {
            new MemoryBackend(c, id, kib * 1024).whole().emit(line, id);
        }
        boolean locked = c.domain().memoryBacking != null && c.domain().memoryBacking.locked != null;
        line.from("domain", c.domain()).from("memoryBacking", c.domain().memoryBacking);
        line.option("-overcommit", new Props().put("mem-lock", locked));
    }
}
