package org.virtargv.facts;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

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
        try (InputStream in = EmbeddedProfiles.class.getResourceAsStream("profiles/" + name + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("no profile is called " + name);
            }
            return ProfileFile.parse(name, in.readAllBytes());
        } catch (IOException | FactsException e) {
            throw new IllegalStateException("the built-in profile " + name + " cannot be read", e);
        }
    }
}
