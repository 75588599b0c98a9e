package org.virtargv.validate;

import java.util.Set;
import java.util.TreeSet;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Option;
import org.virtargv.argv.Origin;
import org.virtargv.argv.Props;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.facts.qemu.Misfit;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.family.Conversion;
import org.virtargv.problem.Location;
import org.virtargv.problem.Suggest;

/**
 * An option that QEMU would not take.
 *
 * @param kind     what is wrong
 * @param option   the option
 * @param origin   the element that caused it
 * @param type     the device, object, driver or backend
 * @param property of it, or null where the whole type is missing
 * @param value    that the property cannot have, or null
 * @param allowed  what it may be instead, in words; empty where that is not the matter
 */
record Finding(
        Kind kind, Option option, Origin origin, String type, String property, Object value, Set<String> allowed) {
    private static final int LONGEST_VALUE = 60;

    /** What is wrong. */
    enum Kind {
        type("qemu-type-unknown"),
        property("qemu-property-unknown"),
        missing("qemu-property-missing"),
        value("qemu-value");

        private final String id;

        Kind(String id) {
            this.id = id;
        }
    }

    static Finding type(CommandLine line, Option o, String type) {
        return new Finding(Kind.type, o, line.origin(o, "driver"), type, null, null, Set.of());
    }

    static Finding property(CommandLine line, Option o, String type, String property) {
        return new Finding(Kind.property, o, line.origin(o, property), type, property, null, Set.of());
    }

    static Finding value(CommandLine line, Option o, String type, Props.Property p, String allowed) {
        return new Finding(Kind.value, o, line.origin(o, p.name()), type, p.name(), p.value(), Set.of(allowed));
    }

    static Finding of(CommandLine line, Option o, String type, Misfit m) {
        Kind kind =
                switch (m.kind()) {
                    case unknown -> Kind.property;
                    case missing -> Kind.missing;
                    case value -> Kind.value;
                };
        return new Finding(kind, o, line.origin(o, m.path()), type, m.path(), m.value(), m.allowed());
    }

    String id() {
        return kind.id;
    }

    Location at() {
        return origin.at();
    }

    String message(QemuProfile qemu) {
        String shown =
                option.name().equals("-cpu") ? String.valueOf(option.props().get("model")) : type;
        String what = "<" + origin.element() + "> is written as " + option.name() + " '" + shown + "'";
        String whose = "QEMU " + qemu.version() + " (" + qemu.origin() + ")";
        return switch (kind) {
            case type -> what + ", which " + whose + " does not have";
            case property -> what + " with the property '" + property + "', which it does not have in " + whose;
            case missing -> what + " without the property '" + property + "', which it must have in " + whose;
            case value ->
                what + " with the property '" + property + "' at " + shortened() + ", but in " + whose + " it is "
                        + String.join(", ", new TreeSet<>(allowed));
        };
    }

    private String shortened() {
        String text = value instanceof String s ? "'" + s + "'" : String.valueOf(value);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }

    /** The word that was probably meant, or the nearest built-in QEMU of the same architecture that takes it. */
    String hint(Conversion c) {
        String meant = meant(c.qemu());
        if (meant != null) {
            return meant;
        }
        for (String name : EmbeddedProfiles.names()) {
            QemuProfile other = EmbeddedProfiles.load(name);
            if (other.arch().runs(c.qemu().arch()) && isTakenBy(other)) {
                return "remove it, or choose a QEMU that supports it, with --qemu " + name;
            }
        }
        return kind == Kind.value || kind == Kind.missing ? "correct it, or remove it" : "remove it";
    }

    private String meant(QemuProfile qemu) {
        return switch (kind) {
            case type -> Suggest.hint(type, qemu.types());
            case property -> qemu.properties(type) == null ? null : Suggest.hint(property, qemu.properties(type));
            case value -> value instanceof String s ? Suggest.hint(s, allowed) : null;
            case missing -> null;
        };
    }

    private boolean isTakenBy(QemuProfile other) {
        return switch (kind) {
            case type -> other.hasType(type);
            case property -> other.hasType(type) && other.properties(type) != null && other.hasProperty(type, property);
            // another QEMU may take it, but no one can tell that this is what is meant
            case missing, value -> false;
        };
    }
}
