package org.virtargv.family.numa;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Cpu;
import org.virtargv.domain.Domain;
import org.virtargv.domain.MemoryDevice;
import org.virtargv.domain.NumaCells;
import org.virtargv.domain.NumaCells.Cell;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.family.Conversion;
import org.virtargv.family.Cpuset;
import org.virtargv.family.Family;
import org.virtargv.family.MachineProperties;
import org.virtargv.family.MachineProperties.Place;
import org.virtargv.family.memory.MainMemory;
import org.virtargv.family.memory.MemoryBackend;

/**
 * The guest's NUMA nodes: their memory, processors, distances and caches. The documentation's section "CPU model and
 * topology".
 */
public final class Numa implements Family {
    @Override
    public void wellFormed(Conversion c) {
        if (!MainMemory.hasCells(c)) {
            return;
        }
        for (Cell cell : c.domain().cpu.numa.cells) {
            if (cell.cpus != null && !Cpuset.isList(cell.cpus)) {
                c.malformed(
                        cell,
                        "cell-cpus-invalid",
                        cell.at,
                        "cpus '" + cell.cpus + "' of <cell> is not a list of vCPUs",
                        "write 0-3,8");
            }
        }
    }

    @Override
    public void defaults(Conversion c) {
        if (c.settings().abiUpdate()) {
            forHotplug(c.domain());
        }
        if (!MainMemory.hasCells(c)) {
            return;
        }
        List<Cell> cells = c.domain().cpu.numa.cells;
        number(cells);
        for (Cell cell : cells) {
            if (cell.cpus != null) {
                cell.cpus = Cpuset.format(Cpuset.parse(cell.cpus));
            }
        }
        placeTheRest(c, cells);
        Distances.complete(c.domain().cpu.numa);
    }

    /**
     * Memory devices belong to a node; a new domain that may have some gets one that holds everything, if it says
     * nothing of nodes.
     */
    private static void forHotplug(Domain d) {
        boolean hotplug = d.maxMemory != null && d.maxMemory.slots != null && d.memory != null;
        if (!hotplug || (d.cpu != null && d.cpu.numa != null && !d.cpu.numa.cells.isEmpty())) {
            return;
        }
        long rest = MainMemory.withoutDevices(d);
        if (rest < 0) {
            return; // memory's family refuses it
        }
        if (d.cpu == null) {
            d.cpu = new Cpu();
            d.cpu.at = d.at;
        }
        Cell cell = new Cell();
        cell.at = d.at;
        cell.id = 0;
        BitSet all = new BitSet();
        all.set(0, Math.min(Cpuset.MOST, Math.max(0, d.vcpu.count)));
        cell.cpus = Cpuset.format(all);
        cell.memory = rest;
        cell.unit = "KiB";
        d.cpu.numa = new NumaCells();
        d.cpu.numa.at = d.at;
        d.cpu.numa.cells.add(cell);
        for (MemoryDevice m : d.devices.memories) {
            m.target.node = m.target.node == null ? Integer.valueOf(0) : m.target.node;
        }
    }

    /** Nodes without a number take the next; all stand in the order of their numbers. */
    private static void number(List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).id == null) {
                cells.get(i).id = i;
            }
        }
        cells.sort(Comparator.comparing(cell -> cell.id));
    }

    /** Processors that no node has go to the first. */
    private static void placeTheRest(Conversion c, List<Cell> cells) {
        BitSet rest = new BitSet();
        rest.set(0, Math.min(Cpuset.MOST, Math.max(0, c.domain().vcpu.count)));
        for (Cell cell : cells) {
            if (cell.cpus != null) {
                rest.andNot(Cpuset.parse(cell.cpus));
            }
        }
        if (!rest.isEmpty()) {
            if (cells.get(0).cpus != null) {
                rest.or(Cpuset.parse(cells.get(0).cpus));
            }
            cells.get(0).cpus = Cpuset.format(rest);
        }
    }

    @Override
    public void check(Conversion c) {
        if (!MainMemory.hasCells(c)) {
            return;
        }
        List<Cell> cells = c.domain().cpu.numa.cells;
        Set<Integer> ids = new HashSet<>();
        BitSet seen = new BitSet();
        for (Cell cell : cells) {
            if (!ids.add(cell.id) || cell.id >= cells.size()) {
                c.lacking(NumaCells.class)
                        .error(
                                "cell-id-invalid",
                                cell.at,
                                "<cell> has id " + cell.id + ", but the ids must be 0 to " + (cells.size() - 1)
                                        + ", each used once",
                                null);
            }
            if (cell.cpus != null) {
                BitSet cpus = Cpuset.parse(cell.cpus);
                if (cpus.intersects(seen)) {
                    c.problems()
                            .error(
                                    "cell-cpus-overlap",
                                    cell.at,
                                    "cpus '" + cell.cpus + "' of <cell> has a vCPU that is already in another <cell>",
                                    null);
                }
                if (cpus.length() > c.domain().vcpu.count) {
                    c.problems()
                            .error(
                                    "cell-cpus-too-many",
                                    cell.at,
                                    "cpus '" + cell.cpus + "' of <cell> is beyond the " + c.domain().vcpu.count
                                            + " vCPUs of the guest",
                                    null);
                }
                seen.or(cpus);
            }
        }
        Distances.check(c, c.domain().cpu.numa);
        Hmat.check(c, c.domain().cpu.numa);
    }

    @Override
    public void machine(Conversion c, MachineProperties machine) {
        if (hasHmat(c)) {
            machine.at(Place.hmat).onOff("hmat", true);
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        if (!MainMemory.hasCells(c)) {
            return;
        }
        NumaCells numa = c.domain().cpu.numa;
        boolean old = isOldStyle(c, numa);
        boolean hmat = hasHmat(c);
        for (Cell cell : numa.cells) {
            line.from("cell", cell);
            long kib = MainMemory.kib(c, cell);
            String id = "ram-node" + cell.id;
            if (!old) {
                MemoryBackend.ofCell(c, cell, kib * 1024).emit(line, id);
            }
            Props node = Props.implied("type", "node").put("nodeid", cell.id);
            if (cell.cpus != null) {
                Cpuset.runs(Cpuset.parse(cell.cpus)).forEach(run -> node.add("cpus", run));
            }
            node.put("initiator", hmat ? Hmat.initiator(numa, cell) : null);
            node.put("mem", old ? kib / 1024 : null).put("memdev", old ? null : id);
            line.option("-numa", node);
        }
        Distances.emit(line, numa);
        Hmat.emit(line, numa);
    }

    /** Whether the machine is so old that its nodes' memory is a mere size: a migrated guest would notice an object. */
    private static boolean isOldStyle(Conversion c, NumaCells numa) {
        QemuProfile.Machine m = c.machine();
        return m != null
                && m.numaMemSupported()
                && numa.cells.stream()
                        .allMatch(cell -> MemoryBackend.ofCell(c, cell, 0).isPlain());
    }

    /** Whether the guest is told of the speed of its memory, which the machine must know. */
    private static boolean hasHmat(Conversion c) {
        return MainMemory.hasCells(c) && Hmat.isPresent(c.domain().cpu.numa);
    }
}
