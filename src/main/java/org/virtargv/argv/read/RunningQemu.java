package org.virtargv.argv.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.problem.Location;

/** The line of a running process, as the kernel keeps it. */
public final class RunningQemu {
    private RunningQemu() {}

    /**
     * Reads the line.
     *
     * @param root the root of the file system in which {@code /proc} is looked for
     */
    public static CommandLine read(Path root, long pid) throws UnreadableLine {
        String name = "pid:" + pid;
        String text;
        try {
            text = new String(Files.readAllBytes(root.resolve("proc/" + pid + "/cmdline")), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new UnreadableLine(
                    "pid-gone",
                    Location.of(name),
                    "there is no process " + pid,
                    "list the running ones with 'pgrep -a qemu-system'");
        } catch (IOException e) {
            throw new UnreadableLine(
                    "pid-unreadable",
                    Location.of(name),
                    "the command line of process " + pid + " cannot be read"
                            + (e instanceof AccessDeniedException ? ", permission is denied" : ": " + e.getMessage()),
                    null);
        }
        if (text.isEmpty()) {
            throw new UnreadableLine(
                    "pid-without-line",
                    Location.of(name),
                    "process " + pid + " has no command line: it is a kernel thread, or it has exited",
                    null);
        }
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\0', at);
            end = end < 0 ? text.length() : end;
            words.add(new Word(text.substring(at, end), Location.of(name)));
            at = end + 1;
        }
        return LineReader.line(name, words);
    }
}
