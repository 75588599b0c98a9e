package org.virtargv.family;

import java.util.List;
import org.virtargv.domain.MemoryBacking;
import org.virtargv.domain.MemoryBacking.Access;
import org.virtargv.domain.NumaCells;

/**
 * Whether other processes can map the guest's memory, as vhost-user needs it (QEMU manual, vhost-user: "memory must be
 * shared").
 */
public final class SharedMemory {
    private SharedMemory() {}

    /**
     * True where all of the memory is shared: NUMA cells say it each for itself, or leave it to {@code
     * <memoryBacking>}.
     */
    public static boolean is(Conversion c) {
        MemoryBacking backing = c.domain().memoryBacking;
        boolean shared = backing != null && backing.access != null && backing.access.mode == Access.Mode.shared;
        List<NumaCells.Cell> cells =
                c.domain().cpu == null || c.domain().cpu.numa == null ? List.of() : c.domain().cpu.numa.cells;
        return cells.isEmpty()
                ? shared
                : cells.stream()
                        .allMatch(cell -> cell.memAccess == null ? shared : cell.memAccess == Access.Mode.shared);
    }
}
