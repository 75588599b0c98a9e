package org.virtargv.place;

import org.virtargv.domain.Address;
import org.virtargv.domain.Device;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Words;
import org.virtargv.problem.Problems;

/**
 * Addresses that are still open when all are given out: their type is one that the device is not asked for, {@code
 * <address type='pci'/>} of a device on the ISA bus for instance.
 */
final class UnassignedAddresses {
    private UnassignedAddresses() {}

    static void check(Domain domain, Problems problems) {
        for (Device device : domain.devices.all()) {
            if (device.address != null && isOpen(device.address)) {
                problems.error(
                        "address-type",
                        device.address.at,
                        "this device cannot have an <address> of the type '" + Words.of(device.address.type) + "'",
                        "remove the <address>, and the device gets a suitable one");
            }
        }
    }

    private static boolean isOpen(Address a) {
        if (a.type == null) {
            return false;
        }
        return switch (a.type) {
            case pci -> a.bus == null || a.slot == null;
            case usb -> a.bus == null || a.port == null;
            case ccw -> a.devno == null;
            default -> false;
        };
    }
}
