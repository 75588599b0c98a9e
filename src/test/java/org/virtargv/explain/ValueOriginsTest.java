package org.virtargv.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.convert.Converter;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.family.DisplayWishes;
import org.virtargv.family.Settings;
import org.virtargv.write.DomainWriter;

class ValueOriginsTest {
    private static final String MDEV = "<hostdev mode='subsystem' type='mdev' model='vfio-pci'><source>"
            + "<address uuid='5a1d0c1e-3e0f-4d53-9a6b-0c8d7e6f5a41'/></source></hostdev>";

    private static Converter converter(String host, String... display) {
        try {
            return new Converter(
                    EmbeddedProfiles.standard(),
                    HostFacts.parse(host),
                    DeviceFacts.none(),
                    new Settings(
                            Settings.Style.libvirt,
                            false,
                            false,
                            null,
                            DisplayWishes.parse(List.of(display), List.of())));
        } catch (FactsException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Element, name, value and origin of every value, a line each. */
    private static List<String> values(Converter converter, String elements, String devices) {
        String document = "<domain type='kvm'><name>a</name><uuid>8d0ab7c5-3a3a-4c6f-9c3b-3d3a0c6a8a10</uuid>"
                + "<memory unit='MiB'>64</memory><os><type machine='q35'>hvm</type></os>" + elements
                + "<devices>" + devices + "</devices></domain>";
        List<String> out = new ArrayList<>();
        for (ValueOrigins v : Explanation.of(
                        converter, "a.xml", converter.trace("a.xml", document.getBytes(StandardCharsets.UTF_8)))
                .values()) {
            for (ValueOrigins.Value x : v.values()) {
                String detail = x.detail() == null ? "" : ", " + x.detail();
                out.add(v.element() + " " + x.name() + " " + x.value() + ": " + x.from() + detail);
            }
        }
        return out;
    }

    private static void assertHas(List<String> values, String... wanted) {
        for (String w : wanted) {
            assertTrue(values.contains(w), () -> w + " is not in\n" + String.join("\n", values));
        }
    }

    @Test
    void whatIsWrittenIsTheDocuments() {
        assertHas(
                values(converter("{\"format\": 1}"), "", MDEV),
                "domain name a: document",
                "domain memory 65536: document, written as 64",
                "domain os/type/@machine pc-q35-10.0: document, written as q35",
                "hostdev @mode subsystem: document");
    }

    @Test
    void whatIsFilledInIsNot() {
        assertHas(
                values(converter("{\"format\": 1}"), "", MDEV),
                "domain vcpu 1: default",
                "domain devices/emulator /usr/bin/qemu-system-x86_64: default",
                "hostdev @managed no: default",
                "hostdev @display off: default",
                "memballoon @model virtio: default");
    }

    @Test
    void whatAnOptionAsksForIsTheOptions() {
        assertHas(
                values(converter("{\"format\": 1}", "hostdev0=off"), "", MDEV),
                "hostdev @display off: option, --display hostdev0=off");
    }

    @Test
    void whatFactsGiveIsTheirs() {
        String generated = "{\"format\":1,\"generatedUuid\":\"8d0ab7c5-3a3a-4c6f-9c3b-3d3a0c6a8a11\"}";
        assertHas(
                values(converter(generated), "<genid/>", ""),
                "domain os/type/@arch x86_64: fact, qemu-10.0",
                "domain genid 8d0ab7c5-3a3a-4c6f-9c3b-3d3a0c6a8a11: fact, host facts, generatedUuid",
                "domain cpu/model qemu64: fact, the machine's default in qemu-10.0");
    }

    /** Of a normalized domain all is the document's but what is left open until it starts. */
    @Test
    void aNormalizedDomainSaysAll() throws IOException {
        Converter converter = converter("{\"format\": 1}");
        List<Path> golden;
        try (var files = Files.list(Path.of("golden"))) {
            golden = files.filter(p -> p.toString().endsWith(".xml")).sorted().toList();
        }
        List<String> filledIn = new ArrayList<>();
        for (Path p : golden) {
            Converter.Result normalized = converter.normalize("a.xml", Files.readAllBytes(p));
            if (!normalized.refused()) {
                byte[] document = DomainWriter.write(normalized.domain()).getBytes(StandardCharsets.UTF_8);
                Explanation.of(converter, "a.xml", converter.trace("a.xml", document))
                        .values()
                        .forEach(v -> v.values().stream()
                                .filter(x -> !x.from().equals("document")
                                        || (x.detail() != null && x.detail().startsWith("written as")))
                                // ports of USB devices, and the hubs that are plugged in where ports do not suffice
                                .filter(x -> !x.name().startsWith("address/@")
                                        && !v.element().equals("hub"))
                                .forEach(x -> filledIn.add(p + ": " + v.element() + " " + x)));
            }
        }
        assertEquals(List.of(), filledIn);
    }
}
