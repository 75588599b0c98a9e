package org.virtargv.facts;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The profiles that come with the program, each made by {@code probe qemu} from the QEMU of a Linux distribution, as its "build" tells. */
public final class EmbeddedProfiles {
    /** The newest QEMU of a stable Debian. */
    public static final String DEFAULT = "qemu-10.0";

    private static final List<String> NAMES = List.of("qemu-7.2", "qemu-10.0", "qemu-11.1");

    private EmbeddedProfiles() {
    }

    /** The names, oldest QEMU first. */
    public static List<String> names() {
        return NAMES;
    }

    public static boolean has(String name) {
        return NAMES.contains(name);
    }

    /** The profile that a conversion uses where the user names none. */
    public static QemuProfile standard() {
        return load(DEFAULT);
    }

    /** @param name one of {@link #names} */
    public static QemuProfile load(String name) {
        String entry = "org/virtargv/facts/profiles/" + name + ".json";
        try {
            byte[] text = fromJar(entry);
            return ProfileFile.parse(name, text == null ? fromClassPath(entry) : text);
        } catch (IOException | FactsException e) {
            throw new IllegalStateException("the built-in profile " + name + " cannot be read", e);
        }
    }

    /** Straight out of the one jar that the program usually is: a class loader's stream goes through a URL, which takes 4 ms of the start. */
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
        try (InputStream in = EmbeddedProfiles.class.getClassLoader().getResourceAsStream(entry)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + entry);
            }
            return in.readAllBytes();
        }
    }
}
