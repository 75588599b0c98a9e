package org.virtargv.address;

import org.virtargv.domain.Address;
import org.virtargv.domain.Device;
import org.virtargv.domain.Domain;

/** ARM boards without PCI have places for virtio devices in their memory map; QEMU fills them in the order of the command line. */
final class MmioPass {
    private MmioPass() {
    }

    static void assign(Domain domain) {
        if (Board.of(domain) == Board.vexpress) {
            for (Device d : DeviceOrder.of(domain)) {
                if (d.address == null && VirtioDevices.is(d)) {
                    d.address = Address.of(Address.Type.virtio_mmio, d);
                }
            }
        }
    }
}
