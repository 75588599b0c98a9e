package org.virtargv.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.virtargv.cli.terminal.Terminal;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.facts.qemu.ProfileWriter;
import org.virtargv.probe.qmp.QemuProbe;

/**
 * A run that loads what a plain conversion loads, and with the argument {@code all} what any run may load: the launcher
 * makes the class data archive of it.
 */
final class Training {
    private Training() {}

    public static void main(String[] args) throws IOException, ClassNotFoundException {
        byte[] example;
        try (InputStream in = Training.class.getResourceAsStream("/org/virtargv/example.xml")) {
            example = in.readAllBytes();
        }
        run(example, "convert -");
        if (args.length > 0) {
            run(
                    example,
                    "convert --style libvirt -",
                    "normalize -",
                    "explain -",
                    "check -",
                    "check --help",
                    "--version");
            probe();
            ownClasses();
        }
        Terminal.wantsColour(System.getenv());
        // what Main.main does beside Main.run
        Locale.setDefault(Locale.ROOT);
    }

    private static void run(byte[] example, String... lines) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        for (String line : lines) {
            Main.run(line.split(" "), new ByteArrayInputStream(example), nowhere, nowhere);
        }
    }

    /** What it takes to ask a QEMU, with a shell in its place, and to write what it said. */
    private static void probe() throws IOException {
        try {
            QemuProbe.transcript(Path.of("/bin/sh"), 1);
        } catch (FactsException e) {
            // a shell is none
        }
        ProfileWriter.write(EmbeddedProfiles.standard());
    }

    /** The example has a part of the families alone; what it does not use is loaded without being run. */
    private static void ownClasses() throws IOException, ClassNotFoundException {
        try (JarFile jar = new JarFile(System.getProperty("java.class.path"))) {
            for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
                String name = all.nextElement().getName();
                if (name.startsWith("org/virtargv/") && name.endsWith(".class")) {
                    Class.forName(
                            name.substring(0, name.length() - 6).replace('/', '.'),
                            false,
                            Training.class.getClassLoader());
                }
            }
        }
    }
}
