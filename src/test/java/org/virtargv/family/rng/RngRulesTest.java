package org.virtargv.family.rng;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about. */
class RngRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # Entropy comes from the kernel unless a file is named
            <rng model='virtio'><backend model='random'/></rng>
              -object {"qom-type":"rng-random","id":"objrng0","filename":"/dev/random"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.2","addr":"0x0"}
            <rng model='virtio'><backend model='random'>/dev/hwrng</backend></rng>
              -object {"qom-type":"rng-random","id":"objrng0","filename":"/dev/hwrng"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.2","addr":"0x0"}
            <rng model='virtio'><backend model='random'>hwrng</backend></rng>
              error rng-path
            <rng model='virtio'><backend model='builtin'/></rng>
              -object {"qom-type":"rng-builtin","id":"objrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.2","addr":"0x0"}
            <rng model='virtio'><backend model='builtin'>/dev/random</backend></rng>
              -object {"qom-type":"rng-builtin","id":"objrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.2","addr":"0x0"}

            # A rate is for a second unless it says for how long
            <rng model='virtio'><rate bytes='9'/><backend model='builtin'/></rng>
              -object {"qom-type":"rng-builtin","id":"objrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","max-bytes":9,"period":1000,
                  "bus":"pci.2","addr":"0x0"}
            <rng model='virtio'><rate bytes='9' period='2000'/><backend model='builtin'/></rng>
              -object {"qom-type":"rng-builtin","id":"objrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","max-bytes":9,"period":2000,
                  "bus":"pci.2","addr":"0x0"}
            <rng model='virtio'><rate bytes='0'/><backend model='builtin'/></rng>
              -object {"qom-type":"rng-builtin","id":"objrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.2","addr":"0x0"}
            <rng model='virtio'><rate bytes='1' period='0'/><backend model='builtin'/></rng>
              -object {"qom-type":"rng-builtin","id":"objrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","max-bytes":1,"period":1000,
                  "bus":"pci.2","addr":"0x0"}
            <rng model='virtio'><rate period='1'/><backend model='builtin'/></rng>
              -object {"qom-type":"rng-builtin","id":"objrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.2","addr":"0x0"}

            # A daemon is behind a character device
            <rng model='virtio'><backend model='egd' type='tcp'><source mode='connect' host='h' service='1'/>
             </backend></rng>
              -chardev socket,id=charrng0,host=h,port=1
              -object {"qom-type":"rng-egd","id":"objrng0","chardev":"charrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.2","addr":"0x0"}
            <rng model='virtio'><backend model='egd' type='udp'><source mode='bind' service='2'/>
             <source mode='connect' host='h' service='1'/></backend></rng>
              -chardev udp,id=charrng0,host=h,port=1,localaddr=,localport=2
              -object {"qom-type":"rng-egd","id":"objrng0","chardev":"charrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.2","addr":"0x0"}
            <rng model='virtio'><backend model='egd' type='unix'><source mode='bind' path='/egd'/></backend></rng>
              -chardev socket,id=charrng0,fd=21,server=on,wait=off
              -object {"qom-type":"rng-egd","id":"objrng0","chardev":"charrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.2","addr":"0x0"}
            <rng model='virtio'><backend model='egd' type='tcp'><source mode='bind' host='h' service='1'/>
             <protocol type='telnet'/></backend></rng>
              -chardev socket,id=charrng0,host=h,port=1,telnet=on,server=on,wait=off
              -object {"qom-type":"rng-egd","id":"objrng0","chardev":"charrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.2","addr":"0x0"}
            <rng model='virtio'><backend model='egd'/></rng>
              error rng-egd-type
            <rng model='virtio'><backend model='egd' type='unix'/></rng>
              error source-incomplete
            <rng model='virtio'><backend model='egd' type='spicevmc'/></rng><graphics type='spice'/>
              warning rng-egd-type
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -spice port=0,disable-ticketing=on,seamless-migration=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
              -chardev spicevmc,id=charrng0,name=vdagent
              -object {"qom-type":"rng-egd","id":"objrng0","chardev":"charrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.2","addr":"0x0"}
            <rng model='virtio'><backend model='egd' type='pty'/></rng>
              -chardev pty,id=charrng0
              -object {"qom-type":"rng-egd","id":"objrng0","chardev":"charrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.2","addr":"0x0"}

            # The model decides for which generations of virtio the device is
            <rng model='virtio-transitional'><backend model='builtin'/></rng>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -object {"qom-type":"rng-builtin","id":"objrng0"}
              -device {"driver":"virtio-rng-pci-transitional","rng":"objrng0","id":"rng0","bus":"pci.3","addr":"0x1"}
            <rng model='virtio-non-transitional'><backend model='builtin'/></rng>
              -object {"qom-type":"rng-builtin","id":"objrng0"}
              -device {"driver":"virtio-rng-pci-non-transitional","rng":"objrng0","id":"rng0","bus":"pci.2",
                  "addr":"0x0"}
            @ pc
            <rng model='virtio'><backend model='builtin'/></rng>
              -object {"qom-type":"rng-builtin","id":"objrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.0","addr":"0x2"}
            <rng model='virtio-transitional'><backend model='builtin'/></rng>
              -object {"qom-type":"rng-builtin","id":"objrng0"}
              -device {"driver":"virtio-rng-pci-transitional","rng":"objrng0","id":"rng0","bus":"pci.0","addr":"0x2"}
            @ s390x/s390-ccw-virtio
            <rng model='virtio'><backend model='builtin'/></rng>
              -object {"qom-type":"rng-builtin","id":"objrng0"}
              -device {"driver":"virtio-rng-ccw","rng":"objrng0","id":"rng0","devno":"fe.0.0000"}
            @ aarch64/virt
            <rng model='virtio'><backend model='builtin'/></rng>
              -object {"qom-type":"rng-builtin","id":"objrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.1","addr":"0x0"}

            # Options of virtio
            <rng model='virtio'><backend model='builtin'/><driver iommu='on' ats='on' packed='off' page_per_vq='on'/>
             </rng>
              -object {"qom-type":"rng-builtin","id":"objrng0"}
              -device {"driver":"virtio-rng-pci","iommu_platform":true,"ats":true,"packed":false,"page-per-vq":true,
                  "rng":"objrng0","id":"rng0","bus":"pci.2","addr":"0x0"}

            # Devices are numbered in order
            <rng model='virtio'><backend model='builtin'/></rng>
              -object {"qom-type":"rng-builtin","id":"objrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.2","addr":"0x0"}
            <rng model='virtio'><backend model='random'/></rng>
              -object {"qom-type":"rng-random","id":"objrng0","filename":"/dev/random"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.2","addr":"0x0"}
            """;
}
