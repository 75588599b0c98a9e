package org.virtargv.cli;

import picocli.CommandLine.Option;

/** {@code -o}, of the commands that write one text. */
final class OutputOption {
    /** Null or {@code -} for standard output. */
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write there instead of to standard output.")
    String file;

    boolean isStandard() {
        return file == null || file.equals("-");
    }
}
