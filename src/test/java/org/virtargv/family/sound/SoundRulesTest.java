package org.virtargv.family.sound;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about. */
class SoundRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # Each model is a device of QEMU, but for the PC's speaker
            <sound model='ac97'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -device {"driver":"AC97","id":"sound0","audiodev":"audio1","bus":"pci.2","addr":"0x1"}
            <sound model='es1370'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -device {"driver":"ES1370","id":"sound0","audiodev":"audio1","bus":"pci.2","addr":"0x1"}
            <sound model='sb16'/>
              -device {"driver":"sb16","id":"sound0","audiodev":"audio1"}
            <sound model='pcspk'/>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,pcspk-audiodev=audio1,acpi=off
            <sound model='ich6'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -device {"driver":"intel-hda","id":"sound0","bus":"pci.2","addr":"0x1"}
              -device {"driver":"hda-duplex","id":"sound0-codec0","bus":"sound0.0","cad":0,"audiodev":"audio1"}
            <sound model='ich7'/>
              error not-supported
            <sound model='ich9'/>
              -device {"driver":"ich9-intel-hda","id":"sound0","bus":"pcie.0","addr":"0x1b"}
              -device {"driver":"hda-duplex","id":"sound0-codec0","bus":"sound0.0","cad":0,"audiodev":"audio1"}
            <sound model='usb'/>
              -device {"driver":"usb-audio","id":"sound0","audiodev":"audio1","bus":"usb.0","port":"1"}

            # A virtio card has two streams unless it says how many
            <sound model='virtio'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"virtio-sound-pci","id":"sound0","audiodev":"audio1","streams":2,"bus":"pci.1",
                  "addr":"0x0"}
            <sound model='virtio' streams='3'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"virtio-sound-pci","id":"sound0","audiodev":"audio1","streams":3,"bus":"pci.1",
                  "addr":"0x0"}
            <sound model='virtio' streams='0'/>
              error sound-streams
            <sound model='virtio' streams='65'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"virtio-sound-pci","id":"sound0","audiodev":"audio1","streams":65,"bus":"pci.1",
                  "addr":"0x0"}
            <sound model='virtio'><driver iommu='on' ats='on' packed='on' page_per_vq='on'/></sound>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"virtio-sound-pci","iommu_platform":true,"ats":true,"packed":true,"page-per-vq":true,
                  "id":"sound0","audiodev":"audio1","streams":2,"bus":"pci.1","addr":"0x0"}

            # The codecs of an HD audio controller sit behind it
            <sound model='ich9'><codec type='duplex'/><codec type='micro'/><codec type='output'/></sound>
              -device {"driver":"ich9-intel-hda","id":"sound0","bus":"pcie.0","addr":"0x1b"}
              -device {"driver":"hda-duplex","id":"sound0-codec0","bus":"sound0.0","cad":0,"audiodev":"audio1"}
              -device {"driver":"hda-micro","id":"sound0-codec1","bus":"sound0.0","cad":1,"audiodev":"audio1"}
              -device {"driver":"hda-output","id":"sound0-codec2","bus":"sound0.0","cad":2,"audiodev":"audio1"}
            <sound model='ich6'><codec type='output'/></sound>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -device {"driver":"intel-hda","id":"sound0","bus":"pci.2","addr":"0x1"}
              -device {"driver":"hda-output","id":"sound0-codec0","bus":"sound0.0","cad":0,"audiodev":"audio1"}

            # What belongs to another model has no effect
            <sound model='ac97'><codec type='output'/></sound>
              warning sound-codec-elsewhere
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -device {"driver":"AC97","id":"sound0","audiodev":"audio1","bus":"pci.2","addr":"0x1"}
            <sound model='usb' multichannel='yes'/>
              -device {"driver":"usb-audio","id":"sound0","audiodev":"audio1","multi":true,"bus":"usb.0","port":"1"}
            <sound model='usb' multichannel='no'/>
              -device {"driver":"usb-audio","id":"sound0","audiodev":"audio1","multi":false,"bus":"usb.0","port":"1"}
            <sound model='ac97' multichannel='yes'/>
              warning sound-multichannel-elsewhere
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -device {"driver":"AC97","id":"sound0","audiodev":"audio1","bus":"pci.2","addr":"0x1"}
            <sound model='ac97' streams='2'/>
              warning sound-virtio-elsewhere
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -device {"driver":"AC97","id":"sound0","audiodev":"audio1","bus":"pci.2","addr":"0x1"}

            # Cards are numbered in order, and each names its backend
            <sound model='sb16'/>
            <sound model='pcspk'/>
            <sound model='ac97'/>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,pcspk-audiodev=audio1,acpi=off
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -device {"driver":"sb16","id":"sound0","audiodev":"audio1"}
              -device {"driver":"AC97","id":"sound2","audiodev":"audio1","bus":"pci.2","addr":"0x1"}
            <sound model='ac97'/>
            <sound model='ac97'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -device {"driver":"AC97","id":"sound0","audiodev":"audio1","bus":"pci.2","addr":"0x1"}
              -device {"driver":"AC97","id":"sound1","audiodev":"audio1","bus":"pci.2","addr":"0x2"}
            <sound model='sb16'><address type='pci' domain='0' bus='0' slot='5' function='0'/></sound>
              error address-type
            <sound model='ac97'><audio id='1'/></sound>
            <audio id='1' type='none'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -device {"driver":"AC97","id":"sound0","audiodev":"audio1","bus":"pci.2","addr":"0x1"}
            <sound model='ac97'><audio id='2'/></sound>
            <audio id='1' type='none'/>
              error audio-missing

            # A card has a model that the machine has
            <sound/>
              error attribute-missing
            <sound model='foo'/>
              error value-invalid
            @ pc
            <sound model='ich9'/>
              -device {"driver":"ich9-intel-hda","id":"sound0","bus":"pci.0","addr":"0x2"}
              -device {"driver":"hda-duplex","id":"sound0-codec0","bus":"sound0.0","cad":0,"audiodev":"audio1"}
            @ aarch64/virt
            <sound model='ac97'/>
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"AC97","id":"sound0","audiodev":"audio1","bus":"pci.2","addr":"0x1"}
            <sound model='sb16'/>
              error sound-model-unknown
            <sound model='virtio'/>
              -device {"driver":"virtio-sound-pci","id":"sound0","audiodev":"audio1","streams":2,"bus":"pci.1",
                  "addr":"0x0"}
            @ s390x/s390-ccw-virtio
            <sound model='ac97'/>
              error sound-model-unknown
            # As every virtio device it is on a channel there, which QEMU 10.0 has no such device for
            @ s390x/s390-ccw-virtio
            <sound model='virtio'/>
              error sound-model-unknown
            """;
}
