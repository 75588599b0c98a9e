package org.virtargv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.facts.qemu.ProfileWriter;

/** The exported face. */
class VirtArgvTest {
    private static final String SMALL =
            """
            <domain type='qemu'>
              <name>small</name>
              <uuid>b1a7c9d2-5c43-4f0e-9a1d-6e2f8d7c3b10</uuid>
              <memory unit='MiB'>64</memory>
              <os><type arch='x86_64' machine='%s'>hvm</type></os>
              <qemu:commandline xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'>
                <qemu:env name='LANG' value='C'/>
              </qemu:commandline>
            </domain>
            """;

    @TempDir
    private Path folder;

    private static String small() {
        return SMALL.formatted("q35");
    }

    private static Converted converted(Result result) {
        return assertInstanceOf(Converted.class, result, result.toString());
    }

    @Test
    void aLineIsWordsAndTextAndAScript() {
        Converted line = converted(VirtArgv.standard().convert(small()));
        assertEquals("/usr/bin/qemu-system-x86_64", line.argv().get(0));
        assertEquals("guest=small,debug-threads=on", line.argv().get(line.argv().indexOf("-name") + 1));
        assertEquals("C", line.environment().get("LANG"));
        assertTrue(line.shell().contains("-name guest=small"), line.shell());
        assertTrue(line.script().startsWith("#!/bin/sh\n"), line.script());
        assertEquals(line.shell(), line.toString());
        assertThrows(UnsupportedOperationException.class, () -> line.argv().add("x"));
        assertThrows(
                UnsupportedOperationException.class, () -> line.environment().put("x", "y"));
    }

    @Test
    void aRefusalSaysWhyAndWhere() {
        Result result = VirtArgv.standard()
                .convert("guest.xml", SMALL.formatted("pc-q35-0.1").getBytes(StandardCharsets.UTF_8));
        Message message = assertInstanceOf(Refused.class, result).messages().get(0);
        assertEquals(Message.Severity.ERROR, message.severity());
        assertEquals("machine-unknown", message.id());
        assertEquals("guest.xml:5:7", message.file() + ":" + message.line() + ":" + message.column());
        assertTrue(message.hint().orElseThrow().contains("pc-q35-"), message.toString());
        assertTrue(message.toString().startsWith("guest.xml:5:7: error: " + message.text()), message.toString());
        assertEquals(message + "\n", result.toString());
    }

    @Test
    void whatIsNoDomainIsRefused() {
        for (String text : List.of("", "<domain", "<network/>", "\0")) {
            Result result = VirtArgv.standard().convert(text);
            assertInstanceOf(Refused.class, result);
            assertTrue(result.messages().stream().anyMatch(m -> m.severity() == Message.Severity.ERROR));
        }
    }

    @Test
    void warningsComeWithTheLine() {
        String odd = small().replace("<name>", "<nmae/><name>");
        assertEquals(
                "element-unknown",
                converted(VirtArgv.standard().convert(odd)).messages().get(0).id());
        assertInstanceOf(Refused.class, VirtArgv.builder().strict(true).build().convert(odd));
    }

    @Test
    void theStyleIsChosen() {
        assertTrue(converted(VirtArgv.builder().style(Style.LIBVIRT).build().convert(small()))
                .argv()
                .contains("-S"));
        assertTrue(!converted(VirtArgv.standard().convert(small())).argv().contains("-S"));
    }

    @Test
    void aQemuIsABuiltInOneOrAFile() throws Exception {
        for (String name : VirtArgv.builtInQemus()) {
            VirtArgv.builder().qemu(name).build();
        }
        Path profile = folder.resolve("qemu.json");
        Files.writeString(profile, ProfileWriter.write(EmbeddedProfiles.load("qemu-7.2")));
        assertEquals(
                VirtArgv.builder().qemu("qemu-7.2").build().convert(small()).toString(),
                VirtArgv.builder().qemu(profile).build().convert(small()).toString());
        assertThrows(IllegalArgumentException.class, () -> VirtArgv.builder().qemu("qemu-0.1"));
        assertThrows(NoSuchFileException.class, () -> VirtArgv.builder().qemu(folder.resolve("none")));
    }

    @Test
    void aHostIsABuiltInOneOrAFile() throws Exception {
        for (String name : VirtArgv.builtInHosts()) {
            converted(VirtArgv.builder().host(name).build().convert(small()));
        }
        Path host = Files.writeString(folder.resolve("host.json"), "{\"format\":1,\"paths\":{\"lib\":\"/l\"}}");
        converted(VirtArgv.builder().host(host).build().convert(small()));
        assertThrows(IllegalArgumentException.class, () -> VirtArgv.builder().host("debian-0"));
    }

    @Test
    void filesThatCannotBeUsedAreNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("facts.json"), "[1}");
        UnusableFactsException e = assertThrows(
                UnusableFactsException.class, () -> VirtArgv.builder().devices(file));
        assertTrue(e.getMessage().startsWith(file + ": not valid JSON: line 1 "), e.getMessage());
        assertThrows(UnusableFactsException.class, () -> VirtArgv.builder().host(file));
        assertThrows(UnusableFactsException.class, () -> VirtArgv.builder().qemu(file));
    }

    @Test
    void aReleaseIsOneThatIsKnown() {
        converted(VirtArgv.builder().libvirt("11.3").newGuest(true).build().convert(small()));
        assertThrows(IllegalArgumentException.class, () -> VirtArgv.builder().libvirt("1.0"));
    }

    /** Also the first documents, which make it read its profile. */
    @Test
    void manyThreadsShareOneConverter() throws Exception {
        List<Path> domains;
        try (Stream<Path> all = Files.list(Path.of("golden"))) {
            domains = all.filter(p -> p.toString().endsWith(".xml")).sorted().toList();
        }
        VirtArgv one = VirtArgv.standard();
        List<String> expected = domains.stream().map(d -> text(one, d)).toList();
        Path profile = folder.resolve("qemu.json");
        Files.writeString(profile, ProfileWriter.write(EmbeddedProfiles.standard()));
        VirtArgv fresh = VirtArgv.builder().qemu(profile).build();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                VirtArgv shared = i < 4 ? fresh : one;
                answers.add(threads.submit(
                        () -> domains.stream().map(d -> text(shared, d)).toList()));
            }
            for (Future<List<String>> answer : answers.subList(4, 8)) {
                assertEquals(expected, answer.get());
            }
            for (Future<List<String>> answer : answers.subList(1, 4)) {
                assertEquals(answers.get(0).get(), answer.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String text(VirtArgv virtArgv, Path domain) {
        try {
            return virtArgv.convert(domain).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nullIsNoArgument() {
        VirtArgv virtArgv = VirtArgv.standard();
        assertThrows(NullPointerException.class, () -> virtArgv.convert((String) null));
        assertThrows(NullPointerException.class, () -> virtArgv.convert("guest.xml", null));
        assertThrows(NullPointerException.class, () -> virtArgv.convert(null, new byte[0]));
        assertThrows(NullPointerException.class, () -> VirtArgv.builder().style(null));
        assertThrows(NullPointerException.class, () -> VirtArgv.builder().libvirt(null));
        assertThrows(NullPointerException.class, () -> VirtArgv.builder().qemu((String) null));
        assertThrows(NullPointerException.class, () -> VirtArgv.builder().host((String) null));
    }
}
