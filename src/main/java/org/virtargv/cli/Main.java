package org.virtargv.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The program. Streams are handed in, so that a test can run it; {@code System.exit} stands once. */
public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(args, System.in, out, err);
        out.flush();
        System.exit(status);
    }

    /** Runs one command and returns its exit status, see {@link Exit}. */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        CommandLine line = new CommandLine(new Root());
        line.addSubcommand(new ConvertCommand(in, out, err));
        line.addSubcommand(probe());
        line.setOut(new java.io.PrintWriter(out, true));
        line.setErr(new java.io.PrintWriter(err, true));
        line.setExecutionExceptionHandler((e, l, parsed) -> {
            err.println("virt-argv: internal error: " + e + "; please report it with the input");
            return Exit.INTERNAL;
        });
        return line.execute(args);
    }

    private static CommandLine probe() {
        return new CommandLine(new ProbeCommand());
    }
}
