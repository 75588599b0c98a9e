package org.virtargv.argv.print;

import org.virtargv.argv.CommandLine;

/** A format in which a line is written. */
public enum Printer {
    /** For a POSIX shell, a line for a person; see {@link ShellPrinter}. */
    shell {
        @Override
        public String print(CommandLine line) {
            return ShellPrinter.print(line);
        }
    },
    /** A POSIX shell script that prepares, runs and cleans up; see {@link ScriptPrinter}. */
    script {
        @Override
        public String print(CommandLine line) {
            return ScriptPrinter.print(line);
        }
    },
    /** Every argument followed by a NUL, environment left out: what {@code xargs -0} reads. */
    nul {
        @Override
        public String print(CommandLine line) {
            StringBuilder out = new StringBuilder();
            Spelling.words(line).forEach(w -> out.append(w).append('\0'));
            return out.toString();
        }
    },
    /** {@code {"environment":{…},"argv":[…]}}, an argument a line; see {@link JsonPrinter}. */
    json {
        @Override
        public String print(CommandLine line) {
            return JsonPrinter.print(line);
        }
    };

    public abstract String print(CommandLine line);
}
