package org.virtargv.family.numa;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.NumaCells;
import org.virtargv.domain.NumaCells.Cell;
import org.virtargv.domain.NumaCells.Sibling;
import org.virtargv.family.Conversion;

/**
 * How far the nodes are from each other, as ACPI's SLIT has it: 10 to itself, 20 where nothing is said, the way back as
 * the way there.
 */
final class Distances {
    private static final int LOCAL = 10;
    private static final int REMOTE = 20;
    private static final int MOST = 255;

    private Distances() {}

    static void complete(NumaCells numa) {
        if (!isPresent(numa)) {
            return;
        }
        List<List<Sibling>> all = new ArrayList<>();
        for (Cell from : numa.cells) {
            List<Sibling> row = new ArrayList<>();
            for (Cell to : numa.cells) {
                Sibling s = new Sibling();
                s.at = from.at;
                s.id = to.id;
                s.value = value(from, to);
                row.add(s);
            }
            all.add(row);
        }
        for (int i = 0; i < all.size(); i++) {
            Cell cell = numa.cells.get(i);
            if (cell.distances == null) {
                cell.distances = new NumaCells.Distances();
                cell.distances.at = cell.at;
            }
            for (Sibling s : all.get(i)) {
                if (written(cell, s.id) == null) {
                    cell.distances.siblings.add(s);
                }
            }
            cell.distances.siblings.sort(Comparator.comparing(s -> s.id));
        }
    }

    private static boolean isPresent(NumaCells numa) {
        return numa.cells.stream().anyMatch(cell -> cell.distances != null && !cell.distances.siblings.isEmpty());
    }

    private static int value(Cell from, Cell to) {
        Integer there = written(from, to.id);
        Integer back = written(to, from.id);
        return there != null ? there : back != null ? back : from == to ? LOCAL : REMOTE;
    }

    private static Integer written(Cell from, Integer to) {
        return from.distances == null
                ? null
                : from.distances.siblings.stream()
                        .filter(s -> s.id.equals(to))
                        .map(s -> s.value)
                        .findFirst()
                        .orElse(null);
    }

    static void check(Conversion c, NumaCells numa) {
        for (Cell cell : numa.cells) {
            if (cell.distances == null) {
                continue;
            }
            for (Sibling s : cell.distances.siblings) {
                if (numa.cells.stream().noneMatch(other -> other.id.equals(s.id))) {
                    c.lacking(NumaCells.class)
                            .error(
                                    "sibling-unknown",
                                    s.at,
                                    "<sibling> of <cell> " + cell.id + ": there is no <cell> " + s.id,
                                    null);
                } else if (s.value < LOCAL || s.value > MOST) {
                    c.problems()
                            .error(
                                    "distance-invalid",
                                    s.at,
                                    "value " + s.value + " of <sibling> is out of range (10 to 255)",
                                    null);
                } else if (s.id.equals(cell.id) && s.value != LOCAL) {
                    c.problems()
                            .error(
                                    "distance-local",
                                    s.at,
                                    "the distance of <cell> " + cell.id + " to itself is " + s.value
                                            + ", but must be 10",
                                    null);
                }
            }
        }
    }

    static void emit(CommandLine line, NumaCells numa) {
        if (isPresent(numa)) {
            for (Cell from : numa.cells) {
                for (Sibling s : from.distances.siblings) {
                    line.from("sibling", s)
                            .option(
                                    "-numa",
                                    Props.implied("type", "dist")
                                            .put("src", from.id)
                                            .put("dst", s.id)
                                            .put("val", s.value));
                }
            }
        }
    }
}
