package org.virtargv.golden;

import java.util.ArrayList;
import java.util.List;

/** What {@code diff -u} prints of two texts, with three lines around each change. */
public final class UnifiedDiff {
    private static final int AROUND = 3;
    /** Of the table: 16 MB of memory. */
    private static final long MOST_CELLS = 4L << 20;

    /** One line of the whole comparison: kept, removed or added, and where it stands in either text (from 0). */
    private record Line(char mark, String text, int before, int after) {}

    private UnifiedDiff() {}

    /** Empty where the texts are the same. */
    public static String of(String nameBefore, String before, String nameAfter, String after) {
        if (before.equals(after)) {
            return "";
        }
        List<Line> lines = compare(split(before), split(after));
        StringBuilder out = new StringBuilder("--- " + nameBefore + "\n+++ " + nameAfter + "\n");
        for (int i = 0; i < lines.size(); ) {
            if (lines.get(i).mark == ' ') {
                i++;
                continue;
            }
            int last = i;
            for (int j = i; j < lines.size() && j <= last + 2 * AROUND + 1; j++) {
                last = lines.get(j).mark == ' ' ? last : j;
            }
            int end = Math.min(lines.size(), last + AROUND + 1);
            hunk(out, lines.subList(Math.max(0, i - AROUND), end));
            i = end;
        }
        return out.toString();
    }

    private static void hunk(StringBuilder out, List<Line> lines) {
        long removed = lines.stream().filter(l -> l.mark != '+').count();
        long added = lines.stream().filter(l -> l.mark != '-').count();
        Line first = lines.get(0);
        out.append("@@ -")
                .append(range(first.before, removed))
                .append(" +")
                .append(range(first.after, added))
                .append(" @@\n");
        lines.forEach(l -> out.append(l.mark).append(l.text).append('\n'));
    }

    /** As diff writes it: a count of one is left out, and an empty range names the line before it. */
    private static String range(int start, long count) {
        return start + (count == 0 ? 0 : 1) + (count == 1 ? "" : "," + count);
    }

    /** A last line without a newline is another line than one with it. */
    private static List<String> split(String text) {
        List<String> out = new ArrayList<>(List.of(text.split("\n", -1)));
        String last = out.remove(out.size() - 1);
        if (!last.isEmpty()) {
            out.add(last + "\n\\ No newline at end of file");
        }
        return out;
    }

    /** Lines that are the same at both ends need no search, and that is most of them. */
    private static List<Line> compare(List<String> a, List<String> b) {
        int start = 0;
        while (start < a.size() && start < b.size() && a.get(start).equals(b.get(start))) {
            start++;
        }
        int end = 0;
        while (end < a.size() - start
                && end < b.size() - start
                && a.get(a.size() - 1 - end).equals(b.get(b.size() - 1 - end))) {
            end++;
        }
        List<Line> out = new ArrayList<>();
        for (int i = 0; i < start; i++) {
            out.add(new Line(' ', a.get(i), i, i));
        }
        middle(a, b, start, a.size() - end, b.size() - end, out);
        for (int i = end; i > 0; i--) {
            out.add(new Line(' ', a.get(a.size() - i), a.size() - i, b.size() - i));
        }
        return out;
    }

    /**
     * The longest common subsequence, by the table that every textbook has: command lines are some hundred lines long.
     * Where a file is far longer than any command line, its lines are shown as replaced altogether.
     */
    private static void middle(List<String> a, List<String> b, int start, int endA, int endB, List<Line> out) {
        long cells = (endA - start + 1L) * (endB - start + 1L);
        int[][] common = cells > MOST_CELLS ? null : common(a.subList(start, endA), b.subList(start, endB));
        int i = start;
        int j = start;
        while (i < endA || j < endB) {
            if (common != null && i < endA && j < endB && a.get(i).equals(b.get(j))) {
                out.add(new Line(' ', a.get(i), i++, j++));
            } else if (j == endB
                    || (i < endA
                            && (common == null
                                    || common[i + 1 - start][j - start] >= common[i - start][j + 1 - start]))) {
                out.add(new Line('-', a.get(i), i++, j));
            } else {
                out.add(new Line('+', b.get(j), i, j++));
            }
        }
    }

    private static int[][] common(List<String> a, List<String> b) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
