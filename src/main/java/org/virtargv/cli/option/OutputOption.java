package org.virtargv.cli.option;

import picocli.CommandLine.Option;

/** {@code -o}, of the commands that write one text. */
public final class OutputOption {
    /** Null or {@code -} for standard output. */
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to FILE instead of standard output.")
    public String file;

    public boolean isStandard() {
        return file == null || file.equals("-");
    }
}
