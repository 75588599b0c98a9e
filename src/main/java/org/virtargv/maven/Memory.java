package org.virtargv.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;

/** Fingerprints by name, kept in a file from one build to the next. A file that cannot be read remembers nothing. */
final class Memory {
    private final Path file;
    private final Map<String, String> fingerprints = new TreeMap<>();

    private Memory(Path file) {
        this.file = file;
    }

    static Memory of(File folder, String name) {
        Memory memory = new Memory(folder.toPath().resolve(name + ".state"));
        try {
            for (String line : Files.readAllLines(memory.file)) {
                int space = line.indexOf(' ');
                if (space > 0) {
                    memory.fingerprints.put(line.substring(space + 1), line.substring(0, space));
                }
            }
        } catch (IOException e) {
            memory.fingerprints.clear();
        }
        return memory;
    }

    String get(String name) {
        return fingerprints.get(name);
    }

    void put(String name, String fingerprint) {
        fingerprints.put(name, fingerprint);
    }

    void remove(String name) {
        fingerprints.remove(name);
    }

    List<String> names() {
        return List.copyOf(fingerprints.keySet());
    }

    void write() throws MojoExecutionException {
        StringBuilder text = new StringBuilder();
        fingerprints.forEach((name, fingerprint) ->
                text.append(fingerprint).append(' ').append(name).append('\n'));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new MojoExecutionException(file + " was not written: " + e.getMessage(), e);
        }
    }
}
