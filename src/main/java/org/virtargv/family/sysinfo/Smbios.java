package org.virtargv.family.sysinfo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Lists;
import org.virtargv.domain.Sysinfo;
import org.virtargv.domain.Sysinfo.Entry;

/** The tables of SMBIOS (formatdomain.html, SMBIOS System Information), as QEMU's {@code -smbios}. */
final class Smbios {
    /** A table: its number, and its entries in the order in which they are written. */
    enum Table {
        bios(0, "vendor", "version", "date", "release"),
        system(1, "manufacturer", "product", "version", "serial", "uuid", "sku", "family"),
        baseBoard(2, "manufacturer", "product", "version", "serial", "asset", "location"),
        chassis(3, "manufacturer", "version", "serial", "asset", "sku");

        final int number;
        final List<String> names;

        Table(int number, String... names) {
            this.number = number;
            this.names = List.of(names);
        }
    }

    private Smbios() {}

    /** Writes all tables of the element. */
    static void write(CommandLine line, Sysinfo info) {
        write(line, Table.bios, values(info.bios));
        write(line, Table.system, values(info.system));
        info.baseBoards.forEach(b -> write(line, Table.baseBoard, values(b)));
        write(line, Table.chassis, values(info.chassis));
        if (info.oemStrings != null && !info.oemStrings.entries.isEmpty()) {
            Props out = new Props().put("type", 11);
            info.oemStrings.entries.forEach(e -> out.add("value", text(e)));
            line.option("-smbios", out);
        }
    }

    /** Whether there is anything of a board to write. */
    static boolean says(Sysinfo.Block board) {
        Set<String> said = new HashSet<>(Table.baseBoard.names);
        said.retainAll(values(board).keySet());
        return !said.isEmpty();
    }

    /** Writes a table; nothing where it has no entry. Boards and chassis always have a maker, if an empty one. */
    static void write(CommandLine line, Table table, Map<String, String> values) {
        Set<String> said = new HashSet<>(table.names);
        said.retainAll(values.keySet());
        // the sku alone does not make libvirt write a system table
        if (said.isEmpty() || (table == Table.system && said.equals(Set.of("sku")))) {
            return;
        }
        Props out = new Props().put("type", table.number);
        for (String name : table.names) {
            boolean always = name.equals("manufacturer") && (table == Table.baseBoard || table == Table.chassis);
            out.put(name, values.getOrDefault(name, always ? "" : null));
        }
        line.option("-smbios", out);
    }

    /** The tables that the element has. */
    static Map<Table, List<Sysinfo.Block>> tables(Sysinfo info) {
        Map<Table, List<Sysinfo.Block>> out = new HashMap<>();
        out.put(Table.bios, list(info.bios));
        out.put(Table.system, list(info.system));
        out.put(Table.baseBoard, info.baseBoards);
        out.put(Table.chassis, list(info.chassis));
        return out;
    }

    /** The entries that its table has, in their order there; one that says nothing is left out. */
    static void keep(Sysinfo info) {
        tables(info).forEach((table, blocks) -> blocks.forEach(b -> keep(b, table)));
    }

    private static void keep(Sysinfo.Block block, Table table) {
        List<Entry> kept = new ArrayList<>();
        for (String name : table.names) {
            Entry first = Lists.first(block.entries, e -> name.equals(e.name) && !text(e).isEmpty());
            if (first != null) {
                kept.add(first);
            }
        }
        block.entries = kept;
    }

    private static List<Sysinfo.Block> list(Sysinfo.Block block) {
        List<Sysinfo.Block> out = new ArrayList<>();
        if (block != null) {
            out.add(block);
        }
        return out;
    }

    /** The entries that say something. */
    private static Map<String, String> values(Sysinfo.Block block) {
        Map<String, String> out = new HashMap<>();
        if (block != null) {
            for (Entry e : block.entries) {
                if (!text(e).isEmpty()) {
                    out.putIfAbsent(e.name, text(e));
                }
            }
        }
        return out;
    }

    static String text(Entry e) {
        return e.value == null ? "" : e.value;
    }
}
