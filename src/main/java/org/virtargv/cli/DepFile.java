package org.virtargv.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.virtargv.cli.option.UsageException;

/**
 * What a run read for what it wrote, as make and ninja read it from compilers: a rule for each output. Each file that
 * was read is also a target without a recipe, so that make does not stop where it is gone one day but runs the rule
 * again.
 */
final class DepFile {
    private final StringBuilder rules = new StringBuilder();
    private final Set<String> read = new LinkedHashSet<>();

    /** @throws UsageException where a name cannot be written in such a file */
    void add(String output, List<String> inputs) throws UsageException {
        rules.append(escaped(output)).append(':');
        for (String input : inputs) {
            rules.append(" \\\n  ").append(escaped(input));
            read.add(input);
        }
        rules.append('\n');
    }

    String text() throws UsageException {
        StringBuilder out = new StringBuilder(rules);
        for (String input : read) {
            out.append('\n').append(escaped(input)).append(":\n");
        }
        return out.toString();
    }

    /** A backslash is special only before what needs one, so those before a blank are doubled. */
    private static String escaped(String name) throws UsageException {
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            switch (c) {
                case '\n', '\r' ->
                    throw new UsageException(
                            "--depfile cannot name '" + name + "', which has a line break in it; rename the file");
                case '$' -> out.append("$$");
                case '#' -> out.append("\\#");
                case ':' -> out.append("\\:");
                case ' ', '\t' -> {
                    for (int j = i; j > 0 && name.charAt(j - 1) == '\\'; j--) {
                        out.append('\\');
                    }
                    out.append('\\').append(c);
                }
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
