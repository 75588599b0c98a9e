package org.virtargv.validate;

import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Option;
import org.virtargv.argv.OptionSyntax;
import org.virtargv.argv.Props;
import org.virtargv.family.Conversion;
import org.virtargv.problem.Location;

/**
 * Refuses what QEMU has no way to write. In {@code key=value} a comma that belongs to a value is doubled, but the name
 * of a property cannot hold one, nor can anything in {@code -cpu}; two options take lists and prefixes in a value, and
 * have no way to write a path that looks like one. Written as it stands, such a string would become something else than
 * the document says: another property, another file.
 */
final class SpellingRules {
    private static final int LONGEST = 60;

    private final Conversion c;

    private SpellingRules(Conversion c) {
        this.c = c;
    }

    static void check(Conversion c, CommandLine line) {
        SpellingRules rules = new SpellingRules(c);
        for (Option o : line.options()) {
            if (o.props() != null && !line.dialect().isJson(o.name())) {
                rules.properties(o, o.props());
            }
        }
    }

    private void properties(Option o, Props props) {
        boolean escape = OptionSyntax.hasEscape(o.name());
        for (Props.Property p : props.all()) {
            if (p.form() != Props.Form.implied && holds(p.name(), ",=")) {
                refuse(o, "the name '" + shown(p.name()) + "' of a property", "a comma or an equals sign in a name");
            } else if (p.value() instanceof Props nested) {
                properties(o, nested);
            } else if (p.value() instanceof List<?> list) {
                list.stream().filter(Props.class::isInstance).forEach(v -> properties(o, (Props) v));
            } else if (p.value() instanceof String value) {
                value(o, p.name(), value, escape);
            }
        }
    }

    private void value(Option o, String name, String value, boolean escape) {
        if (!escape && value.indexOf(',') >= 0) {
            refuse(o, "the value '" + shown(value) + "' of '" + name + "'", "a comma");
        } else if (o.name().equals("-acpitable") && name.equals("file") && value.indexOf(':') >= 0) {
            refuse(o, "the path '" + shown(value) + "'", "a colon, which separates files");
        } else if (o.name().equals("-drive") && name.equals("file") && hasProtocol(value)) {
            refuse(o, "the path '" + shown(value) + "'", "a colon before the first slash, which ends a protocol");
        }
    }

    private static boolean hasProtocol(String path) {
        int colon = path.indexOf(':');
        int slash = path.indexOf('/');
        return colon >= 0 && (slash < 0 || colon < slash);
    }

    private static boolean holds(String text, String any) {
        for (int i = 0; i < text.length(); i++) {
            if (any.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void refuse(Option o, String what, String sign) {
        Location at = o.origin() == null ? c.domain().at : o.origin().at();
        c.problems()
                .error(
                        "value-not-spellable",
                        at,
                        what + " cannot be written in " + o.name() + ", where QEMU has no way to write " + sign,
                        "correct it");
    }

    private static String shown(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
