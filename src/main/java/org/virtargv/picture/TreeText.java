package org.virtargv.picture;

import java.util.List;
import org.virtargv.problem.Printable;

/** The picture on a terminal: a tree of buses and devices, then memory and disks. */
public final class TreeText {
    private final StringBuilder out = new StringBuilder();

    private TreeText() {}

    /** Ends in a newline. */
    public static String of(Picture p) {
        TreeText t = new TreeText();
        t.line(p.file() + (p.buses().isEmpty() ? ": refused, so there is no machine to show" : ""));
        p.buses().forEach(b -> {
            t.line(b.name());
            t.children(b.children(), "");
        });
        t.section("memory", p.memory());
        t.section(
                "disks",
                p.disks().stream()
                        .map(d -> d.device() + ": " + String.join(" <- ", d.nodes()))
                        .toList());
        return t.out.toString();
    }

    private void children(List<BusTree.Node> nodes, String indent) {
        for (int i = 0; i < nodes.size(); i++) {
            boolean last = i == nodes.size() - 1;
            BusTree.Node n = nodes.get(i);
            line(indent + (last ? "└─ " : "├─ ") + label(n));
            children(n.children(), indent + (last ? "   " : "│  "));
        }
    }

    /** A node in one line. */
    static String label(BusTree.Node n) {
        String place = n.place().isEmpty() ? "" : n.place() + "  ";
        String driver = n.driver().isEmpty() || n.driver().equals(n.name()) ? "" : "  " + n.driver();
        return place + n.name() + driver + (n.element() == null ? "" : "  " + n.element());
    }

    private void section(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            line(title);
            lines.forEach(l -> line("  " + l));
        }
    }

    private void line(String text) {
        out.append(Printable.of(text)).append('\n');
    }
}
