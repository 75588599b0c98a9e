package org.virtargv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManualCommandTest {
    @TempDir
    Path folder;

    private final Cli cli = new Cli();

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void everyCommandHasItsPage() throws IOException {
        assertEquals(0, cli.run("manual", folder.toString()), cli.err());
        for (String name : Commands.NAMES) {
            String page = file("man/virt-argv-" + name + ".1");
            assertTrue(page.startsWith(".TH VIRT-ARGV-" + name.toUpperCase(java.util.Locale.ROOT) + " 1 "), page);
            assertTrue(page.contains(".SH NAME\n") && page.contains(".SH SYNOPSIS\n"), page);
            assertFalse(page.lines().anyMatch(l -> l.startsWith("'") || l.contains("@|")), page);
        }
        assertTrue(file("man/virt-argv-convert.1").contains("\\-\\-output\\-dir"));
    }

    @Test
    void aFolderThatCannotBeMadeIsToldOf() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertEquals(1, cli.run("manual", file.toString()));
        assertTrue(
                cli.err().contains("file: it is a file, not a directory [output-failed]")
                        || cli.err().contains("file: the directory cannot be created: Not a directory [output-failed]"),
                cli.err());
        assertEquals(1, cli.run("manual", "/proc/x"));
        assertTrue(cli.err().contains("to /proc/x: the directory cannot be created there [output-failed]"), cli.err());
        Path domain = Files.writeString(folder.resolve("a.xml"), Cli.domain("<memory>65536</memory>"));
        assertEquals(2, cli.run("convert", "--output-dir", file.toString(), domain.toString()));
        assertTrue(cli.err().contains(file + ": it is a file, not a directory [usage]"), cli.err());
    }

    @Test
    void completionsKnowProfilesHostsReleasesAndProblems() throws IOException {
        assertEquals(0, cli.run("manual", folder.toString()), cli.err());
        for (String name : new String[] {"bash/virt-argv", "zsh/_virt-argv", "fish/virt-argv.fish"}) {
            String text = file(name);
            for (String word : new String[] {
                "qemu-11.1", "debian-13", "12.8", "burst-without-limit", "convert", "character-device", "sarif="
            }) {
                assertTrue(text.contains(word), name + " knows " + word);
            }
        }
    }

    @Test
    void fishOffersHelpAndVersionBesideTheCommands() throws IOException {
        assertEquals(0, cli.run("manual", folder.toString()), cli.err());
        String fish = file("fish/virt-argv.fish");
        for (String offered : new String[] {"-s h -l help ", "-s V -l version ", "-a convert "}) {
            assertTrue(fish.contains("complete -c virt-argv -n '__virt_argv_at' -f " + offered), offered);
        }
    }
}
