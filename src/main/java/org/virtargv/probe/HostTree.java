package org.virtargv.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a machine, all seen through one root, so that a test can hand a made-up tree. Reads only; paths begin
 * with a slash.
 */
public class HostTree {
    private final Path root;

    public HostTree(Path root) {
        this.root = root;
    }

    /** A path of the machine, as it is to be opened. */
    public final Path at(String path) {
        return root.resolve(path.substring(1));
    }

    public final boolean exists(String path) {
        return Files.exists(at(path));
    }

    /** The file's text without white space at its end, or null where it cannot be read. */
    public final String read(String path) {
        try {
            return new String(Files.readAllBytes(at(path)), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            return null;
        }
    }

    /** The last part of what a link points to, or null. The rest of it may lie outside a made-up tree. */
    public final String linkName(String path) {
        try {
            return Files.readSymbolicLink(at(path)).getFileName().toString();
        } catch (IOException e) {
            return null;
        }
    }

    /** What a link leads to, from the root on, or null where it is none. */
    public final String linkTarget(String path) {
        try {
            String target = Files.readSymbolicLink(at(path)).toString();
            return target.startsWith("/") ? target : path.substring(0, path.lastIndexOf('/') + 1) + target;
        } catch (IOException e) {
            return null;
        }
    }

    /** The names in a folder, sorted; none where there is no such folder. */
    public final List<String> names(String path) {
        try (Stream<Path> entries = Files.list(at(path))) {
            return entries.map(p -> p.getFileName().toString()).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** The whole number that is all the file's text, or null. */
    public final Long number(String path) {
        String text = read(path);
        return text == null || !text.matches("[0-9]{1,18}") ? null : Long.valueOf(text);
    }
}
