package org.virtargv.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.problem.Printable;

/** Columns for a terminal, as wide as their widest cell. */
public final class Table {
    private final List<String[]> rows = new ArrayList<>();
    private final int[] widths;

    public Table(String... head) {
        widths = new int[head.length];
        row((Object[]) head);
    }

    /** Adds a row; what is null is shown as a hyphen. */
    public void row(Object... cells) {
        String[] row = new String[widths.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = cells[i] == null ? "-" : Printable.of(cells[i].toString());
            widths[i] = Math.max(widths[i], row[i].length());
        }
        rows.add(row);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                line.append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 2));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }
}
