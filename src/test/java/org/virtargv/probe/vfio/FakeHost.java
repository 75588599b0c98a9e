package org.virtargv.probe.vfio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A made-up tree of /sys, /proc and /dev. */
final class FakeHost {
    static final String UUID = "7e1d4c2b-90aa-4f0e-8a4d-3b7c66d0f101";
    static final String PCI = "0000:65:00.4";
    final Path root;

    FakeHost(Path root) {
        this.root = root;
        file("/proc/sys/kernel/osrelease", "6.1.0-test\n");
    }

    void file(String path, String text) {
        try {
            Path file = root.resolve(path.substring(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void link(String path, String target) {
        try {
            Path file = root.resolve(path.substring(1));
            Files.createDirectories(file.getParent());
            Files.createSymbolicLink(file, Path.of(target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mediated device of the type maker-big in group 7, whose parent can make three more. */
    FakeHost mdev() {
        String device = "/sys/devices/virtual/maker/maker/" + UUID;
        String type = "/sys/devices/virtual/maker/maker/mdev_supported_types/maker-big";
        file(type + "/device_api", "vfio-pci\n");
        file(type + "/name", "Big\n");
        file(type + "/description", "a display\nof two lines\n");
        file(type + "/available_instances", "3\n");
        file(device + "/uevent", "");
        link(device + "/mdev_type", "../mdev_supported_types/maker-big");
        link(device + "/driver", "../../../../../bus/mdev/drivers/maker");
        link(device + "/iommu_group", "../../../../../kernel/iommu_groups/7");
        link("/sys/bus/mdev/devices/" + UUID, "../../../devices/virtual/maker/maker/" + UUID);
        link("/sys/class/mdev_bus/maker", "../../devices/virtual/maker/maker");
        file("/dev/vfio/vfio", "");
        file("/dev/vfio/7", "");
        return this;
    }

    /** The same device on a kernel with character devices. */
    FakeHost characterDevice() {
        file("/sys/devices/virtual/maker/maker/" + UUID + "/vfio-dev/vfio3/dev", "511:3\n");
        file("/dev/vfio/devices/vfio3", "");
        file("/dev/iommu", "");
        return this;
    }

    /** A PCI function in group 9, with the bridge and a sound function beside it. */
    FakeHost pci(String driver) {
        String device = "/sys/devices/pci0000:64/0000:64:02.0/" + PCI;
        file(device + "/vendor", "0x10de\n");
        file(device + "/device", "0x2235\n");
        if (driver != null) {
            link(device + "/driver", "../../../../bus/pci/drivers/" + driver);
        }
        link(device + "/iommu_group", "../../../../kernel/iommu_groups/9");
        link("/sys/bus/pci/devices/" + PCI, "../../../devices/pci0000:64/0000:64:02.0/" + PCI);
        link("/sys/kernel/iommu_groups/9/devices/" + PCI, "../../../../devices/pci0000:64/0000:64:02.0/" + PCI);
        String sound = "/sys/devices/pci0000:64/0000:64:02.0/0000:65:00.1";
        link(sound + "/driver", "../../../../bus/pci/drivers/snd_hda_intel");
        link(
                "/sys/kernel/iommu_groups/9/devices/0000:65:00.1",
                "../../../../devices/pci0000:64/0000:64:02.0/0000:65:00.1");
        file("/dev/vfio/vfio", "");
        return this;
    }
}
