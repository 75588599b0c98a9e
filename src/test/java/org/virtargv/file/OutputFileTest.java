package org.virtargv.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir
    Path folder;

    @AfterEach
    void nothingIsLeftBeside() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            assertTrue(all.noneMatch(p -> p.getFileName().toString().endsWith(".tmp")));
        }
    }

    @Test
    void aReplacedFileKeepsItsPermissions() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "before");
        for (String permissions : new String[] {"rw-------", "rwxr-x--x", "rw-rw-rw-"}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            OutputFile.write(file, permissions);
            assertEquals(permissions, Files.readString(file));
            assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void aLinkStaysALinkAlsoWhereItLeadsToNothingYet() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("there"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), link);
        OutputFile.write(second, "text");
        assertTrue(Files.isSymbolicLink(link) && Files.isSymbolicLink(second));
        assertEquals("text", Files.readString(folder.resolve("there")));
        Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
        assertThrows(IOException.class, () -> OutputFile.write(folder.resolve("circle"), "text"));
    }

    @Test
    void nothingInsideIsWrittenThroughALink() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside"), "mine");
        Path link = Files.createSymbolicLink(folder.resolve("a.args"), outside);
        assertThrows(IOException.class, () -> OutputFile.writeInside(link, "text"));
        assertEquals("mine", Files.readString(outside));
    }

    @Test
    void aNameAsLongAsNamesCanBeIsWritten() throws IOException {
        Path file = folder.resolve("n".repeat(255));
        OutputFile.write(file, "text");
        assertEquals("text", Files.readString(file));
    }

    @Test
    void theSameFileIsKnownByItsOtherNames() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "text");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        assertTrue(OutputFile.same(link.toString(), file.toString()));
        assertFalse(OutputFile.same(folder.resolve("b").toString(), file.toString()));
        assertFalse(OutputFile.same(link.toString(), "-"));
    }
}
