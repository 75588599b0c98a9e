package org.virtargv.facts;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A facts file that comes with the program. */
public final class EmbeddedFile {
    private static final String FOLDER = "org/virtargv/facts/";

    private EmbeddedFile() {}

    /** @param name below the folder of all such files */
    public static byte[] read(String name) throws IOException {
        byte[] text = fromJar(FOLDER + name);
        return text == null ? fromClassPath(FOLDER + name) : text;
    }

    /**
     * Straight out of the one jar that the program usually is: a class loader's stream goes through a URL, which takes
     * 4 ms of the start.
     */
    private static byte[] fromJar(String entry) throws IOException {
        File jar = new File(System.getProperty("java.class.path", ""));
        if (!jar.isFile()) {
            return null;
        }
        try (ZipFile zip = new ZipFile(jar)) {
            ZipEntry e = zip.getEntry(entry);
            if (e == null) {
                return null;
            }
            try (InputStream in = zip.getInputStream(e)) {
                return in.readNBytes((int) e.getSize());
            }
        }
    }

    private static byte[] fromClassPath(String entry) throws IOException {
        try (InputStream in = EmbeddedFile.class.getResourceAsStream("/" + entry)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + entry);
            }
            return in.readAllBytes();
        }
    }
}
