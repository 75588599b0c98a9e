package org.virtargv.family.disk;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What the name and the bus of a disk bring about. */
class DiskRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(
                """
                # The name of a disk of the bus nvme counts no disks of another bus
                <disk type='file'><source file='/a'/><target dev='nvme0n1' bus='virtio'/></disk>
                  -blockdev {"driver":"file","filename":"/a",…}
                  -device {"driver":"virtio-blk-pci",…,"id":"virtio-disk-1",…}
                <disk type='file'><source file='/a'/><target dev='nvme0n1p1' bus='usb'/></disk>
                  -blockdev {"driver":"file","filename":"/a",…}
                  -device {"driver":"usb-storage",…,"id":"usb-disk-1",…}
                <disk type='file'><source file='/a'/><target dev='nvme0' bus='virtio'/></disk>
                  error disk-target-unknown

                # The name of a floppy disk is for floppy disks
                <disk type='file'><source file='/a'/><target dev='fda' bus='sata'/></disk>
                  error disk-target-bus

                # A medium that can be taken out needs a drive with a tray
                <disk type='file' device='cdrom'><source file='/a'/><target dev='vda' bus='virtio'/></disk>
                  error disk-bus

                # Machines with an IDE controller are few, and a QEMU need not have one for SATA
                <disk type='file'><source file='/a'/><target dev='hda' bus='ide'/></disk>
                  error ide-machine
                @ aarch64/virt qemu-10.0-aarch64
                <disk type='file'><source file='/a'/><target dev='hda' bus='ide'/></disk>
                  error ide-machine
                @ s390x/s390-ccw-virtio qemu-10.0-s390x
                <disk type='file'><source file='/a'/><target dev='sda' bus='sata'/></disk>
                  error qemu-type-missing
                """);
    }
}
