package org.virtargv.family.cpu;

import java.util.List;
import java.util.Map;

/**
 * Features that named models once had and that QEMU or the processors have no more: a guest of such a model is told
 * that they are off, so that it sees the same whichever QEMU runs it.
 */
final class RemovedFeatures {
    private static final List<String> MPX = List.of("mpx");
    private static final List<String> MONITOR = List.of("monitor");

    private static final Map<String, List<String>> GONE = Map.ofEntries(
            Map.entry("Skylake-Client", MPX),
            Map.entry("Skylake-Client-IBRS", MPX),
            Map.entry("Skylake-Client-noTSX-IBRS", MPX),
            Map.entry("Skylake-Server", MPX),
            Map.entry("Skylake-Server-IBRS", MPX),
            Map.entry("Skylake-Server-noTSX-IBRS", MPX),
            Map.entry("Cascadelake-Server", MPX),
            Map.entry("Cascadelake-Server-noTSX", MPX),
            Map.entry("Icelake-Client", List.of("intel-pt")),
            Map.entry("Icelake-Client-noTSX", List.of("intel-pt")),
            Map.entry("Icelake-Server", List.of("intel-pt", "mpx")),
            Map.entry("Icelake-Server-noTSX", List.of("intel-pt", "mpx")),
            Map.entry("Opteron_G3", MONITOR),
            Map.entry("EPYC", MONITOR),
            Map.entry("EPYC-IBPB", MONITOR),
            Map.entry("Dhyana", MONITOR));

    private RemovedFeatures() {}

    /** By QEMU's names. */
    static List<String> of(String model) {
        return GONE.getOrDefault(model, List.of());
    }
}
