package org.virtargv.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A text file beside a class: a table that people read, with comments that begin with {@code #}. */
public final class ResourceLines {
    private ResourceLines() {}

    /** The lines, without comments and empty ones; one that begins with a blank goes on with the line before it. */
    public static List<String> of(Class<?> beside, String file) {
        List<String> out = new ArrayList<>();
        try (InputStream in = beside.getResourceAsStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(" ")) {
                    out.set(out.size() - 1, out.get(out.size() - 1) + " " + line.strip());
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    out.add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return out;
    }
}
