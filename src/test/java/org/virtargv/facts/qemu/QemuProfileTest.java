package org.virtargv.facts.qemu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtargv.facts.FactsException;
import org.virtargv.json.JsonException;
import org.virtargv.machine.Accelerator;
import org.virtargv.machine.Architecture;

/** The same QEMU must look the same, whether read from the conversation or from the profile made of it. */
class QemuProfileTest {
    static List<QemuProfile> both() throws FactsException {
        QemuProfile live = SmallQemu.withKvm().profile();
        return List.of(live, ProfileFile.parse("file", ProfileWriter.write(live).getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("both")
    void tellsWhatQemuIs(QemuProfile p) {
        assertEquals("9.1.2", p.version().toString());
        assertEquals("ours 9.1.2-1", p.build());
        assertEquals(Architecture.x86_64, p.arch());
        assertTrue(p.kvm());
        assertTrue(p.kvmUsable());
        assertTrue(p.atLeast(9, 1));
        assertFalse(p.atLeast(9, 2));
        assertEquals(51L, p.sev().get("cbitpos"));
        assertNull(p.sgx());
        assertEquals(Set.of("tpm-tis"), p.tpmModels());
        assertEquals(Set.of(new QemuProfile.Gic(3, true, false)), p.gic());
    }

    @ParameterizedTest
    @MethodSource("both")
    void knowsTypesAndTheirProperties(QemuProfile p) {
        assertTrue(p.hasType("vfio-pci"));
        assertFalse(p.hasType("gone-device"), "a type that QEMU lists and then knows nothing of");
        assertTrue(p.hasProperty("vfio-pci", "host"));
        assertTrue(p.hasProperty("vfio-pci", "x-A"));
        assertFalse(p.hasProperty("vfio-pci", "ramfb"));
        assertTrue(p.hasProperty("iothread", "poll-max-ns"));
        assertTrue(p.hasProperty("kvm-accel", "anything"), "not asked");
        assertFalse(p.hasProperty("no-such-type", "anything"));
        assertTrue(p.hasOption("machine", "type"));
        assertFalse(p.hasOption("machine", "usb"));
        assertTrue(p.hasOption("none"));
    }

    @ParameterizedTest
    @MethodSource("both")
    void seesMachinesAndCpusByAccelerator(QemuProfile p) {
        assertEquals("pc-q35-9.1", p.machine("q35").name());
        assertEquals("host-x86_64-cpu", p.machine("q35").defaultCpuType());
        assertEquals("qemu64-x86_64-cpu", p.machine("q35", Accelerator.tcg).defaultCpuType());
        assertEquals("pc-i440fx-9.1", p.defaultMachine().name());
        assertNull(p.machine("q36"));
        assertEquals(Set.of("mpx"), p.cpuModels(Accelerator.kvm).get("Old").unavailable());
        assertEquals("Old-v1", p.cpuModels(Accelerator.tcg).get("Old").aliasOf());
        assertTrue(p.cpu(Accelerator.kvm, QemuProfile.Expand.migratable).has("avx"));
        assertFalse(p.cpu(Accelerator.tcg, QemuProfile.Expand.migratable).has("avx"));
        assertEquals(
                0L,
                p.cpu(Accelerator.kvm, QemuProfile.Expand.migratable)
                        .properties()
                        .get("phys-bits"));
        assertNull(p.cpu(Accelerator.kvm, QemuProfile.Expand.hyperv));
        assertNull(p.cpu(Accelerator.hvf, QemuProfile.Expand.migratable));
    }

    @ParameterizedTest
    @MethodSource("both")
    void followsTheSchema(QemuProfile p) {
        for (String path : List.of(
                "netdev_add",
                "netdev_add/id",
                "netdev_add/type=stream",
                "netdev_add[type=stream]",
                "netdev_add[type=stream]/id",
                "netdev_add[type=stream]/addr",
                "netdev_add[type=stream]/addr/host",
                "netdev_add[type=stream]/addr/next/next/host",
                "netdev_add[type=stream]/reconnect@deprecated",
                "netdev_add[type=stream]/addr/next@dotted",
                "netdev_add[type=none]",
                "set-action@unstable",
                "set-action/panic=exit-failure",
                "query-display-options()/gl",
                "STOP")) {
            assertEquals(!path.equals("netdev_add[type=stream]/addr/next@dotted"), p.schemaHas(path), path);
        }
        for (String path : List.of(
                "nothing",
                "netdev_add/addr",
                "netdev_add/type=tap",
                "netdev_add[type=tap]",
                "netdev_add[type=none]/addr",
                "netdev_add[id=stream]/addr",
                "netdev_add[type=stream]/addr/port",
                "netdev_add@unstable",
                "set-action/panic=run",
                "set-action/panic/x",
                "query-display-options/gl",
                "query-display-options()/x",
                "")) {
            assertFalse(p.schemaHas(path), path);
        }
    }

    @Test
    void profilesRoundTrip() throws FactsException {
        String text = ProfileWriter.write(SmallQemu.withKvm().profile());
        assertEquals(text, ProfileWriter.write(ProfileFile.parse("again", text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aProfileMadeWithoutKvmServesDomainsOfTypeKvm() throws FactsException {
        QemuProfile p = new SmallQemu()
                .head("x86_64", false)
                .byAccelerator("max", "qemu64-x86_64-cpu", "true")
                .profile();
        assertTrue(p.kvm());
        assertFalse(p.kvmUsable());
        assertEquals("pc-q35-9.1", p.machine("q35", Accelerator.kvm).name());
        assertNull(
                p.cpuModels(Accelerator.kvm).get("Old").usable(), "what keeps it from running under KVM is not known");
        assertEquals(false, p.cpuModels(Accelerator.tcg).get("Old").usable());
        assertNull(p.cpu(Accelerator.kvm, QemuProfile.Expand.migratable));
        assertTrue(p.cpu(Accelerator.tcg, QemuProfile.Expand.migratable).has("avx"));
    }

    @Test
    void architecturesAreCalledAsInTheDomainFormat() throws FactsException {
        assertEquals(
                Architecture.i686,
                new SmallQemu()
                        .head("i386", false)
                        .byAccelerator("max", "x", "true")
                        .profile()
                        .arch());
        FactsException e = assertThrows(FactsException.class, () -> new SmallQemu()
                .head("pdp11", false)
                .byAccelerator("max", "x", "true")
                .profile());
        assertTrue(e.getMessage().contains("no architecture 'pdp11'"), e.getMessage());
    }

    @Test
    void aTranscriptCutOffAnywhereIsRefused() {
        String whole = SmallQemu.withKvm().text();
        int head = whole.indexOf("\"query-machines");
        for (int end = 0; end < head; end += 7) {
            String part = whole.substring(0, end);
            assertThrows(FactsException.class, () -> Transcript.parse("cut", part), "cut at " + end);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "x",
                "[]",
                "{}",
                "{\"execute\": 1}",
                "{\"execute\": \"a\"} {\"nothing\": 1}",
                "{\"execute\": \"a\"} 3",
                "\u0000",
                "{\"execute"
            })
    void whatIsNoTranscriptIsRefused(String text) {
        assertThrows(FactsException.class, () -> Transcript.parse("bad", text));
    }

    @Test
    void aProfileCutOffAnywhereIsRefused() throws FactsException {
        String whole = ProfileWriter.write(SmallQemu.withKvm().profile()).stripTrailing();
        for (int end = 0; end < whole.length(); end += 11) {
            byte[] part = whole.substring(0, end).getBytes(StandardCharsets.UTF_8);
            assertThrows(FactsException.class, () -> ProfileFile.parse("cut", part), "cut at " + end);
        }
    }

    @Test
    void aProfileOfAnotherFormatSaysSo() throws FactsException {
        String other = ProfileWriter.write(SmallQemu.withKvm().profile()).replace("\"format\": 2", "\"format\": 7");
        FactsException e = assertThrows(
                FactsException.class, () -> ProfileFile.parse("other", other.getBytes(StandardCharsets.UTF_8)));
        assertTrue(e.getMessage().contains("format 7") && e.getMessage().contains("formats 1 to 2"), e.getMessage());
    }

    @Test
    void aDamagedPartIsToldWhenItIsAskedFor() throws FactsException {
        String damaged = ProfileWriter.write(SmallQemu.withKvm().profile())
                .replace("\"cpu-max\": 4096", "\"cpu-max\": \"many\"");
        QemuProfile p = ProfileFile.parse("damaged", damaged.getBytes(StandardCharsets.UTF_8));
        JsonException e = assertThrows(JsonException.class, p::machines);
        assertTrue(e.getMessage().contains("cpu-max"), e.getMessage());
    }
}
