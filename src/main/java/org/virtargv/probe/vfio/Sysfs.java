package org.virtargv.probe.vfio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.DeviceFacts.MdevType;

/** The files that tell of VFIO devices, all seen through one root, so that a test can hand a made-up tree. Reads only. */
final class Sysfs {
    private static final String MDEVS = "/sys/bus/mdev/devices";
    private static final String PCI = "/sys/bus/pci/devices";
    private static final String PARENTS = "/sys/class/mdev_bus";

    private final Path root;

    Sysfs(Path root) {
        this.root = root;
    }

    /** One device's folder. */
    record Entry(String address, String path, boolean mdev) {
    }

    /** A path of the machine, as it is to be opened. */
    String real(String path) {
        return at(path).toString();
    }

    private Path at(String path) {
        return root.resolve(path.substring(1));
    }

    boolean exists(String path) {
        return Files.exists(at(path));
    }

    /** The file's text without its last line end, or null where it cannot be read. */
    String read(String path) {
        try {
            return new String(Files.readAllBytes(at(path)), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            return null;
        }
    }

    /** The last part of what a link points to, or null. The rest of it may lie outside a made-up tree. */
    String linkName(String path) {
        try {
            return Files.readSymbolicLink(at(path)).getFileName().toString();
        } catch (IOException e) {
            return null;
        }
    }

    /** The names in a folder, sorted; none where there is no such folder. */
    List<String> names(String path) {
        try (Stream<Path> entries = Files.list(at(path))) {
            return entries.map(p -> p.getFileName().toString()).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** A device by the UUID of a mediated device, a PCI address, or a path in sysfs. */
    Optional<Entry> find(String given) {
        String name = given;
        if (given.startsWith("/")) {
            String clean = Path.of(given).normalize().toString();
            name = clean.substring(clean.lastIndexOf('/') + 1);
        }
        String address = DeviceFacts.canonical(name);
        if (address.isEmpty() || address.contains("/") || address.startsWith(".")) {
            return Optional.empty();
        }
        for (String folder : List.of(MDEVS, PCI)) {
            String path = folder + "/" + address;
            if (exists(path) && (!given.startsWith("/") || same(given, path))) {
                return Optional.of(new Entry(address, path, folder.equals(MDEVS)));
            }
        }
        return Optional.empty();
    }

    private boolean same(String one, String other) {
        try {
            return at(Path.of(one).normalize().toString()).toRealPath().equals(at(other).toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** Every mediated device, and every PCI function that VFIO serves. */
    List<Entry> all() {
        List<Entry> out = new ArrayList<>();
        names(MDEVS).forEach(n -> out.add(new Entry(n, MDEVS + "/" + n, true)));
        for (String n : names(PCI)) {
            String driver = linkName(PCI + "/" + n + "/driver");
            if (exists(PCI + "/" + n + "/vfio-dev") || driver != null && driver.contains("vfio")) {
                out.add(new Entry(n, PCI + "/" + n, false));
            }
        }
        return out;
    }

    /** Every type of mediated device that can be made here. */
    List<MdevType> types() {
        List<MdevType> out = new ArrayList<>();
        for (String parent : names(PARENTS)) {
            String folder = PARENTS + "/" + parent + "/mdev_supported_types";
            for (String type : names(folder)) {
                String path = folder + "/" + type;
                out.add(new MdevType(parent, type, read(path + "/device_api"), read(path + "/name"), read(path + "/description"),
                        number(path + "/available_instances")));
            }
        }
        return out;
    }

    Long number(String path) {
        String text = read(path);
        return text == null || !text.matches("[0-9]{1,18}") ? null : Long.valueOf(text);
    }
}
