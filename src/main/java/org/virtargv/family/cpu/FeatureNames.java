package org.virtargv.family.cpu;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.virtargv.domain.Cpu;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.machine.Architecture;
import org.virtargv.problem.Suggest;

/**
 * QEMU's names of the processor's features. The format's names are those that Linux and old QEMU have, with
 * underscores; QEMU's x86 properties have hyphens today. Other architectures' names are the same in both.
 */
final class FeatureNames {
    /** Those that differ in more than the hyphen. */
    private static final Map<String, String> QEMU = Map.of(
            "pclmuldq",
            "pclmulqdq",
            "sse4_1",
            "sse4.1",
            "sse4_2",
            "sse4.2",
            "sse3",
            "pni",
            "ffxsr",
            "fxsr-opt",
            "svme-addr-check",
            "svme-addr-chk",
            "i64",
            "lm",
            "xd",
            "nx");

    /** Names of libvirt 12.8 that {@link X86Models} does not need: no model has them. */
    private static final Set<String> NEWER = Set.of(
            "ace2",
            "ace2-en",
            "amx-avx512",
            "amx-bf16-alias",
            "amx-complex-alias",
            "amx-fp16-alias",
            "amx-fp8",
            "amx-int8-alias",
            "amx-movrs",
            "amx-tf32",
            "apx-nci-ndd-nf",
            "apxf",
            "avx10-vnni-int",
            "bhi-no",
            "cet-ibt",
            "cet-ss",
            "fs-gs-base-ns",
            "gmet",
            "its-no",
            "movrs",
            "msr-imm",
            "phe",
            "phe-en",
            "pmm",
            "pmm-en",
            "prefetchi",
            "tsa-l1-no",
            "tsa-sq-no",
            "verw-clear",
            "vmx-entry-load-cet",
            "vmx-exit-save-cet",
            "vmx-mbec",
            "xcrypt",
            "xcrypt-en",
            "xstore",
            "xstore-en");

    /** Vector lengths of SVE are features, too: sve128, sve256 … sve2048. */
    private static final Set<String> ARM = Set.of(
            "pauth", "sve", "sve128", "sve256", "sve384", "sve512", "sve640", "sve768", "sve896", "sve1024", "sve1152",
            "sve1280", "sve1408", "sve1536", "sve1664", "sve1792", "sve1920", "sve2048");

    private FeatureNames() {}

    /** Whether it is one of the format; where not, that is told: it would be left out of the line in silence. */
    static boolean isFormats(Conversion c, Cpu.Feature f) {
        if (isFormats(c.arch(), f.name)) {
            return true;
        }
        c.error(
                "cpu-feature-name",
                f.at,
                "'" + f.name + "' in <feature> is not a CPU feature that libvirt knows for " + c.arch(),
                hint(c, f.name));
        return false;
    }

    /** Of architectures other than these, libvirt leaves them to QEMU. */
    private static boolean isFormats(Architecture arch, String name) {
        if (arch.isX86()) {
            return NEWER.contains(name) || X86Models.get().order.containsKey(name);
        }
        return !arch.isArm() || ARM.contains(name);
    }

    private static String hint(Conversion c, String name) {
        Set<String> known = new TreeSet<>(c.arch().isX86() ? NEWER : ARM);
        if (c.arch().isX86()) {
            known.addAll(X86Models.get().order.keySet());
        }
        for (String each : known) {
            if (qemu(c, each).equals(qemu(c, name))) {
                return "write '" + each + "'";
            }
        }
        return Suggest.hint(name, known);
    }

    static String qemu(Conversion c, String name) {
        if (!c.arch().isX86()) {
            return name;
        }
        String other = QEMU.get(name);
        return other != null ? other : name.replace('_', '-');
    }

    /** Whether QEMU alone decides the feature by the topology, so that libvirt says nothing of it. */
    static boolean isTopologys(Conversion c, String qemuName) {
        return c.arch().isX86()
                && (qemuName.equals("ht") || qemuName.equals("cmp-legacy"))
                && c.libvirt().has(LibvirtChange.CPU_TOPOLOGY_FEATURES_LEFT_TO_QEMU);
    }

    /** Whether this QEMU has the property, as far as it was asked. */
    static boolean isKnown(Conversion c, String qemuName) {
        Set<String> all = c.arch().isX86() ? c.qemu().properties("max-x86_64-cpu") : null;
        return all == null || all.contains(qemuName);
    }
}
