package org.virtargv.facts.qemu;

import java.util.List;
import java.util.Set;
import org.virtargv.argv.Props;
import org.virtargv.domain.Lists;

/**
 * Holds an option's properties against QEMU's schema: whether each member exists, has a value that it may have, and
 * nothing that is needed is missing. The first misfit counts.
 */
final class SchemaFit {
    private final QapiSchema schema;
    private final boolean kinds;

    private SchemaFit(QapiSchema schema, boolean kinds) {
        this.schema = schema;
        this.kinds = kinds;
    }

    /**
     * @param start the shape that the properties are to fit
     * @param kinds whether the properties are spelled as JSON, which tells a number from a string of digits
     * @return null where they fit
     */
    static Misfit of(QapiSchema schema, String start, Props props, boolean kinds) {
        return new SchemaFit(schema, kinds && schema.tellsKinds()).object(start, props, "");
    }

    private Misfit object(String shape, Props props, String path) {
        for (Props.Property p : props.all()) {
            QapiSchema.Member m = member(shape, p.name(), props);
            if (m == null) {
                return new Misfit(Misfit.Kind.unknown, path + p.name(), null, Set.of());
            }
            Misfit misfit = value(m, p.value(), path + p.name());
            if (misfit != null) {
                return misfit;
            }
        }
        return kinds ? missing(shape, props, path) : null;
    }

    /** A member of the shape, or of the branch of it that its tag's value chooses. */
    private QapiSchema.Member member(String shape, String name, Props props) {
        QapiSchema.Shape s = schema.shape(shape);
        QapiSchema.Member own = s.members.get(name);
        String branch = own != null || s.tag == null ? null : branch(s, props);
        return branch == null ? own : member(branch, name, props);
    }

    private static String branch(QapiSchema.Shape s, Props props) {
        Object tag = props.get(s.tag);
        return tag == null ? null : s.branches.get(tag.toString());
    }

    private Misfit missing(String shape, Props props, String path) {
        QapiSchema.Shape s = schema.shape(shape);
        for (var m : s.members.entrySet()) {
            if (m.getValue().required && !props.has(m.getKey())) {
                return new Misfit(Misfit.Kind.missing, path + m.getKey(), null, Set.of());
            }
        }
        String branch = s.tag == null ? null : branch(s, props);
        return branch == null ? null : missing(branch, props, path);
    }

    private Misfit value(QapiSchema.Member m, Object value, String path) {
        if (value instanceof List<?> list && m.list) {
            for (int i = 0; i < list.size(); i++) {
                Misfit misfit = value(m, list.get(i), path + "." + i);
                if (misfit != null) {
                    return misfit;
                }
            }
            return null;
        }
        if (value instanceof Props nested && m.shapes.size() == 1) {
            return object(m.shapes.iterator().next(), nested, path + ".");
        }
        if (!m.values.isEmpty() && value instanceof String word && !m.kinds.contains(ValueKind.string)) {
            return m.values.contains(word) ? null : new Misfit(Misfit.Kind.value, path, value, m.values);
        }
        boolean fits = !kinds || m.any || Lists.any(m.kinds, k -> k.takes(value));
        return fits ? null : new Misfit(Misfit.Kind.value, path, value, words(m));
    }

    private static Set<String> words(QapiSchema.Member m) {
        Set<String> out = new java.util.TreeSet<>(m.values);
        m.kinds.forEach(k -> out.add(k.words));
        if (!m.shapes.isEmpty()) {
            out.add("an object");
        }
        return out;
    }
}
