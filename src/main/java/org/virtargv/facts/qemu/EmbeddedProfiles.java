package org.virtargv.facts.qemu;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.virtargv.facts.EmbeddedFile;
import org.virtargv.facts.FactsException;
import org.virtargv.machine.Architecture;

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
     * @param arch of the domain
     * @return the profile itself where it is the user's own, runs such guests, or has no such counterpart
     */
    public static QemuProfile fitting(QemuProfile profile, Architecture arch) {
        if (arch == Architecture.unknown || profile.arch().runs(arch) || !has(profile.origin())) {
            return profile;
        }
        String base = base(profile.origin());
        for (String name : NAMES) {
            String built =
                    name.equals(base) ? "x86_64" : name.startsWith(base + "-") ? name.substring(base.length() + 1) : "";
            if (Architecture.of(built).runs(arch)) {
                return load(name);
            }
        }
        return profile;
    }

    /** {@code qemu-10.0} of {@code qemu-10.0-s390x}. */
    private static String base(String name) {
        int hyphen = name.indexOf('-', "qemu-".length());
        return hyphen < 0 ? name : name.substring(0, hyphen);
    }

    /** @param name one of {@link #names} */
    public static QemuProfile load(String name) {
        // whoever asks while another reads it waits
        return LOADED.computeIfAbsent(name, EmbeddedProfiles::read);
    }

    private static QemuProfile read(String name) {
        BuiltInProfile built = BuiltInProfile.of(name);
        if (built != null) {
            return new QemuProfile(name, built);
        }
        try {
            return ProfileFile.parse(name, EmbeddedFile.read("profiles/" + name + ".json"));
        } catch (IOException | FactsException e) {
            throw new IllegalStateException("the built-in profile " + name + " cannot be read", e);
        }
    }
}
