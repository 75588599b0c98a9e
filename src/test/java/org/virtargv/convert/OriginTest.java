package org.virtargv.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Option;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.family.Guest;
import org.virtargv.family.Settings;

/** Each option knows the element that it is there for. */
class OriginTest {
    /** What libvirt adds to every domain, and the machine's own memory. */
    private static final Set<String> OF_THE_DOMAIN = Set.of("masterKey0", "charmonitor", "monitor");

    private static final Set<String> OF_ELEMENTS =
            Set.of("-audiodev", "-blockdev", "-chardev", "-device", "-drive", "-global", "-netdev", "-object");

    @Test
    void everyDeviceAndBackendOfTheGoldenDomainsHasAnElement() throws Exception {
        Set<String> without = new TreeSet<>();
        int lines = 0;
        for (Path xml : documents()) {
            for (Settings.Style style : Settings.Style.values()) {
                Converter.Result r = new Converter(
                                EmbeddedProfiles.standard(),
                                HostFacts.neutral(),
                                DeviceFacts.none(),
                                new Settings(style, true, false))
                        .convert(xml.toString(), Files.readAllBytes(xml));
                if (!r.refused()) {
                    lines++;
                    without(r.line()).forEach(o -> without.add(xml.getFileName() + ": " + o));
                }
            }
        }
        assertTrue(lines > 100, "only " + lines + " golden domains were converted");
        assertEquals(Set.of(), without);
    }

    private static List<Path> documents() throws Exception {
        try (Stream<Path> all = Files.walk(Path.of("golden"))) {
            return all.filter(p -> p.toString().endsWith(".xml")).sorted().toList();
        }
    }

    private static List<Option> without(CommandLine line) {
        return line.options().stream()
                .filter(o -> o.origin() == null
                        || (OF_ELEMENTS.contains(o.name())
                                && o.origin().element().equals("domain")
                                && !OF_THE_DOMAIN.contains(o.id())))
                .toList();
    }

    @Test
    void theElementAndItsPlaceAreNamed() {
        CommandLine line = Guest.of("\n<disk device='disk'><source file='/a'/><target dev='vda' bus='virtio'/></disk>"
                        + "\n<serial type='null'/>")
                .convert()
                .line();
        assertEquals(
                "<disk> at guest.xml:3:1", line.device("virtio-disk0").origin().toString());
        assertEquals(
                "<serial> at guest.xml:4:1", line.device("serial0").origin().toString());
        Option node = line.find("-blockdev", p -> "libvirt-1-storage".equals(p.get("node-name")))
                .get(0);
        assertEquals("<disk> at guest.xml:3:1", node.origin().toString());
        assertEquals("libvirt-1-storage", node.id());
    }
}
