package org.virtargv.probe.qmp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.FactsObject;
import org.virtargv.json.JsonCursor;
import org.virtargv.json.JsonException;

/**
 * A QEMU that runs no guest and answers questions on its standard input and output. It may be any program at all, so
 * nothing of it is trusted: it has a time limit for each answer, and limits for how much it may say.
 */
final class QmpProcess implements AutoCloseable {
    /** The longest answer, query-qmp-schema's, has a quarter of a megabyte. */
    private static final int LONGEST_LINE = 8 << 20;
    /** All answers together have a megabyte. */
    private static final int LONGEST_OUTPUT = 32 << 20;

    private static final int LONGEST_COMPLAINT = 2048;
    /** Between a question and its answer. A QEMU that runs no guest has nothing to tell. */
    private static final int MOST_EVENTS = 1000;

    private static final byte[] END = new byte[0];

    private final Offspring offspring = new Offspring();
    private final Process process;
    private final int seconds;
    /** Until when the next answer has to be there, by {@link System#nanoTime}. */
    private long deadline;

    private final BlockingQueue<byte[]> lines = new ArrayBlockingQueue<>(64);
    private final Complaint complaint;
    private final Thread complaints;
    private volatile String overflow;
    private boolean ended;

    /**
     * Starts the binary; its first words have to be QMP's greeting.
     *
     * @param accelerators as for {@code -machine accel=}
     * @param seconds      how long the greeting and each answer may take
     */
    QmpProcess(Path binary, String accelerators, int seconds) throws FactsException {
        this.seconds = seconds;
        setDeadline();
        List<String> command = List.of(
                binary.toAbsolutePath().toString(),
                "-S",
                "-no-user-config",
                "-nodefaults",
                "-display",
                "none",
                "-machine",
                "none,accel=" + accelerators,
                "-qmp",
                "stdio");
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            offspring.mark(builder.environment());
            process = builder.start();
        } catch (IOException e) {
            offspring.close();
            throw new FactsException("it cannot be started: " + e.getMessage());
        }
        start("qemu answers", () -> readLines(process.getInputStream()));
        complaint = new Complaint(process.getErrorStream());
        complaints = start("qemu complaints", complaint);
        try {
            greeting(next());
        } catch (FactsException e) {
            close();
            throw e;
        }
    }

    private void setDeadline() {
        deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    private static void greeting(String line) throws FactsException {
        boolean good;
        try {
            good = FactsObject.parse(line).has("QMP");
        } catch (FactsException e) {
            throw new FactsException("it does not speak QMP: it says \"" + printable(line) + "\"");
        }
        if (!good) {
            throw new FactsException("it does not speak QMP: it did not begin with a greeting");
        }
    }

    private static Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void readLines(InputStream in) {
        byte[] line = new byte[1 << 16];
        int length = 0;
        int total = 0;
        try {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                total += n;
                for (int i = 0; i < n; i++) {
                    if (buffer[i] == '\n') {
                        lines.put(Arrays.copyOf(line, length));
                        length = 0;
                        continue;
                    }
                    if (length == line.length) {
                        line = Arrays.copyOf(line, 2 * length);
                    }
                    line[length++] = buffer[i];
                }
                if (length > LONGEST_LINE || total > LONGEST_OUTPUT) {
                    overflow = "it writes without end: more than "
                            + (length > LONGEST_LINE ? LONGEST_LINE : LONGEST_OUTPUT) / (1 << 20) + " MiB";
                    break;
                }
            }
        } catch (IOException e) {
            // the process was ended, by us or by itself
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            lines.put(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The first words of what the process says on standard error; the rest is read and forgotten, or it would stand
     * still.
     */
    @SuppressWarnings("JdkObsolete") // one thread writes the text while another reads it
    private static final class Complaint implements Runnable {
        private final InputStream in;
        private final StringBuffer text = new StringBuffer();

        Complaint(InputStream in) {
            this.in = in;
        }

        @Override
        public void run() {
            byte[] buffer = new byte[4096];
            try {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    if (text.length() < LONGEST_COMPLAINT) {
                        text.append(new String(
                                buffer, 0, Math.min(n, LONGEST_COMPLAINT - text.length()), StandardCharsets.UTF_8));
                    }
                }
            } catch (IOException e) {
                // the process was ended
            }
        }

        /** The last line, for QEMU says last why it ends; null where it said nothing. */
        String last() {
            List<String> said =
                    text.toString().lines().filter(l -> !l.isBlank()).collect(Collectors.toList());
            return said.isEmpty() ? null : printable(said.get(said.size() - 1).strip());
        }
    }

    /** The next line of the process. */
    private String next() throws FactsException {
        byte[] line;
        try {
            line = lines.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw interrupted();
        }
        if (line == null) {
            throw new FactsException("it does not answer within " + seconds + " s" + why());
        }
        if (line == END) {
            ended = overflow == null;
            join();
            throw new FactsException(
                    overflow != null ? overflow : "it exited" + status() + " without an answer" + why());
        }
        String text = new String(line, StandardCharsets.UTF_8);
        if (!text.startsWith("{")) {
            throw new FactsException("it does not speak QMP: it says \"" + printable(text) + "\"");
        }
        return text;
    }

    /** Whether the process ended of its own when it should have answered. */
    boolean ended() {
        return ended;
    }

    private String status() throws FactsException {
        try {
            return process.waitFor(200, TimeUnit.MILLISECONDS) ? " (exit status " + process.exitValue() + ")" : "";
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Lets the last complaints come in. */
    private void join() throws FactsException {
        try {
            complaints.join(200);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static FactsException interrupted() {
        Thread.currentThread().interrupt();
        return new FactsException("the probe was interrupted");
    }

    private String why() {
        return complaint.last() == null ? "" : "; its message: " + complaint.last();
    }

    private static String printable(String s) {
        String clean = s.codePoints()
                .limit(120)
                .mapToObj(c -> Character.isISOControl(c) ? "?" : Character.toString(c))
                .collect(Collectors.joining());
        return s.length() > clean.length() ? clean + "…" : clean;
    }

    /** Sends questions, JSON on one line each; all of them together have to fit into a pipe. */
    void send(List<String> questions) {
        try {
            process.getOutputStream().write((String.join("\n", questions) + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            // it has ended; what it said before it did is read below
        }
    }

    /**
     * The answer to the first question that has none yet, JSON on one line: it holds {@code return} or {@code error}.
     */
    String answer() throws FactsException {
        setDeadline();
        for (int i = 0; i < MOST_EVENTS; i++) {
            String line = next();
            String what = kind(line);
            if (what == null) {
                throw new FactsException("it does not speak QMP: it answers \"" + printable(line) + "\"");
            } else if (!what.equals("event")) {
                return line;
            }
        }
        throw new FactsException("it writes without end: it answers only with events");
    }

    /** Which of {@code return}, {@code error} and {@code event} it is; null where it is none. */
    private static String kind(String line) {
        String out = null;
        try {
            JsonCursor c = new JsonCursor(line.getBytes(StandardCharsets.UTF_8));
            c.open('{');
            while (c.more('}')) {
                String name = c.name();
                out = name.equals("return") || name.equals("error") || out == null && name.equals("event") ? name : out;
                c.skip();
            }
            return c.atEnd() ? out : null;
        } catch (JsonException e) {
            return null;
        }
    }

    /** Ends the process and what it may have started. */
    @Override
    public void close() {
        process.destroyForcibly();
        offspring.close();
        // the reader may wait for room in the queue
        lines.clear();
    }
}
