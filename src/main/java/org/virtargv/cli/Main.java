package org.virtargv.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.virtargv.cli.option.UsageException;
import org.virtargv.cli.terminal.Exit;
import org.virtargv.cli.terminal.Streams;
import org.virtargv.cli.terminal.Terminal;
import org.virtargv.json.JsonException;

/** The program. Streams are handed in, so that a test can run it; the process is ended in one place. */
public final class Main {
    private static final Front FRONT = Front.generated();

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        // our words are English everywhere, and so are then those of Java's parser and of picocli beside them
        Locale.setDefault(Locale.ROOT);
        InputStream in = new FileInputStream(FileDescriptor.in);
        int status = run(args, new Streams(in, out, err, () -> Terminal.wantsColour(System.getenv())));
        out.flush();
        // not System.exit: every file is closed by now, and Java 25 would start its logging to tell that it ends
        Runtime.getRuntime().halt(status);
    }

    /** Runs one command and returns its exit status, see {@link Exit}. */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        return run(args, new Streams(in, out, err));
    }

    private static int run(String[] args, Streams streams) {
        int status;
        try {
            Callable<Integer> command = FRONT == null ? null : FRONT.parse(args, streams);
            status = command == null ? Picocli.run(args, streams) : call(command, streams);
        } catch (StackOverflowError | OutOfMemoryError e) {
            streams.error(
                    "internal",
                    "internal error: " + e.getClass().getSimpleName() + "; please report it with the input");
            status = Exit.INTERNAL;
        }
        if (streams.out().checkError()) {
            streams.error("output-failed", "the output could not be written");
            return Exit.REFUSED;
        }
        return status;
    }

    private static int call(Callable<Integer> command, Streams streams) {
        try {
            return command.call();
        } catch (Exception e) {
            return failed(e, streams);
        }
    }

    static int failed(Exception e, Streams streams) {
        if (e instanceof UsageException) {
            streams.error("usage", e.getMessage());
            return Exit.USAGE;
        }
        if (e instanceof JsonException) {
            streams.error("usage", "the QEMU profile or transcript is damaged: " + e.getMessage());
            return Exit.USAGE;
        }
        streams.error("internal", "internal error: " + e + at(e) + "; please report it with the input");
        return Exit.INTERNAL;
    }

    private static String at(Exception e) {
        return e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
    }
}
