package org.virtargv.family.cpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.virtargv.domain.Cpu;
import org.virtargv.domain.Domain;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.facts.qemu.Transcript;
import org.virtargv.family.Conversion;
import org.virtargv.family.Settings;
import org.virtargv.problem.Problems;

class HostModelTest {
    private static final String Q = "\"";

    /**
     * A QEMU with KVM on a host that has the features of a model, some more and some less; the models are given with
     * what blocks them.
     */
    private static QemuProfile qemu(String vendor, int family, int model, Set<String> features, String... models)
            throws FactsException {
        String props =
                features.stream().map(f -> Q + f + "\": true").collect(Collectors.joining(", ")) + ", \"vendor\": \""
                        + vendor + "\", \"family\": " + family + ", \"model\": " + model + ", \"stepping\": 0";
        String definitions = Arrays.stream(models)
                .map(m -> m.split(" "))
                .map(m -> "{\"name\": \"" + m[0] + "\", \"typename\": \"" + m[0]
                        + "-x86_64-cpu\", \"unavailable-features\": [" + (m.length > 1 ? Q + m[1] + Q : "")
                        + "], \"static\": false, \"migration-safe\": true,"
                        + " \"deprecated\": false}")
                .collect(Collectors.joining(", "));
        return Transcript.parse(
                "small",
                said("query-version", "{}", "{\"qemu\": {\"micro\": 0, \"minor\": 1, \"major\": 9}, \"package\": \"\"}")
                        + said("query-target", "{}", "{\"arch\": \"x86_64\"}")
                        + said("query-kvm", "{}", "{\"enabled\": true, \"present\": true}")
                        + said("qom-list-types", "{}", "[{\"name\": \"kvm-accel\"}]")
                        + said("query-qmp-schema", "{}", "[]")
                        + said("query-command-line-options", "{}", "[]")
                        + said(
                                "query-machines",
                                "{}",
                                "[{\"name\": \"pc-q35-9.1\", \"alias\": \"q35\", \"cpu-max\": 255, "
                                        + "\"hotpluggable-cpus\": true,"
                                        + " \"default-cpu-type\": \"qemu64-x86_64-cpu\", \"default-ram-id\": "
                                        + "\"pc.ram\", \"acpi\": true}]")
                        + said("query-cpu-definitions", "{}", "[" + definitions + "]")
                        + said(
                                "query-cpu-model-expansion",
                                "{\"type\": \"static\", \"model\": {\"name\": \"host\"}}",
                                "{\"model\": {\"name\": \"base\", \"props\": {" + props + "}}}"));
    }

    private static String said(String command, String arguments, String answer) {
        return "{\"execute\": \"" + command + "\", \"arguments\": " + arguments + ", \"id\": \"1\"}\n{\"return\": "
                + answer + ", \"id\": \"1\"}\n";
    }

    /** The features of a model by QEMU's names. */
    private static Set<String> features(String model) {
        return X86Models.get().models.get(model).features().stream()
                .map(f -> f.equals("pclmuldq") ? "pclmulqdq" : f.replace('_', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static HostModel model(QemuProfile qemu) {
        Domain domain = new Domain();
        domain.type = Domain.Type.kvm;
        domain.cpu = new Cpu();
        return HostModel.of(new Conversion(
                domain,
                qemu,
                HostFacts.neutral(),
                DeviceFacts.none(),
                new Settings(Settings.Style.libvirt, false, true),
                new Problems()));
    }

    @Test
    void aModelThatFitsIsTheAnswer() throws FactsException {
        assertEquals("Haswell {}", spelled(qemu("GenuineIntel", 6, 60, features("Haswell"), "Haswell", "Nehalem")));
    }

    @Test
    void moreAndLessInTheOrderOfTheirPlaces() throws FactsException {
        Set<String> host = features("Haswell");
        host.addAll(Set.of("lahf-lm", "vme", "ss"));
        host.removeAll(Set.of("rtm", "avx2"));
        String all = spelled(qemu("GenuineIntel", 1, 1, host, "Haswell"));
        assertTrue(
                all.endsWith("vme=true, ss=true, avx2=false, rtm=false}")
                        || all.endsWith("vme=true, ss=true, lahf-lm=true, avx2=false, rtm=false}"),
                all);
    }

    @Test
    void aMissingFeatureCountsForTwoThatAreAdded() throws FactsException {
        // Nehalem lacks what Westmere adds to it; a host that lacks some of Westmere's own is described by the nearer
        // of the two
        Set<String> host = features("Nehalem");
        host.add("aes");
        assertEquals("Nehalem {aes=true}", spelled(qemu("GenuineIntel", 1, 1, host, "Nehalem", "SandyBridge")));
    }

    @Test
    void whatKeepsAModelFromRunningCountsAsMissing() throws FactsException {
        // described by Westmere in no word, but QEMU cannot run two things of it that the host has
        Set<String> host = features("Westmere");
        assertTrue(spelled(qemu("GenuineIntel", 1, 1, host, "Nehalem", "Westmere sse4.1\",\"popcnt"))
                .startsWith("Nehalem {aes=true, "));
        assertEquals("Westmere {sse4.1=false}", spelled(qemu("GenuineIntel", 1, 1, host, "Westmere sse4.1")));
    }

    @Test
    void theModelOfTheVeryProcessorGoesFirst() throws FactsException {
        assertTrue(spelled(qemu("GenuineIntel", 6, 60, features("Nehalem"), "Nehalem", "Haswell"))
                .startsWith("Haswell {"));
    }

    @Test
    void modelsOfOtherVendorsAreNoAnswer() throws FactsException {
        assertTrue(spelled(qemu("AuthenticAMD", 1, 1, features("Haswell"), "Haswell", "Opteron_G3"))
                .startsWith("Opteron_G3 {"));
    }

    @Test
    void whatKeepsQemuFromRunningTheModelIsOff() throws FactsException {
        assertEquals(
                "EPYC-Rome {xsaves=false}",
                spelled(qemu("AuthenticAMD", 23, 49, features("EPYC-Rome"), "EPYC-Rome xsaves")));
    }

    private static String spelled(QemuProfile qemu) {
        HostModel m = model(qemu);
        return m.model() + " " + m.features();
    }

    @Test
    void everyFeatureOfEveryModelHasItsPlace() {
        X86Models all = X86Models.get();
        assertEquals(57, all.models.size());
        all.models.values().forEach(m -> m.features()
                .forEach(f -> assertNotNull(all.order.get(f), m.name() + " " + f)));
        assertTrue(all.order.get("pni") < all.order.get("fpu") && all.order.get("fpu") < all.order.get("rdctl-no"));
    }
}
