package org.virtargv.family;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.domain.Address;
import org.virtargv.domain.Rng;

class VirtioTest {
    /** On channels there are no variants: the name is one that QEMU does not have, so that the device is refused. */
    @ParameterizedTest
    @CsvSource({
        "pci, virtio, virtio-rng-pci",
        "pci, virtio-transitional, virtio-rng-pci-transitional",
        "pci, virtio-non-transitional, virtio-rng-pci-non-transitional",
        "ccw, virtio, virtio-rng-ccw",
        "ccw, virtio-transitional, virtio-rng-ccw-transitional",
        "virtio_mmio, virtio, virtio-rng-device"
    })
    void theNameSaysTheBusAndTheVariant(Address.Type bus, String model, String driver) {
        Rng rng = new Rng();
        rng.address = Address.of(bus, rng);
        assertEquals(driver, Virtio.driver("virtio-rng", rng, Virtio.Model.of(model)));
    }
}
