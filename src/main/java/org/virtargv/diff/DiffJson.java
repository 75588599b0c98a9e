package org.virtargv.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.virtargv.argv.Origin;
import org.virtargv.json.JsonWriter;

/** Differences for programs; the names of the members are stable. */
public final class DiffJson {
    private DiffJson() {}

    /** One object, also where there are no differences. */
    public static String of(String first, String second, List<Difference> differences) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("before", first);
        out.put("after", second);
        out.put("same", differences.isEmpty());
        List<Object> list = new ArrayList<>();
        differences.forEach(d -> list.add(of(d)));
        out.put("differences", list);
        return JsonWriter.lines(out);
    }

    private static Map<String, Object> of(Difference d) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("change", d.after() == null ? "removed" : d.before() == null ? "added" : "changed");
        out.put("kind", d.part().kind());
        out.put("name", d.part().name());
        out.put("type", d.part().type());
        out.put("before", origin(d.before()));
        out.put("after", origin(d.after()));
        List<Object> properties = new ArrayList<>();
        for (Difference.Change c : changes(d)) {
            Map<String, Object> change = new LinkedHashMap<>();
            change.put("name", c.property());
            change.put("before", c.before());
            change.put("after", c.after());
            properties.add(change);
        }
        out.put("properties", properties);
        return out;
    }

    /** Of a part that only one line has, all properties are changes. */
    private static List<Difference.Change> changes(Difference d) {
        List<Difference.Change> out = new ArrayList<>(d.changes());
        if (d.after() == null) {
            d.before().properties().forEach((k, v) -> out.add(new Difference.Change(k, v.text(), null)));
        } else if (d.before() == null) {
            d.after().properties().forEach((k, v) -> out.add(new Difference.Change(k, null, v.text())));
        }
        return out;
    }

    private static Map<String, Object> origin(Part p) {
        Origin origin = p == null ? null : p.origin();
        if (origin == null) {
            return null;
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("element", origin.element());
        out.put("file", origin.at().file());
        out.put("line", origin.at().line());
        out.put("column", origin.at().column());
        return out;
    }
}
