package org.virtargv.family.cpu;

import java.util.List;
import java.util.Set;
import org.virtargv.domain.Cpu;

/** Names of Arm's processors, by what QEMU's board {@code virt} makes of them (its documentation, 'virt' generic). */
public final class ArmModels {
    /** The 32-bit ones that the board has. */
    private static final Set<String> OF_32_BITS = Set.of("cortex-a7", "cortex-a15");

    /** Those of older and smaller boards. */
    private static final Set<String> ELSEWHERE = Set.of("cortex-a8", "cortex-a9", "ti925t");

    private static final List<String> FAMILIES_ELSEWHERE =
            List.of("arm9", "arm10", "arm11", "cortex-m", "cortex-r", "pxa", "sa11");

    private ArmModels() {}

    /** Whether this is a model that has 32 bits alone, which an ACPI system cannot have. */
    public static boolean has32Bits(Cpu cpu) {
        return cpu != null
                && cpu.mode == Cpu.Mode.custom
                && cpu.model != null
                && cpu.model.name != null
                && (OF_32_BITS.contains(cpu.model.name) || isElsewhere(cpu.model.name));
    }

    /** Whether the board {@code virt} refuses this model. */
    static boolean isElsewhere(String name) {
        if (ELSEWHERE.contains(name)) {
            return true;
        }
        for (String family : FAMILIES_ELSEWHERE) {
            if (name.startsWith(family)) {
                return true;
            }
        }
        return false;
    }
}
