package org.virtargv.facts;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The profiles that come with the program, each made by {@code probe qemu} from the QEMU of a Linux distribution, as
 * its "build" tells.
 */
public final class EmbeddedProfiles {
    /** The newest QEMU of a stable Debian. */
    public static final String DEFAULT = "qemu-10.0";

    /** Those without an architecture in their names are for x86_64. */
    private static final List<String> NAMES = List.of(
            "qemu-7.2",
            "qemu-10.0",
            "qemu-10.0-aarch64",
            "qemu-10.0-loongarch64",
            "qemu-10.0-ppc64",
            "qemu-10.0-riscv64",
            "qemu-10.0-s390x",
            "qemu-11.1");

    private static final Map<String, QemuProfile> LOADED = new ConcurrentHashMap<>();

    private EmbeddedProfiles() {}

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

    /**
     * The profile for a domain: a built-in one stands for the same QEMU of every architecture that it is built in for.
     *
     * @param arch of the domain, or null
     * @return the profile itself where it is the user's own, runs such guests, or has no such counterpart
     */
    public static QemuProfile fitting(QemuProfile profile, String arch) {
        if (arch == null || Architecture.runs(profile.arch(), arch) || !has(profile.origin())) {
            return profile;
        }
        String base = profile.origin().replaceFirst("^(qemu-[^-]*).*", "$1");
        for (String name : NAMES) {
            String built =
                    name.equals(base) ? "x86_64" : name.startsWith(base + "-") ? name.substring(base.length() + 1) : "";
            if (Architecture.runs(built, arch)) {
                return load(name);
            }
        }
        return profile;
    }

    /** @param name one of {@link #names} */
    public static QemuProfile load(String name) {
        QemuProfile known = LOADED.get(name);
        if (known == null) {
            known = read(name);
            LOADED.put(name, known);
        }
        return known;
    }

    private static QemuProfile read(String name) {
        String entry = "org/virtargv/facts/profiles/" + name + ".json";
        try {
            byte[] text = fromJar(entry);
            return ProfileFile.parse(name, text == null ? fromClassPath(entry) : text);
        } catch (IOException | FactsException e) {
            throw new IllegalStateException("the built-in profile " + name + " cannot be read", e);
        }
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
        try (InputStream in = EmbeddedProfiles.class.getClassLoader().getResourceAsStream(entry)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + entry);
            }
            return in.readAllBytes();
        }
    }
}
