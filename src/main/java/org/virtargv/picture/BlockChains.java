package org.virtargv.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Option;
import org.virtargv.argv.Props;

/** What is behind each disk: the nodes of QEMU's block layer, from the device down to the files. */
public final class BlockChains {
    /** Members of a node that name the node below it. */
    private static final List<String> BELOW = List.of("file", "backing", "data-file");

    /**
     * A disk.
     *
     * @param device its id
     * @param nodes  from the top down: the driver, and the file where it names one
     */
    public record Chain(String device, List<String> nodes) {}

    private BlockChains() {}

    /** The chain of each device that has a drive, in the order of the line. */
    public static List<Chain> of(CommandLine line) {
        Map<String, Props> nodes = new HashMap<>();
        for (Option o : line.find("-blockdev", p -> true)) {
            nodes.put(String.valueOf(o.id()), o.props());
        }
        List<Chain> out = new ArrayList<>();
        for (Option o : line.find("-device", p -> p.has("drive"))) {
            List<String> names = new ArrayList<>();
            follow(nodes, o.props().get("drive"), names, new HashSet<>());
            out.add(new Chain(o.id(), names));
        }
        return out;
    }

    private static void follow(Map<String, Props> nodes, Object at, List<String> out, Set<Object> seen) {
        Props node = at instanceof Props inline ? inline : nodes.get(String.valueOf(at));
        if (node == null || !seen.add(at)) {
            return;
        }
        Object file = node.get("filename");
        out.add(node.get("driver") + (file == null ? "" : " " + file));
        for (String member : BELOW) {
            if (node.has(member)) {
                follow(nodes, node.get(member), out, seen);
            }
        }
    }
}
