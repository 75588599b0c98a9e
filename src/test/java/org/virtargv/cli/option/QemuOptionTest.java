package org.virtargv.cli.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.facts.qemu.ProfileWriter;
import org.virtargv.machine.Architecture;

class QemuOptionTest {
    @TempDir
    Path folder;

    private String error(String qemu) {
        return assertThrows(UsageException.class, () -> QemuOption.load(qemu)).getMessage();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void nothingSaidIsTheStandardProfile() throws UsageException {
        assertEquals(EmbeddedProfiles.DEFAULT, QemuOption.load(null).origin());
        assertEquals("7.2", QemuOption.load("qemu-7.2").version().toString().substring(0, 3));
    }

    @Test
    void anUnknownNameIsToldWithTheNearest() {
        assertTrue(error("qemu-10.1").contains("did you mean 'qemu-10.0'?"), error("qemu-10.1"));
        assertTrue(error("latest").contains("qemu-7.2, "), error("latest"));
    }

    @Test
    void contentTellsWhatAFileIs() throws Exception {
        String profile = file("a.replies", ProfileWriter.write(EmbeddedProfiles.load("qemu-7.2")));
        assertEquals(Architecture.x86_64, QemuOption.load(profile).arch());
        String executable = file("b.json", "\n " + ProfileWriter.write(EmbeddedProfiles.load("qemu-7.2")));
        assertTrue(Path.of(executable).toFile().setExecutable(true));
        assertEquals(Architecture.x86_64, QemuOption.load(executable).arch());
        assertTrue(error(file("c.json", "{\"execute\": \"qmp_capabilities\"} {\"return\": {}}"))
                .contains("QMP transcript: it contains no answer to query-version"));
    }

    @Test
    void whatIsNoneOfThemIsRefused() throws Exception {
        assertTrue(error(file("empty", "")).endsWith("the file is empty"));
        assertTrue(error(file("text", "hello")).contains("neither"));
        assertTrue(error(file("xml", "<domain/>")).contains("neither"));
        assertTrue(error(file("other.json", "{\"devices\": []}")).contains("has no format number"));
        assertTrue(error(folder.toString()).contains("folder"));
        assertTrue(error(folder.resolve("none").toString()).contains("no such file"));
        assertTrue(error("a\0b").contains("not a valid file name"));
    }

    @Test
    void aProgramIsAsked() throws Exception {
        String program = file("qemu", "#!/bin/sh\necho no >&2\nexit 4\n");
        assertTrue(Path.of(program).toFile().setExecutable(true));
        assertTrue(error(program).contains("exit status 4"), error(program));
    }
}
