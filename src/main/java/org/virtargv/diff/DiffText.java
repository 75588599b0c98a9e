package org.virtargv.diff;

import java.util.List;
import java.util.Map;
import org.virtargv.problem.Printable;

/** Differences for a person: each part with what of it is no longer so, and what is now. */
public final class DiffText {
    /** Characters of a value that are shown. */
    private static final int LONGEST = 300;

    private DiffText() {}

    /** Nothing where there are no differences. */
    public static String of(String first, String second, List<Difference> differences) {
        if (differences.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        out.append("--- ").append(Printable.of(first)).append('\n');
        out.append("+++ ").append(Printable.of(second)).append('\n');
        for (Difference d : differences) {
            if (d.after() == null) {
                whole(out, '-', d.before());
            } else if (d.before() == null) {
                whole(out, '+', d.after());
            } else {
                changed(out, d);
            }
        }
        return out.toString();
    }

    /** A part that only one of the lines has: {@code - device sound0: ich9-intel-hda,bus=pcie.0,addr=0x1b}. */
    private static void whole(StringBuilder out, char sign, Part p) {
        out.append(sign).append(' ').append(Printable.of(p.title()));
        StringBuilder properties = new StringBuilder();
        for (Map.Entry<String, Spelled> e : p.properties().entrySet()) {
            if (!e.getKey().equals("id")) {
                properties.append(properties.length() == 0 ? "" : ",");
                boolean alone =
                        e.getValue().text().equals(p.type()) || p.properties().size() == 1;
                properties
                        .append(alone ? "" : e.getKey() + "=")
                        .append(e.getValue().text());
            }
        }
        out.append(properties.length() == 0 ? "" : ": " + shown(properties.toString()));
        out.append(place(p)).append('\n');
    }

    private static void changed(StringBuilder out, Difference d) {
        out.append("  ").append(Printable.of(d.part().title()));
        if (d.part().type() != null && !d.part().type().equals(d.part().name())) {
            out.append(": ").append(Printable.of(d.part().type()));
        }
        out.append(place(d.part())).append('\n');
        for (Difference.Change c : d.changes()) {
            property(out, '-', c.property(), c.before());
            property(out, '+', c.property(), c.after());
        }
    }

    private static void property(StringBuilder out, char sign, String name, String value) {
        if (value != null) {
            out.append(sign).append("   ");
            out.append(Printable.of(name)).append('=').append(shown(value)).append('\n');
        }
    }

    /** Where it is in the file that the sign at its head stands for; the first one where both have it. */
    private static String place(Part p) {
        if (p.origin() == null || p.origin().at().line() == 0) {
            return "";
        }
        String element = p.origin().element() == null ? "" : "<" + p.origin().element() + ">, ";
        return "  (" + Printable.of(element) + "line " + p.origin().at().line() + ")";
    }

    private static String shown(String value) {
        return Printable.of(value.length() > LONGEST ? value.substring(0, LONGEST - 1) + "…" : value);
    }
}
