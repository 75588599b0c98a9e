package org.virtargv.family.cpu;

import java.util.Map;
import java.util.Set;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;

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

    private FeatureNames() {}

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
