package org.virtargv.argv.print;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Dialect;
import org.virtargv.argv.Global;
import org.virtargv.argv.Option;
import org.virtargv.argv.Text;

/** The values of options as the words that QEMU is given. */
public final class Spelling {
    private Spelling() {}

    /** The word, or null for an option that takes none. */
    public static String of(Dialect dialect, Option option) {
        if (option.value() instanceof Text text) {
            return text.text();
        }
        if (option.value() instanceof Global global) {
            return KeyValueSpelling.of(global);
        }
        if (option.props() == null) {
            return null;
        }
        return dialect.isJson(option.name()) && !option.props().isInKeyValue()
                ? JsonSpelling.of(option.props())
                : KeyValueSpelling.of(option.props());
    }

    /** The binary and every argument, in order, nothing quoted. */
    public static List<String> words(CommandLine line) {
        List<String> out = new ArrayList<>();
        out.add(line.binary());
        for (Option o : line.options()) {
            out.add(o.name());
            String value = of(line.dialect(), o);
            if (value != null) {
                out.add(value);
            }
        }
        return out;
    }
}
