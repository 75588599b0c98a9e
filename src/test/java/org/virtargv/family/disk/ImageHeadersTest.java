package org.virtargv.family.disk;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What host facts say of the headers of images is named to QEMU, as libvirt does when a domain starts. */
class ImageHeadersTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # Each image behind another is a node of its own, read only; the last says that nothing is behind it
            @ {"storage":{"images":[{"path":"/i/top","backing":"/i/base","backingFormat":"qcow2"},{"path":"/i/base"}]}}
            <disk type='file'><driver name='qemu' type='qcow2'/><source file='/i/top'/><target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/i/base","node-name":"libvirt-2-storage",…}
              -blockdev {"node-name":"libvirt-2-format","read-only":true,…,"backing":null}
              -blockdev {"driver":"file","filename":"/i/top","node-name":"libvirt-1-storage",…}
              -blockdev {"node-name":"libvirt-1-format","read-only":false,…,"backing":"libvirt-2-format"}
              -device {"driver":"virtio-blk-pci",…,"drive":"libvirt-1-format",…}

            # What the document says of the images behind one goes first, as far as it says it
            @ {"storage":{"images":[{"path":"/i/top","backing":"/i/base","backingFormat":"qcow2"},{"path":"/i/base"}]}}
            <disk type='file'><driver name='qemu' type='qcow2'/><source file='/i/top'/><backingStore/>
             <target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/i/top",…}
              -blockdev {"node-name":"libvirt-1-format",…,"backing":null}
              -device {"driver":"virtio-blk-pci",…}
            <disk type='file'><driver name='qemu' type='qcow2'/><source file='/i/top'/><target dev='vda'/>
             <backingStore type='file'><format type='qcow2'/><source file='/i/base'/></backingStore></disk>
              -blockdev {"driver":"file","filename":"/i/base",…}
              -blockdev {"node-name":"libvirt-2-format",…,"backing":null}
              -blockdev {"driver":"file","filename":"/i/top",…}
              -blockdev {"node-name":"libvirt-1-format",…,"backing":"libvirt-2-format"}
              -device {"driver":"virtio-blk-pci",…}

            # A raw image has no header, and of an image that the facts do not know nothing is said
            @ {"storage":{"images":[{"path":"/i/top","backing":"/i/base","backingFormat":"qcow2"},{"path":"/i/base"}]}}
            <disk type='file'><driver name='qemu' type='raw'/><source file='/i/top'/><target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/i/top",…}
              -device {"driver":"virtio-blk-pci",…}
            <disk type='file'><driver name='qemu' type='qcow2'/><source file='/i/other'/><target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/i/other",…}
              -blockdev {"node-name":"libvirt-1-format","read-only":false,"driver":"qcow2","file":"libvirt-1-storage"}
              -device {"driver":"virtio-blk-pci",…}

            # An image that is known not to be there is refused where it is not optional
            @ {"storage":{"missing":["/i/gone"]}}
            <disk type='file'><source file='/i/gone'/><target dev='vda'/></disk>
              error image-missing
            <disk type='file' device='cdrom'><source file='/i/gone' startupPolicy='optional'/>
             <target dev='sda' bus='sata'/></disk>
              -device {"driver":"ide-cd",…}
            """;
}
