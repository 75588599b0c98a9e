package org.virtargv.cli.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Whether standard error is a terminal that shows colours. */
public final class Terminal {
    private Terminal() {}

    /**
     * True where standard error is a terminal, {@code TERM} is not {@code dumb}, and nobody asked for none by {@code
     * NO_COLOR} (see no-color.org: set and not empty).
     */
    public static boolean wantsColour(Map<String, String> environment) {
        String none = environment.get("NO_COLOR");
        String term = environment.get("TERM");
        return (none == null || none.isEmpty()) && term != null && !term.equals("dumb") && isTerminal("2");
    }

    /** Java's own console is of no use here: it asks for standard input and output, or says yes always. */
    private static boolean isTerminal(String descriptor) {
        try {
            String device =
                    Files.readSymbolicLink(Path.of("/proc/self/fd", descriptor)).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
