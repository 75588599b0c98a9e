package org.virtargv.family.numa;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.NumaCells;
import org.virtargv.domain.NumaCells.Amount;
import org.virtargv.domain.NumaCells.Cache;
import org.virtargv.domain.NumaCells.Cell;
import org.virtargv.domain.NumaCells.Link;
import org.virtargv.domain.ScaledSize;
import org.virtargv.family.Conversion;

/**
 * The speed of the nodes' memory, as ACPI's Heterogeneous Memory Attribute Table has it. The documentation's section
 * "ACPI Heterogeneous Memory Attribute Table"; QEMU's on {@code -numa hmat-lb} and {@code hmat-cache}.
 */
final class Hmat {
    private static final String[] HIERARCHY = {"memory", "first-level", "second-level", "third-level"};

    private Hmat() {}

    static boolean isPresent(NumaCells numa) {
        return (numa.interconnects != null
                        && !(numa.interconnects.latencies.isEmpty() && numa.interconnects.bandwidths.isEmpty()))
                || numa.cells.stream().anyMatch(cell -> !cell.caches.isEmpty());
    }

    /**
     * The node with processors that is nearest: the node itself; for a node without any the one with the least latency
     * or the greatest bandwidth to it; else the first.
     */
    static int initiator(NumaCells numa, Cell cell) {
        if (cell.cpus != null) {
            return cell.id;
        }
        if (numa.interconnects != null) {
            Link best = null;
            for (Link l : numa.interconnects.latencies) {
                best = leadsTo(l, cell) && (best == null || l.value < best.value) ? l : best;
            }
            if (best == null) {
                for (Link l : numa.interconnects.bandwidths) {
                    best = leadsTo(l, cell) && (best == null || kib(l) > kib(best)) ? l : best;
                }
            }
            if (best != null) {
                return best.initiator;
            }
        }
        return numa.cells.stream()
                .filter(other -> other.cpus != null)
                .map(other -> other.id)
                .findFirst()
                .orElse(0);
    }

    private static boolean leadsTo(Link l, Cell cell) {
        return l.target.equals(cell.id) && (l.cache == null || l.cache == 0) && l.type == Link.Type.access;
    }

    private static long kib(Link l) {
        return kib(l.value, l.unit);
    }

    private static long kib(long value, String unit) {
        return size(value, unit).kib();
    }

    private static ScaledSize size(long value, String unit) {
        ScaledSize out = new ScaledSize();
        out.value = value;
        out.unit = unit;
        return out;
    }

    static void check(Conversion c, NumaCells numa) {
        for (Cell cell : numa.cells) {
            for (Cache cache : cell.caches) {
                if (cache.level < 1 || cache.level > 3) {
                    c.problems()
                            .error(
                                    "numa-cache-level",
                                    cache.at,
                                    "level " + cache.level + " of <cache> in <cell> is out of range (1 to 3)",
                                    null);
                }
                amount(c, cache.size);
                amount(c, cache.line);
            }
            if (!cell.caches.isEmpty() && !(isTarget(numa, cell, true) && isTarget(numa, cell, false))) {
                c.lacking(NumaCells.class)
                        .error(
                                "numa-cache-unlinked",
                                cell.caches.get(0).at,
                                "<cell> " + cell.id + " has a <cache>, but QEMU needs the latency and the bandwidth of "
                                        + "its memory first",
                                "add a <latency> and a <bandwidth> with target='" + cell.id + "' to <interconnects>");
            }
        }
        if (numa.interconnects != null) {
            numa.interconnects.latencies.forEach(l -> link(c, numa, l, "latency"));
            numa.interconnects.bandwidths.forEach(l -> link(c, numa, l, "bandwidth"));
        }
    }

    private static boolean isTarget(NumaCells numa, Cell cell, boolean latency) {
        return numa.interconnects != null
                && (latency ? numa.interconnects.latencies : numa.interconnects.bandwidths)
                        .stream().anyMatch(l -> cell.id.equals(l.target));
    }

    private static void amount(Conversion c, Amount a) {
        try {
            size(a.value, a.unit).bytes();
        } catch (ArithmeticException | IllegalArgumentException e) {
            c.problems()
                    .error(
                            "size-invalid",
                            a.at,
                            "the value and unit of a <cache> are not a valid size, or are too large",
                            null);
        }
    }

    private static void link(Conversion c, NumaCells numa, Link l, String element) {
        Cell target = numa.cells.stream()
                .filter(cell -> cell.id.equals(l.target))
                .findFirst()
                .orElse(null);
        Cell initiator = numa.cells.stream()
                .filter(cell -> cell.id.equals(l.initiator))
                .findFirst()
                .orElse(null);
        if (target == null || initiator == null) {
            c.lacking(NumaCells.class)
                    .error(
                            "interconnect-node-unknown",
                            l.at,
                            "<" + element + ">: there is no <cell> " + (target == null ? l.target : l.initiator),
                            null);
        } else if (initiator.cpus == null) {
            c.problems()
                    .error(
                            "interconnect-initiator",
                            l.at,
                            "<" + element + ">: the initiator, <cell> " + l.initiator + ", has no vCPUs",
                            null);
        } else if (l.cache != null && l.cache != 0 && target.caches.stream().noneMatch(x -> x.level.equals(l.cache))) {
            c.lacking(NumaCells.class)
                    .error(
                            "interconnect-cache-unknown",
                            l.at,
                            "<" + element + ">: <cell> " + l.target + " has no <cache> of level " + l.cache,
                            null);
        }
        try {
            kib(l);
        } catch (ArithmeticException | IllegalArgumentException e) {
            c.problems()
                    .error("size-invalid", l.at, "value and unit of <" + element + "> are not a valid number", null);
        }
    }

    static void emit(CommandLine line, NumaCells numa) {
        if (numa.interconnects != null) {
            for (Link l : numa.interconnects.latencies) {
                line.from("latency", l).option("-numa", link(l, "latency").put("latency", l.value));
            }
            for (Link l : numa.interconnects.bandwidths) {
                line.from("bandwidth", l).option("-numa", link(l, "bandwidth").put("bandwidth", kib(l) + "K"));
            }
        }
        for (Cell cell : numa.cells) {
            for (Cache cache : cell.caches) {
                line.from("cache", cache)
                        .option(
                                "-numa",
                                Props.implied("type", "hmat-cache")
                                        .put("node-id", cell.id)
                                        .put("size", kib(cache.size.value, cache.size.unit) + "K")
                                        .put("level", cache.level)
                                        .put("associativity", associativity(cache))
                                        .put("policy", policy(cache))
                                        .put(
                                                "line",
                                                size(cache.line.value, cache.line.unit)
                                                        .bytes()));
            }
        }
    }

    private static Props link(Link l, String data) {
        return Props.implied("type", "hmat-lb")
                .put("initiator", l.initiator)
                .put("target", l.target)
                .put("hierarchy", HIERARCHY[l.cache == null ? 0 : l.cache])
                .put("data-type", l.type + "-" + data);
    }

    private static String associativity(Cache cache) {
        return cache.associativity == Cache.Associativity.full ? "complex" : cache.associativity.name();
    }

    private static String policy(Cache cache) {
        return switch (cache.policy) {
            case none -> "none";
            case writeback -> "write-back";
            case writethrough -> "write-through";
        };
    }
}
