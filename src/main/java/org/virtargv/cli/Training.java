package org.virtargv.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;

/** A run that loads what most runs load: the launcher makes the class data archive of it. */
final class Training {
    private Training() {
    }

    public static void main(String[] args) throws IOException {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        try (InputStream example = Training.class.getResourceAsStream("/org/virtargv/example.xml")) {
            Main.run(new String[] {"convert", "-"}, new ByteArrayInputStream(example.readAllBytes()), nowhere, nowhere);
        }
    }
}
