package org.virtargv.built;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program as it is built, run by a shell as a user runs it, on every Java from 17 on that this machine has. */
class LauncherIT {
    private static final String PROGRAM = System.getProperty("virtargv.program");
    private static final String EXAMPLE = "src/main/resources/org/virtargv/example.xml";

    @TempDir
    Path folder;

    private record Ended(int status, String out, String err) {}

    @BeforeEach
    void theProgramIsBuilt() {
        Assumptions.assumeTrue(PROGRAM != null, "the build sets the program; a run in an editor has none");
    }

    static List<String> javas() throws IOException {
        Set<String> out = new TreeSet<>(Set.of(System.getProperty("java.home")));
        Path all = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(all)) {
            try (Stream<Path> homes = Files.list(all)) {
                for (Path home : homes.toList()) {
                    if (Files.isExecutable(home.resolve("bin/java"))) {
                        out.add(home.toRealPath().toString());
                    }
                }
            }
        }
        return new ArrayList<>(out);
    }

    /** Runs a line of shell, in which {@code $P} is the program and {@code $X} the example. */
    private Ended sh(String java, Map<String, String> environment, String line) throws Exception {
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", line);
        builder.environment()
                .putAll(Map.of(
                        "P", PROGRAM, "X", Path.of(EXAMPLE).toAbsolutePath().toString()));
        builder.environment().put("JAVA_HOME", java);
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().putAll(environment);
        Process process = builder.directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), line);
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private Ended sh(String java, String line) throws Exception {
        return sh(java, Map.of(), line);
    }

    @ParameterizedTest
    @MethodSource("javas")
    void everyKindOfPipeIsRead(String java) throws Exception {
        Ended wanted = sh(java, "\"$P\" convert \"$X\"");
        assertEquals(0, wanted.status, wanted.err);
        for (String line : new String[] {
            "cat \"$X\" | \"$P\" convert -",
            "\"$P\" convert - <\"$X\"",
            "\"$P\" convert <(cat \"$X\")",
            "mkfifo p; cat \"$X\" >p & \"$P\" convert p",
            "(sleep 0.3; cat \"$X\") | \"$P\" convert /dev/stdin"
        }) {
            Ended ended = sh(java, line);
            assertEquals(0, ended.status, line + ended.err);
            assertEquals(wanted.out, ended.out, line);
        }
        Ended closed = sh(java, "\"$P\" convert - <&-");
        assertEquals(1, closed.status, closed.out);
        assertTrue(closed.err.contains("[input-unreadable]"), closed.err);
        assertEquals(1, sh(java, "\"$P\" convert \"$X\" >&-").status);
        assertEquals(1, sh(java, "\"$P\" convert \"$X\" >/dev/full").status);
    }

    @ParameterizedTest
    @MethodSource("javas")
    void everyLocaleGetsTheSameBytes(String java) throws Exception {
        Path named = folder.resolve("n");
        Files.createDirectory(named);
        sh(java, "cp \"$X\" $'n/caf\\xc3\\xa9.xml'; cp \"$X\" $'n/caf\\xe9.xml'");
        String line = "\"$P\" convert --output-dir o n/*.xml; echo $?; cat o/*; ls o";
        Ended wanted = sh(java, Map.of("LC_ALL", "C.UTF-8"), line);
        assertTrue(wanted.out.startsWith("1\n") && wanted.out.contains("\ncaf\u00e9.args\n"), wanted.toString());
        assertTrue(wanted.out.contains("its name is not UTF-8"), wanted.out);
        for (String locale : new String[] {"C", "POSIX", "ar_EG.UTF-8", "tr_TR", "no_such"}) {
            // the shell itself complains of a locale that is not installed
            assertEquals(wanted.out, sh(java, Map.of("LC_ALL", locale, "LANG", locale), line).out, locale);
        }
        for (String option : new String[] {"-Duser.language=ar -Duser.country=EG", "-Duser.language=tr"}) {
            assertEquals(wanted, sh(java, Map.of("VIRT_ARGV_JAVA_OPTIONS", option), line), option);
        }
    }

    @Test
    void aJavaThatIsMissingOrOldIsOneSentence() throws Exception {
        Files.createDirectories(folder.resolve("old/bin"));
        Path java = folder.resolve("old/bin/java");
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        assertTrue(java.toFile().setExecutable(true));
        Ended old = sh(folder.resolve("old").toString(), "\"$P\" convert \"$X\"");
        assertEquals(70, old.status);
        assertEquals(1, old.err.lines().count(), old.err);
        assertTrue(old.err.contains("is Java 11.0.2, and virt-argv needs Java 17 or newer"), old.err);
        Ended none = sh("/nowhere", "\"$P\" convert \"$X\"");
        assertEquals(70, none.status);
        assertTrue(none.err.contains("no Java was found at JAVA_HOME, /nowhere;"), none.err);
    }

    /** Java maps an archive into its memory unseen: a damaged one would end it at every run. */
    @ParameterizedTest
    @MethodSource("javas")
    void anArchiveThatIsNotAsItWasMadeIsMadeAnew(String java) throws Exception {
        String line = "cp \"$P\" copy; ./copy convert \"$X\"";
        Ended wanted = sh(java, line);
        assertEquals(0, wanted.status, wanted.err);
        byte[] archive = Files.readAllBytes(archive());
        for (String damage : new String[] {
            "truncate -s 500000 $A", "printf x | dd of=$A bs=1 seek=900000 conv=notrunc status=none", "touch $A"
        }) {
            Ended after =
                    sh(java, "A=$(ls cache/virt-argv/*.[ja]*); chmod u+w $A; " + damage + "; ./copy convert \"$X\"");
            assertEquals(wanted, after, damage);
            assertTrue(Files.size(archive()) > 1_000_000, damage);
        }
        long made = Files.getLastModifiedTime(archive()).toMillis();
        assertEquals(wanted, sh(java, "./copy convert \"$X\""));
        assertEquals(made, Files.getLastModifiedTime(archive()).toMillis(), "one that fits is kept");
        Ended open = sh(java, "chmod 777 cache/virt-argv; bash -x ./copy convert \"$X\"");
        assertFalse(open.err.contains("-XX:AOTCache=") || open.err.contains("-XX:SharedArchiveFile="), open.err);
        assertTrue(archive.length > 1_000_000);
    }

    private Path archive() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("cache/virt-argv"))) {
            List<Path> archives =
                    all.filter(p -> p.toString().matches(".*\\.(jsa|aot)")).toList();
            assertEquals(1, archives.size(), archives.toString());
            return archives.get(0);
        }
    }

    @ParameterizedTest
    @MethodSource("javas")
    void aSignalLeavesNothingBehind(String java) throws Exception {
        Files.writeString(folder.resolve("qemu"), "#!/bin/sh\nsleep 977 &\nsetsid sleep 977 &\nsleep 977\n");
        assertTrue(folder.resolve("qemu").toFile().setExecutable(true));
        assertEquals(0, sh(java, "\"$P\" --version").status);
        for (String signal : new String[] {"INT", "TERM", "HUP"}) {
            Ended ended = sh(
                    java,
                    "set -m; \"$P\" probe qemu ./qemu -o out.json & p=$!; until pgrep -f 'sleep 97[7]' >/dev/null; do "
                            + "sleep 0.05; done; kill -" + signal
                            + " $p; wait $p; sleep 0.1; pgrep -f 'sleep 97[7]'; ls -A | grep -v cache");
            assertEquals("qemu\nstderr\nstdout\n", ended.out, signal + ended.err);
        }
        assertArrayEquals(new byte[0], sh(java, "\"$P\" golden /nowhere").out.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aReaderThatHasEnoughEndsTheRunQuietly() throws Exception {
        Ended ended = sh(
                System.getProperty("java.home"),
                "for i in $(seq 200); do cp \"$X\" $i.xml; done; \"$P\" golden . | head -1; ls -A | grep -c tmp");
        assertTrue(ended.out.endsWith("\n0\n"), ended.out);
        assertFalse(ended.err.contains("Exception"), ended.err);
    }
}
