package org.virtargv.facts.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.virtargv.facts.EmbeddedFile;
import org.virtargv.facts.FactsException;

/**
 * The hosts that come with the program: a Linux distribution with libvirt as it is configured there, and all the
 * firmware
 * that the distribution has for guests. Nothing of one machine is in them; {@code tools/hosts} makes them anew.
 */
public final class EmbeddedHosts {
    /** The host of the default QEMU profile. */
    public static final String DEFAULT = "debian-13";

    private static final List<String> NAMES = List.of("debian-12", "debian-13", "debian-sid");

    private static final Map<String, HostFacts> LOADED = new ConcurrentHashMap<>();

    private EmbeddedHosts() {}

    /** The names, oldest release first. */
    public static List<String> names() {
        return NAMES;
    }

    public static boolean has(String name) {
        return NAMES.contains(name);
    }

    /** @param name one of {@link #names} */
    public static HostFacts load(String name) {
        // whoever asks while another reads it waits
        return LOADED.computeIfAbsent(name, EmbeddedHosts::read);
    }

    static String file(String name) throws IOException {
        return new String(EmbeddedFile.read("hosts/" + name + ".json"), StandardCharsets.UTF_8);
    }

    private static HostFacts read(String name) {
        BuiltInHost built = BuiltInHost.of(name);
        try {
            return HostFacts.parse(built != null ? built.text() : file(name));
        } catch (IOException | FactsException e) {
            throw new IllegalStateException("the built-in host " + name + " cannot be read", e);
        }
    }
}
