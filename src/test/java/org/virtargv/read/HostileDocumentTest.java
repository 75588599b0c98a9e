package org.virtargv.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.virtargv.convert.Converter;
import org.virtargv.domain.Domain;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.family.Settings;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Problems;

/** Documents that somebody made large where a person does not: what takes time with the square of it is refused. */
class HostileDocumentTest {
    private final Problems problems = new Problems();

    private Domain read(String inside) {
        String xml = "<domain type='qemu'><name>g</name>" + inside + "</domain>";
        return DomainReader.read("a.xml", xml.getBytes(StandardCharsets.UTF_8), false, problems);
    }

    private List<String> ids() {
        return problems.sorted().stream().map(Problem::id).toList();
    }

    private static String declarations(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> " xmlns:n" + i + "='u>" + i + "'")
                .collect(Collectors.joining());
    }

    private static String metadata(int namespaces) {
        return "<metadata><n0:r" + declarations(namespaces) + "/></metadata>";
    }

    @Test
    void asManyNamespacesAsAllowedAreRead() {
        assertNotNull(read(metadata(Namespaces.MOST)));
        assertEquals(List.of(), ids());
    }

    @Test
    void tooManyAreRefusedAtTheirElement() {
        assertNull(read(metadata(3 * Namespaces.MOST)));
        assertEquals(
                "a.xml:1:45: error: an element declares more than 1000 namespaces; declare each namespace where it "
                        + "is used [xml-too-large]",
                problems.sorted().get(0).toString());
    }

    @Test
    void manyElementsMayDeclareOneEach() {
        String each = "<metadata><a:r xmlns:a='u'>" + "<b:x xmlns:b='v'/>".repeat(3000) + "</a:r></metadata>";
        assertNotNull(read(each));
        assertEquals(List.of(), ids());
    }

    /** Our own parser binds them all. */
    @Test
    void aPlainDocumentWithManyNamespacesIsReadAllTheSame() {
        Domain d = read(metadata(300));
        assertEquals("u>0", d.metadata.content.get(0).getNamespaceURI());
        assertEquals(List.of(), ids());
    }

    @Test
    void ofManyRootsOfOneNamespaceTheFirstIsKept() throws Exception {
        String xml = "<domain type='qemu'><name>g</name><uuid>8d0ab7c5-3a3a-4c6f-9c3b-3d3a0c6a8a10</uuid><metadata>"
                + "<a:r xmlns:a='u'/>".repeat(20000) + "<b:r xmlns:b='v'/></metadata><memory>65536</memory>"
                + "<os><type arch='x86_64' machine='q35'>hvm</type></os></domain>";
        Converter.Result r = new Converter(
                        EmbeddedProfiles.standard(),
                        HostFacts.neutral(),
                        DeviceFacts.none(),
                        new Settings(Settings.Style.libvirt, false, false))
                .convert("a.xml", xml.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of("u", "v"),
                r.domain().metadata.content.stream()
                        .map(e -> e.getNamespaceURI())
                        .toList());
    }
}
