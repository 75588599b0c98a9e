package org.virtargv.convert;

/**
 * Problems that libvirt finds when a domain starts and not when it is defined: what the host has not, and what the
 * command line could not say. A normalized domain is a defined one, so there they are warnings.
 */
final class StartChecks {
    private StartChecks() {}

    static boolean has(String id) {
        return switch (id) {
            // of the host
            case "clock-now-unknown",
                    "cpu-host-unknown",
                    "fdgroup-unknown",
                    "firmware-not-found",
                    "hugepages-not-mounted",
                    "listen-network",
                    "master-key-unknown",
                    "network-unknown",
                    "numa-node-unavailable",
                    "numa-placement-unknown",
                    "scsi-generic-unknown",
                    "secret-unknown",
                    "smbios-host-unknown" -> true;
            // of QEMU and of what it is asked for
            case "cpu-deprecated-features",
                    "cpu-passthrough-emulated",
                    "interface-backend-tap",
                    "interface-option",
                    "memory-too-large",
                    "shmem-address" -> true;
            default -> false;
        };
    }
}
