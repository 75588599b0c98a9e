package org.virtargv.picture;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Option;
import org.virtargv.argv.Props;
import org.virtargv.argv.print.Spelling;
import org.virtargv.explain.Explanation;

/**
 * What the pictures of a domain show.
 *
 * @param file     the document
 * @param xml      its text, for what is said of a line of it
 * @param explained what becomes of assigned devices, and all problems
 * @param buses    empty where the domain is refused
 * @param memory   memory and NUMA, an option each in QEMU's words
 */
public record Picture(
        String file,
        String xml,
        Explanation explained,
        List<BusTree.Node> buses,
        List<String> memory,
        List<BlockChains.Chain> disks) {

    /** @param line null where the domain is refused */
    public static Picture of(String file, String xml, Explanation explained, CommandLine line) {
        return line == null
                ? new Picture(file, xml, explained, List.of(), List.of(), List.of())
                : new Picture(file, xml, explained, BusTree.of(line), memory(line), BlockChains.of(line));
    }

    private static List<String> memory(CommandLine line) {
        List<String> out = new ArrayList<>();
        for (Option o : line.options()) {
            Props p = o.props();
            boolean backend = o.name().equals("-object")
                    && p != null
                    && String.valueOf(p.get("qom-type")).startsWith("memory-backend");
            if (p != null
                    && (o.name().equals("-m")
                            || o.name().equals("-numa")
                            || o.name().equals("-smp")
                            || backend)) {
                out.add(o.name() + " " + Spelling.of(line.dialect(), o));
            }
        }
        return out;
    }
}
