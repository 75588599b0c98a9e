package org.virtargv.argv.print;

import java.util.List;
import org.virtargv.argv.Global;
import org.virtargv.argv.Props;

/**
 * QEMU's {@code key=value,…}: nested properties with dotted names, members of lists by their number. A comma that
 * belongs to a value is doubled, and QEMU reads it as one.
 */
public final class KeyValueSpelling {
    private KeyValueSpelling() {}

    /** The properties as one word. */
    public static String of(Props props) {
        StringBuilder out = new StringBuilder();
        for (Props.Property p : props.all()) {
            switch (p.form()) {
                case keyless -> next(out).append(word(p.value()));
                case implied -> implied(out, p);
                case flag -> next(out).append(p.name());
                case full -> full(out, p.name(), p.value());
            }
        }
        return out.toString();
    }

    /** What holds an equals sign QEMU would read as a key and its value. */
    private static void implied(StringBuilder out, Props.Property p) {
        String value = word(p.value());
        next(out)
                .append(value.isEmpty() || value.indexOf('=') >= 0 ? p.name() + "=" : "")
                .append(comma(value));
    }

    /** The short form ends the type at the first dot; a type that has one needs the long form. */
    static String of(Global global) {
        return global.driver().indexOf('.') < 0
                ? global.driver() + "." + global.property() + "=" + word(global.value())
                : of(new Props()
                        .add("driver", global.driver())
                        .add("property", global.property())
                        .add("value", global.value()));
    }

    private static void full(StringBuilder out, String key, Object value) {
        if (value instanceof Props nested) {
            nested.all().forEach(p -> full(out, key + "." + p.name(), p.value()));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                Object string = string(list.get(i));
                full(out, string == null ? key + "." + i : key, string == null ? list.get(i) : string);
            }
        } else {
            next(out).append(key).append('=').append(comma(word(value)));
        }
    }

    /** Of QAPI's type String, {@code {"str": …}}, whose lists QEMU reads as an option that is repeated; else null. */
    private static Object string(Object value) {
        return value instanceof Props p
                        && p.all().size() == 1
                        && p.all().get(0).name().equals("str")
                ? p.all().get(0).value()
                : null;
    }

    private static StringBuilder next(StringBuilder out) {
        return out.length() == 0 ? out : out.append(',');
    }

    private static String word(Object value) {
        return value instanceof Boolean on ? (on ? "on" : "off") : value.toString();
    }

    private static String comma(String value) {
        return value.indexOf(',') < 0 ? value : value.replace(",", ",,");
    }
}
