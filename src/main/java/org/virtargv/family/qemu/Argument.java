package org.virtargv.family.qemu;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.argv.OptionSyntax;
import org.virtargv.argv.Props;
import org.virtargv.argv.Value;
import org.virtargv.argv.read.ValueReader;
import org.virtargv.domain.QemuCommandline;
import org.virtargv.family.Conversion;
import org.virtargv.problem.Location;

/**
 * An option of {@code <qemu:commandline>}, which stands in one {@code <qemu:arg>} and its value in the next.
 *
 * @param name  with one hyphen: QEMU takes two as well
 * @param value null where none follows
 * @param props the properties of the value, or null where it has none
 * @param fault why the value's JSON cannot be read, or null
 * @param at    the value, where there is one
 */
public record Argument(String name, String value, Props props, String fault, Location at) {
    /** In the order of the document. */
    public static List<Argument> of(Conversion c) {
        List<Argument> out = new ArrayList<>();
        collect(c, out, new ArrayList<>());
        return out;
    }

    /** The words that belong to no option: QEMU takes such a one for the image of its first drive. */
    static List<QemuCommandline.Arg> images(Conversion c) {
        List<QemuCommandline.Arg> out = new ArrayList<>();
        collect(c, new ArrayList<>(), out);
        return out;
    }

    private static void collect(Conversion c, List<Argument> options, List<QemuCommandline.Arg> images) {
        if (c.domain().commandline == null) {
            return;
        }
        List<QemuCommandline.Arg> args = c.domain().commandline.args;
        for (int i = 0; i < args.size(); i++) {
            QemuCommandline.Arg arg = args.get(i);
            if (!isOption(arg)) {
                images.add(arg);
                continue;
            }
            String name = arg.value.startsWith("--") ? arg.value.substring(1) : arg.value;
            boolean value = i + 1 < args.size()
                    && args.get(i + 1).value != null
                    && !OptionSyntax.isFlag(name)
                    && (OptionSyntax.takesValue(name) || !isOption(args.get(i + 1)));
            options.add(value ? read(name, args.get(++i)) : new Argument(name, null, null, null, arg.at));
        }
    }

    private static boolean isOption(QemuCommandline.Arg arg) {
        return arg.value != null && arg.value.length() > 1 && arg.value.startsWith("-");
    }

    private static Argument read(String name, QemuCommandline.Arg arg) {
        Value value = ValueReader.read(name, arg.value);
        return new Argument(
                name,
                arg.value,
                value instanceof Props props ? props : null,
                ValueReader.fault(name, arg.value),
                arg.at);
    }

    /** Whether it is the option of this name, and its value has properties. */
    public boolean is(String option) {
        return name.equals(option) && props != null;
    }

    /** A property as text, or null. */
    public String get(String property) {
        Object found = props == null ? null : props.get(property);
        return found == null ? null : found.toString();
    }

    /** Whether a property is on in either spelling. */
    public boolean isOn(String property) {
        String word = get(property);
        return "on".equals(word) || "true".equals(word);
    }

    /** For people: what is asked there. */
    public String where() {
        return "<qemu:commandline> at " + at;
    }
}
