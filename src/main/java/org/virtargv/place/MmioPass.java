package org.virtargv.place;

import java.util.List;
import org.virtargv.domain.Address;
import org.virtargv.domain.Device;
import org.virtargv.domain.Domain;

/**
 * ARM boards without PCI have places for virtio devices in their memory map; QEMU fills them in the order of the
 * command line.
 */
final class MmioPass {
    private MmioPass() {}

    static void assign(Domain domain) {
        List<Device> all = DeviceOrder.of(domain);
        if (Board.of(domain) == Board.vexpress || Board.of(domain) == Board.armVirt && asWritten(all)) {
            for (Device d : all) {
                if (d.address == null && VirtioDevices.is(d)) {
                    d.address = Address.of(Address.Type.virtio_mmio, d);
                }
            }
        }
    }

    /** A {@code virt} machine has PCI as well; a guest that was made before it did goes on without. */
    private static boolean asWritten(List<Device> all) {
        boolean mmio = false;
        for (Device d : all) {
            if (d.address != null && VirtioDevices.is(d)) {
                if (d.address.type == Address.Type.pci) {
                    return false;
                }
                mmio |= d.address.type == Address.Type.virtio_mmio;
            }
        }
        return mmio;
    }
}
