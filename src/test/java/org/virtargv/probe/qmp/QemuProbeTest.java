package org.virtargv.probe.qmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.qemu.QemuProfile;

/** Programs that are no QEMU, or a bad one: each is one clear error, in time, and leaves no process behind. */
class QemuProbeTest {
    private static final String GREETING = "echo '{\"QMP\": {\"version\": {}, \"capabilities\": []}}'\n";

    @TempDir
    Path folder;

    private Path program(String script) throws IOException {
        Path file = folder.resolve("qemu");
        Files.writeString(file, "#!/bin/sh\n" + script);
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }

    private String message(String script) throws IOException {
        Path file = program(script);
        return assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThrows(FactsException.class, () -> QemuProbe.probe("q", file))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "echo it broke >&2; exit 3            | it exited (exit status 3) without an answer; its message: "
                        + "it broke",
                "exit 0                               | it exited (exit status 0) without an answer",
                "echo hello                           | it does not speak QMP: it says \"hello\"",
                "printf '\\033[31mred\\n'             | it does not speak QMP: it says \"?[31mred\"",
                "yes nonsense                         | it does not speak QMP: it says \"nonsense\"",
                "cat /dev/zero                        | it writes without end: more than 8 MiB",
                "echo '{'                             | it does not speak QMP: it says \"{\"",
                "echo '{\"a\": 1}'                    | it does not speak QMP: it did not begin with a greeting"
            })
    void whatIsNoQemuIsOneError(String script, String message) throws IOException {
        assertTrue(message(script).startsWith(message), message(script));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "echo '[[['; cat                                           | it does not speak QMP",
                "read q; exit 1                                            | it exited (exit status 1) without "
                        + "an answer",
                "yes '{\"event\": \"STOP\"}'                               | it writes without end",
                "while read q; do echo '{\"return\": {}}'; done            | it does not answer as QEMU does",
                "while read q; do echo '{\"error\": {\"desc\": \"no\"}}'; done | not a complete QMP transcript"
            })
    void aQemuThatGoesWrongIsOneError(String script, String message) throws IOException {
        String told = message(GREETING + script);
        assertTrue(told.startsWith(message), told);
    }

    @Test
    void aQemuThatHangsIsEndedInTime() throws IOException {
        Path pid = folder.resolve("pid");
        String told = message("echo $$ > " + pid + "\nwhile :; do sleep 60; done\n");
        assertEquals("it does not answer within 8 s", told);
        long id = Long.parseLong(Files.readString(pid).strip());
        // a process that was killed takes a moment to be gone
        long end = System.nanoTime() + 10_000_000_000L;
        while (System.nanoTime() < end && lives(id)) {
            LockSupport.parkNanos(10_000_000);
        }
        assertFalse(lives(id));
    }

    /** Each answer has its time: a busy host takes longer for all of them, and that is no fault. */
    @Test
    void aQemuThatIsSlowAndGoesOnIsWaitedFor() throws IOException {
        String slow = GREETING + "while read q; do sleep 1; echo '{\"return\": {}}'; done";
        FactsException e = assertThrows(FactsException.class, () -> QemuProbe.transcript(program(slow), 3));
        assertTrue(e.getMessage().startsWith("it does not answer as QEMU does"), e.getMessage());
    }

    /** Of a program that died as well, and of a child that went out of its sight. */
    @Test
    void theChildrenOfAProgramAreEnded() throws IOException {
        Path pids = folder.resolve("pids");
        message("sleep 60 & echo $! >> " + pids + "\n(setsid sh -c 'echo $$ >> " + pids
                + "; exec sleep 60' &)\nsleep 0.2\n");
        List<String> all = Files.readAllLines(pids);
        assertEquals(2, all.size());
        long end = System.nanoTime() + 10_000_000_000L;
        while (System.nanoTime() < end && all.stream().anyMatch(p -> lives(Long.parseLong(p)))) {
            LockSupport.parkNanos(10_000_000);
        }
        assertTrue(all.stream().noneMatch(p -> lives(Long.parseLong(p))), all.toString());
    }

    /** Alive, and not only waiting to be reaped. */
    private static boolean lives(long pid) {
        try {
            return !Files.readString(Path.of("/proc/" + pid + "/stat")).contains(") Z ");
        } catch (IOException gone) {
            return false;
        }
    }

    @Test
    void aProgramThatCannotBeStartedIsOneError() throws IOException {
        Path file = folder.resolve("qemu");
        Files.writeString(file, "#!/no/such/interpreter\n");
        assertTrue(file.toFile().setExecutable(true));
        FactsException e = assertThrows(FactsException.class, () -> QemuProbe.probe("q", file));
        assertTrue(e.getMessage().startsWith("it cannot be started"), e.getMessage());
    }

    /** A QEMU that answers well but where a case of the shell's says otherwise, and writes down how often it starts. */
    private QemuProfile probe(String type) throws Exception {
        Path file = program("cd " + folder + "; echo started >> starts\n"
                + GREETING
                + """
                while read -r q; do
                  case $q in
                    *query-version*) r='{"qemu": {"major": 7, "minor": 2, "micro": 0}, "package": ""}' ;;
                    *query-target*) r='{"arch": "x86_64"}' ;;
                    *query-kvm*) r='{"enabled": false, "present": true}' ;;
                    *qom-list-types*)
                      r='[{"name": "vfio-pci"}, {"name": "virtio-vga-gl"}, {"name": "qxl"}]'
                      listed=1
                      ;;
                    TYPE
                    *vfio-pci*) r='[{"name": "host", "type": "str"}]' ;;
                    *query-command-line-options*) [ -n "$listed" ] || exit 1; r='[]' ;;
                    *query-machines*) r='[{"name": "pc", "cpu-max": 1}]' ;;
                    *qmp_capabilities*) r='{}' ;;
                    *) r='[]' ;;
                  esac
                  echo "{\\"event\\": \\"STOP\\"}"
                  echo "{\\"return\\": $r}"
                done
                """
                        .replace("TYPE", type));
        return QemuProbe.probe("q", file);
    }

    private int starts() throws IOException {
        return Files.readAllLines(folder.resolve("starts")).size();
    }

    /** As old ones do where a module is missing. */
    @Test
    void aTypeThatEndsQemuCountsAsMissing() throws Exception {
        QemuProfile p = probe("*qxl*) echo 'missing object type' >&2; exit 1 ;;");
        assertTrue(p.hasProperty("vfio-pci", "host"));
        assertFalse(p.hasProperty("vfio-pci", "ramfb"));
        assertFalse(p.hasType("qxl"));
        assertTrue(p.kvm());
        // once more to find the type, and once more after it was found
        assertEquals(3, starts());
    }

    /** Answers that a QEMU had not written yet when it ended are no answers of its own. */
    @Test
    void whatIsNotToldSinceQemuEndedIsAskedAgain() throws Exception {
        QemuProfile p = probe("*vfio-pci*) [ -e told ] || { : > told; exit 1; }; r='[{\"name\": \"host\"}]' ;;");
        assertTrue(p.hasProperty("vfio-pci", "host"));
        assertTrue(p.hasType("qxl"));
        assertEquals(2, starts());
    }

    /** QEMU would end, and is not asked. */
    @Test
    void aDeviceWithoutItsPartsIsMissing() throws Exception {
        QemuProfile p = probe("*virtio-vga-gl*) exit 1 ;;");
        assertFalse(p.hasType("virtio-vga-gl"));
        assertTrue(p.hasType("qxl"));
        assertEquals(1, starts());
    }
}
