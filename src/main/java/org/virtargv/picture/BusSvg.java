package org.virtargv.picture;

import java.util.List;
import org.virtargv.picture.BusTree.Row;

/** The tree of buses as a drawing (SVG 2), a row for each node, each node a box that is joined to the one above it. */
final class BusSvg {
    /** Pixels. */
    private static final int ROW = 30;

    private static final int BOX = 22;
    private static final int STEP = 26;
    private static final int WIDTH = 900;
    private static final int PAD = 8;

    private BusSvg() {}

    /** A drawing whose colours are the page's classes; empty where there are no buses. */
    static void write(StringBuilder out, List<BusTree.Node> buses) {
        List<Row> rows = BusTree.rows(buses);
        if (rows.isEmpty()) {
            return;
        }
        int height = rows.size() * ROW + PAD;
        out.append("<svg role=\"img\" aria-labelledby=\"buses-title\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(height)
                .append("\" width=\"")
                .append(WIDTH)
                .append("\" height=\"")
                .append(height)
                .append("\"><title>Buses and devices; the list below says the same</title>\n");
        for (int i = 0; i < rows.size(); i++) {
            join(out, rows, i);
        }
        for (int i = 0; i < rows.size(); i++) {
            box(out, rows.get(i), i);
        }
        out.append("</svg>\n");
    }

    private static int x(Row row) {
        return PAD + row.depth() * STEP;
    }

    private static void join(StringBuilder out, List<Row> rows, int i) {
        Row row = rows.get(i);
        if (row.parent() >= 0) {
            int left = x(rows.get(row.parent())) + STEP / 2;
            out.append("<path class=\"join\" d=\"M")
                    .append(left)
                    .append(' ')
                    .append(row.parent() * ROW + BOX)
                    .append(" V")
                    .append(i * ROW + BOX / 2)
                    .append(" H")
                    .append(x(row))
                    .append("\"/>\n");
        }
    }

    private static void box(StringBuilder out, Row row, int i) {
        int x = x(row);
        out.append("<g class=\"")
                .append(row.node().kind())
                .append("\"><rect x=\"")
                .append(x)
                .append("\" y=\"")
                .append(i * ROW)
                .append("\" width=\"")
                .append(WIDTH - x - PAD)
                .append("\" height=\"")
                .append(BOX)
                .append("\" rx=\"4\"/><text x=\"")
                .append(x + PAD)
                .append("\" y=\"")
                .append(i * ROW + BOX - 6)
                .append("\">");
        Html.text(out, TreeText.label(row.node()));
        out.append("</text></g>\n");
    }
}
