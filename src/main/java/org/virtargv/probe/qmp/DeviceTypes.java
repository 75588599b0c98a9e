package org.virtargv.probe.qmp;

import java.util.ArrayList;
import java.util.List;

/**
 * The types whose properties a profile holds: every device and object that a domain can ask for. A type that is missing here counts as having
 * every property, so a new family's devices belong in this list; the profiles that are built in are then to be made anew.
 */
final class DeviceTypes {
    private static final List<String> VIRTIO = List.of("virtio-9p", "virtio-balloon", "virtio-blk", "virtio-crypto", "virtio-gpu", "virtio-gpu-gl",
            "virtio-gpu-rutabaga", "virtio-input-host", "virtio-iommu", "virtio-keyboard", "virtio-mem", "virtio-mouse", "virtio-multitouch",
            "virtio-net", "virtio-pmem", "virtio-rng", "virtio-scsi", "virtio-serial", "virtio-sound", "virtio-tablet", "vhost-scsi",
            "vhost-user-blk", "vhost-user-fs", "vhost-user-gpu", "vhost-user-scsi", "vhost-user-vsock", "vhost-vsock");

    private static final List<String> PLAIN = List.of(
            // disks and their controllers
            "ahci", "am53c974", "dc390", "floppy", "ide-cd", "ide-hd", "isa-fdc", "lsi", "lsi53c810", "megasas", "megasas-gen2", "mptsas1068", "ncr53c90",
            "nvme", "nvme-ns", "piix3-ide", "piix4-ide", "pvscsi", "scsi-block", "scsi-cd", "scsi-generic", "scsi-hd", "sd-card", "spapr-vscsi",
            // buses
            "i82801b11-bridge", "ioh3420", "pci-bridge", "pcie-pci-bridge", "pcie-root-port", "pxb", "pxb-pcie", "spapr-pci-host-bridge",
            "x3130-upstream", "xio3130-downstream", "mch", "i440FX-pcihost", "q35-pcihost", "ICH9-LPC", "PIIX4_PM",
            // USB
            "ich9-usb-ehci1", "ich9-usb-ehci2", "ich9-usb-uhci1", "ich9-usb-uhci2", "ich9-usb-uhci3", "nec-usb-xhci", "pci-ohci", "piix3-usb-uhci",
            "piix4-usb-uhci", "qemu-xhci", "usb-audio", "usb-bot", "usb-ccid", "usb-ehci", "usb-host", "usb-hub", "usb-kbd", "usb-mouse", "usb-mtp",
            "usb-net", "usb-redir", "usb-serial", "usb-storage", "usb-tablet", "usb-wacom-tablet", "vt82c686b-usb-uhci",
            // network cards
            "e1000", "e1000-82544gc", "e1000-82545em", "e1000e", "i82551", "i82557b", "i82558b", "i82559er", "igb", "ne2k_isa", "ne2k_pci", "pcnet",
            "rtl8139", "spapr-vlan", "sungem", "tulip", "vmxnet3",
            // displays
            "VGA", "ati-vga", "bochs-display", "cirrus-vga", "isa-vga", "isa-cirrus-vga", "qxl", "qxl-vga", "ramfb", "secondary-vga", "vhost-user-vga",
            "virtio-vga", "virtio-vga-gl", "vmware-svga",
            // sound
            "AC97", "ES1370", "hda-duplex", "hda-micro", "hda-output", "ich9-intel-hda", "intel-hda", "sb16",
            // character devices
            "ccid-card-emulated", "ccid-card-passthru", "isa-debugcon", "isa-parallel", "isa-serial", "pci-serial", "pl011", "sclpconsole",
            "sclplmconsole", "spapr-vty", "virtconsole", "virtserialport",
            // host devices
            "vfio-amd-xgbe", "vfio-ap", "vfio-calxeda-xgmac", "vfio-ccw", "vfio-pci", "vfio-pci-nohotplug", "zpci",
            // memory, TPM, watchdogs and the rest
            "acpi-erst", "amd-iommu", "arm-smmuv3", "diag288", "i6300esb", "ib700", "intel-iommu", "ipmi-bmc-extern", "isa-ipmi-kcs", "ivshmem-doorbell",
            "ivshmem-plain", "kvm-pit", "nvdimm", "pc-dimm", "pvpanic", "pvpanic-pci", "sgx-epc", "spapr-rng", "spapr-tpm-proxy", "tpm-crb",
            "tpm-spapr", "tpm-tis", "tpm-tis-device", "vmcoreinfo", "vmgenid");

    /** Objects, and abstract machines. */
    static final List<String> OBJECTS = List.of("authz-list-file", "authz-pam", "authz-simple", "cryptodev-backend-builtin",
            "cryptodev-backend-lkcf", "cryptodev-vhost-user", "generic-pc-machine", "input-linux", "iommufd", "iothread", "main-loop",
            "memory-backend-epc", "memory-backend-file", "memory-backend-memfd", "memory-backend-ram", "memory-backend-shm", "none-machine",
            "pr-manager-helper", "rng-builtin", "rng-egd", "rng-random", "s390-pv-guest", "secret", "secret_keyring", "sev-guest", "sev-snp-guest",
            "tdx-guest", "thread-context", "throttle-group", "tls-creds-anon", "tls-creds-psk", "tls-creds-x509");

    /** Devices; those of virtio on every bus. */
    static final List<String> ALL = all();

    private DeviceTypes() {
    }

    private static List<String> all() {
        List<String> out = new ArrayList<>(PLAIN);
        for (String device : VIRTIO) {
            for (String bus : List.of("-pci", "-pci-transitional", "-pci-non-transitional", "-ccw", "-device")) {
                out.add(device + bus);
            }
        }
        return List.copyOf(out);
    }
}
