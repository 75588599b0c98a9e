package org.virtargv.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs commands as a user calls them, and keeps what the last one said. */
public final class Cli {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** A small emulated guest with more elements of {@code <domain>}, among which its memory must be. */
    public static String domain(String elements) {
        return "<domain type='qemu'><name>a</name><uuid>8d0ab7c5-3a3a-4c6f-9c3b-3d3a0c6a8a10</uuid>" + elements
                + "<os><type arch='x86_64' machine='q35'>hvm</type></os></domain>";
    }

    /**
     * Runs one command.
     *
     * @param command its name
     * @param more    its other arguments
     * @return the exit status
     */
    public int run(String command, String... more) {
        out.reset();
        err.reset();
        String[] args = new String[more.length + 1];
        args[0] = command;
        System.arraycopy(more, 0, args, 1, more.length);
        return Main.run(
                args,
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    /** @return what the last command wrote to standard output */
    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** @return what the last command wrote to standard error */
    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
