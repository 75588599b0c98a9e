package org.virtargv.diff;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Option;
import org.virtargv.argv.OptionSyntax;
import org.virtargv.argv.Props;
import org.virtargv.argv.Text;
import org.virtargv.argv.read.ValueReader;

/** Options that QEMU has under several names, under one of them (QEMU's manual page). */
final class Aliases {
    private Aliases() {}

    /** The line's options, without those that only hand over descriptors. */
    static List<Option> resolve(CommandLine line) {
        List<Option> out = new ArrayList<>();
        List<Option> all = line.options();
        for (int i = 0; i < all.size(); i++) {
            Option o = all.get(i);
            String name = o.name().startsWith("--") && o.name().length() > 2
                    ? o.name().substring(1)
                    : o.name();
            Option next = i + 1 < all.size() ? all.get(i + 1) : null;
            if (o.value() == null && next != null && next.value() == null && OptionSyntax.takes(name, next.name())) {
                // the user's own arguments are words, of which two may be an option and its value
                o = new Option(name, ValueReader.read(name, next.name()), o.origin());
                i++;
            }
            switch (name) {
                case "-add-fd" -> {
                    // which descriptor it is changes with every start
                }
                case "-M", "-machine" -> machine(out, o);
                case "-enable-kvm" -> out.add(new Option("-accel", Props.implied("accel", "kvm"), o.origin()));
                case "-no-acpi" -> out.add(property("acpi", o));
                case "-no-hpet" -> out.add(property("hpet", o));
                default -> out.add(name.equals(o.name()) ? o : new Option(name, o.value(), o.origin()));
            }
        }
        return out;
    }

    private static Option property(String name, Option o) {
        return new Option("-machine", new Props().put(name, false), o.origin());
    }

    /** The accelerators were once a property of the machine. */
    private static void machine(List<Option> out, Option o) {
        if (o.props() == null) {
            out.add(o.value() instanceof Text ? o : new Option("-machine", null, o.origin()));
            return;
        }
        Props rest = new Props();
        for (Props.Property p : o.props().all()) {
            if (p.name().equals("accel")) {
                for (String accelerator : p.value().toString().split(":")) {
                    out.add(new Option("-accel", Props.implied("accel", accelerator), o.origin()));
                }
            } else {
                rest.add(p.name(), p.value());
            }
        }
        out.add(new Option("-machine", rest, o.origin()));
    }
}
