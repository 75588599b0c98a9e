package org.virtargv.place;

import java.util.List;
import org.virtargv.domain.Address;
import org.virtargv.domain.Device;
import org.virtargv.machine.Board;

/**
 * ARM boards without PCI have places for virtio devices in their memory map; QEMU fills them in the order of the
 * command line.
 */
final class MmioPass {
    private MmioPass() {}

    static void assign(Placement p) {
        if (p.board() != Board.vexpress && p.board() != Board.armVirt) {
            return;
        }
        List<Device> virtio = p.devices().stream()
                .filter(e -> e.need().virtio())
                .map(Placement.Entry::device)
                .toList();
        if (p.board() == Board.vexpress || asWritten(virtio)) {
            for (Device d : virtio) {
                if (d.address == null) {
                    d.address = Address.of(Address.Type.virtio_mmio, d);
                }
            }
        }
    }

    /** A {@code virt} machine has PCI as well; a guest that was made before it did goes on without. */
    private static boolean asWritten(List<Device> virtio) {
        boolean mmio = false;
        for (Device d : virtio) {
            if (d.address != null) {
                if (d.address.type == Address.Type.pci) {
                    return false;
                }
                mmio |= d.address.type == Address.Type.virtio_mmio;
            }
        }
        return mmio;
    }
}
