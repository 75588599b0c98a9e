package org.virtargv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.cli.terminal.Exit;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.DeviceFacts.Device;
import org.virtargv.facts.DeviceFacts.Display;

/** The commands on a made-up tree, with the real system calls: its nodes are ordinary files, which know no ioctl. */
class ProbeDeviceCommandTest {
    private static final String UUID = "0e7f4a52-77a1-4bb5-9d11-6a3a52c1fe01";

    @TempDir
    Path dir;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void tree() throws IOException {
        Path device = dir.resolve("root/sys/bus/mdev/devices").resolve(UUID);
        Path type = Files.createDirectories(dir.resolve("root/types/maker-small"));
        Files.createDirectories(device);
        Files.writeString(type.resolve("device_api"), "vfio-pci\n");
        Files.createSymbolicLink(device.resolve("mdev_type"), type);
        Files.createSymbolicLink(device.resolve("iommu_group"), Path.of("../kernel/iommu_groups/4"));
    }

    private void nodes() throws IOException {
        Files.createDirectories(dir.resolve("root/dev/vfio"));
        Files.writeString(dir.resolve("root/dev/vfio/vfio"), "");
        Files.writeString(dir.resolve("root/dev/vfio/4"), "");
    }

    private int run(String... args) {
        return Main.run(
                args,
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private int device(String... args) {
        String[] all = new String[args.length + 4];
        System.arraycopy(
                new String[] {"probe", "device", "--root", dir.resolve("root").toString()}, 0, all, 0, 4);
        System.arraycopy(args, 0, all, 4, args.length);
        return run(all);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theRealCallsTellTheirErrno() throws Exception {
        nodes();
        assertEquals(Exit.DONE, device("--json"));
        Device d = DeviceFacts.parse("x", out.toString(StandardCharsets.UTF_8))
                .find(UUID)
                .get();
        assertEquals(Display.unknown, d.display());
        assertTrue(d.why().startsWith("GROUP_GET_STATUS: ENOTTY; "), d.why());
        assertEquals("maker-small", d.type());
        assertTrue(told().contains(UUID + ": its display is unknown"), told());
    }

    @Test
    void withoutVfioTheFirstNodeIsMissing() throws Exception {
        assertEquals(Exit.DONE, device());
        String table = out.toString(StandardCharsets.UTF_8);
        assertTrue(table.startsWith("ADDRESS  "), table);
        assertTrue(
                table.contains(UUID + ": unknown: open /dev/vfio/vfio: ENOENT; this machine has no /dev/vfio"), table);
    }

    @Test
    void theFileIsWhatJsonPrints() throws Exception {
        Path file = dir.resolve("facts.json");
        assertEquals(Exit.DONE, device("-o", file.toString(), UUID));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
        assertTrue(DeviceFacts.parse("x", Files.readString(file)).find(UUID).isPresent());
    }

    @Test
    void aDeviceThatIsNotThereIsToldAndTheOthersAreProbed() throws Exception {
        assertEquals(Exit.REFUSED, device("--json", "0e7f4a52-77a1-4bb5-9d11-6a3a52c1fe02", UUID));
        assertTrue(
                told().contains("virt-argv: error: 0e7f4a52-77a1-4bb5-9d11-6a3a52c1fe02: no such mediated device"),
                told());
        assertEquals(
                1,
                DeviceFacts.parse("x", out.toString(StandardCharsets.UTF_8))
                        .devices()
                        .size());
    }

    @Test
    void aFileThatCannotBeWrittenIsTold() {
        assertEquals(
                Exit.REFUSED, device("-o", dir.resolve("no/such/folder.json").toString()));
        assertTrue(told().contains("[output-failed]"), told());
    }

    @Test
    void aWayThatDoesNotExistIsAMatterOfUsage() {
        assertEquals(Exit.USAGE, device("--open", "sideways"));
        assertTrue(
                told().contains("'sideways' is not a WAY that --open takes; use one of: "
                        + "auto, group, character-device"),
                told());
    }

    private String facts(String name, String migration) throws IOException {
        Path file = dir.resolve(name);
        Files.writeString(
                file,
                ("{\"devices\": [{\"address\": \"%s\", \"deviceApi\": \"vfio-pci\", \"type\": \"t\", \"migration\": "
                                + "%s, \"inUse\": false}]}")
                        .formatted(UUID, migration));
        return file.toString();
    }

    @Test
    void migrationSaysYesOrNoAndWhy() throws Exception {
        String able = facts("able.json", "[\"stop-copy\"]");
        String unable = facts("unable.json", "[]");
        assertEquals(Exit.DONE, run("probe", "migration", able, able));
        assertEquals(UUID + ": can migrate\n", out.toString(StandardCharsets.UTF_8));
        out.reset();
        assertEquals(Exit.REFUSED, run("probe", "migration", able, unable));
        assertTrue(out.toString(StandardCharsets.UTF_8)
                .startsWith(UUID + ": cannot migrate\n  migration is not supported"));
        assertFalse(told().contains("Exception"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{ | not valid JSON", "{\"format\": 9, \"devices\": []} | format 9", "'' | the file is empty"})
    void factsThatCannotBeReadAreTold(String text, String reason) throws Exception {
        Path broken = dir.resolve("broken.json");
        Files.writeString(broken, text);
        assertEquals(Exit.USAGE, run("probe", "migration", facts("able.json", "[]"), broken.toString()));
        assertTrue(told().contains("broken.json: ") && told().contains(reason), told());
    }

    @Test
    void aDeviceThatTheFactsDoNotHaveIsTold() throws Exception {
        String able = facts("able.json", "[]");
        assertEquals(Exit.USAGE, run("probe", "migration", able, able, "--device", "0000:01:00.0"));
        assertTrue(told().contains("the file has no facts of the device 0000:01:00.0"), told());
    }

    @Test
    void hostFactsAreWritten() throws Exception {
        Path file = dir.resolve("host.json");
        assertEquals(
                Exit.DONE, run("probe", "host", "--root", dir.resolve("root").toString(), "-o", file.toString()));
        assertTrue(Files.readString(file).startsWith("{\n  \"format\": 1,"));
    }

    /** A folder for temporary files that is not writable, as far as JNA can be told so. */
    @Test
    void withoutTheNativeLibraryNothingIsAsked() throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Djna.nosys=true",
                        "-Djna.nounpack=true",
                        "-Djna.boot.library.path=" + dir,
                        "-cp",
                        Stream.of(Main.class, com.sun.jna.Native.class, picocli.CommandLine.class)
                                .map(c -> c.getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .getPath())
                                .collect(Collectors.joining(":")),
                        "org.virtargv.cli.Main",
                        "probe",
                        "device")
                .start();
        String said = new String(java.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, java.waitFor(), said);
        assertTrue(said.contains("the C library cannot be called: "), said);
        assertTrue(said.endsWith("[no-native-library]\n"), said);
    }
}
