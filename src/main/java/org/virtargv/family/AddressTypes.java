package org.virtargv.family;

import java.util.List;
import org.virtargv.domain.Address;
import org.virtargv.domain.Device;
import org.virtargv.domain.Words;

/** Which types of address a device can have (formatdomain, Device Addresses). */
public final class AddressTypes {
    private AddressTypes() {}

    /** Refuses an address of another type; none at all fits every device. */
    public static void check(Conversion c, Device device, String what, Address.Type... fit) {
        Address.Type type = device.address == null ? null : device.address.type;
        if (type != null && !List.of(fit).contains(type)) {
            c.problems()
                    .error(
                            "address-type",
                            device.address.at,
                            "an <address> of the type '" + Words.of(type) + "' cannot be used for " + what,
                            fit.length == 0 ? "remove it" : "write the type " + Words.of(fit[0]));
        }
    }

    /** Of a device on PCI, or in the places of a virtio device. */
    public static Address.Type[] virtio() {
        return new Address.Type[] {Address.Type.pci, Address.Type.ccw, Address.Type.virtio_mmio};
    }
}
