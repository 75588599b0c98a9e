package org.virtargv.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The half-written files of this process: a signal that ends it takes them away. */
final class Leftovers {
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger COUNT = new AtomicInteger();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Leftovers::removeAll));
    }

    private Leftovers() {}

    /** A name beside the target, short whatever the target's name is, that no other process and no other call uses. */
    static Path beside(Path target) {
        Path out = target.resolveSibling(
                ".virt-argv-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet() + ".tmp");
        OPEN.add(out);
        return out;
    }

    /** Removes the file where it was not renamed. */
    static void remove(Path beside) throws IOException {
        Files.deleteIfExists(beside);
        OPEN.remove(beside);
    }

    private static void removeAll() {
        for (Path file : OPEN) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // the process ends, and nobody is there to be told
            }
        }
    }
}
