package org.virtargv.family.input;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about. */
class InputRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # Without a bus, a PC's mouse and keyboard are on PS/2 and a tablet is on USB
            <input type='mouse' bus='ps2'/>
              nothing
            <input type='mouse'/>
              nothing
            <input type='keyboard'/>
              nothing
            <input type='tablet'/>
              -device {"driver":"usb-tablet","id":"input0","bus":"usb.0","port":"1"}
            <input type='tablet' bus='usb'/>
              -device {"driver":"usb-tablet","id":"input0","bus":"usb.0","port":"1"}
            <input type='mouse' bus='usb'/>
              -device {"driver":"usb-mouse","id":"input0","bus":"usb.0","port":"1"}
            <input type='keyboard' bus='usb'/>
              -device {"driver":"usb-kbd","id":"input0","bus":"usb.0","port":"1"}

            # On virtio, what stands for a device of its own exists for virtio 1.0 alone
            <input type='mouse' bus='virtio'/>
              -device {"driver":"virtio-mouse-pci","id":"input0","bus":"pci.2","addr":"0x0"}
            <input type='keyboard' bus='virtio'/>
              -device {"driver":"virtio-keyboard-pci","id":"input0","bus":"pci.2","addr":"0x0"}
            <input type='tablet' bus='virtio'/>
              -device {"driver":"virtio-tablet-pci","id":"input0","bus":"pci.2","addr":"0x0"}
            <input type='mouse' bus='virtio' model='virtio'/>
              -device {"driver":"virtio-mouse-pci","id":"input0","bus":"pci.2","addr":"0x0"}
            <input type='mouse' bus='virtio' model='virtio-transitional'/>
              error input-model
            <input type='mouse' bus='virtio' model='virtio-non-transitional'/>
              error input-model

            # A device of the host is handed through by its event file
            <input type='passthrough'><source evdev='/dev/input/event1'/></input>
              -device {"driver":"virtio-input-host-pci","id":"input0","evdev":"/dev/input/event1","bus":"pci.2",
                  "addr":"0x0"}
            <input type='passthrough' bus='virtio'><source evdev='/dev/input/event1'/></input>
              -device {"driver":"virtio-input-host-pci","id":"input0","evdev":"/dev/input/event1","bus":"pci.2",
                  "addr":"0x0"}
            <input type='passthrough' bus='virtio' model='virtio'><source evdev='/dev/input/event1'/></input>
              -device {"driver":"virtio-input-host-pci","id":"input0","evdev":"/dev/input/event1","bus":"pci.2",
                  "addr":"0x0"}
            <input type='passthrough' bus='virtio' model='virtio-transitional'><source evdev='/dev/input/event1'/>
             </input>
              error input-model
            <input type='passthrough' bus='virtio' model='virtio-non-transitional'>
             <source evdev='/dev/input/event1'/></input>
              error input-model
            <input type='passthrough' bus='usb'><source evdev='/dev/input/event1'/></input>
              error input-bus
            <input type='passthrough' bus='virtio'/>
              error input-source
            <input type='passthrough' bus='virtio'><source dev='/dev/input/event1'/></input>
              error input-source

            # Events of the host's device are an object, not a device
            <input type='evdev'><source dev='/dev/input/event2'/></input>
              -object {"qom-type":"input-linux","id":"input0","evdev":"/dev/input/event2"}
            <input type='evdev'><source dev='/dev/input/event2' grab='all'/></input>
              -object {"qom-type":"input-linux","id":"input0","evdev":"/dev/input/event2","grab_all":true}
            <input type='evdev'><source dev='/dev/input/event2' grab='all' repeat='on' grabToggle='ctrl-ctrl'/>
             </input>
              -object {"qom-type":"input-linux","id":"input0","evdev":"/dev/input/event2","repeat":true,
                  "grab_all":true,"grab-toggle":"ctrl-ctrl"}
            <input type='evdev'><source dev='/dev/input/event2' repeat='off' grabToggle='scrolllock'/></input>
              -object {"qom-type":"input-linux","id":"input0","evdev":"/dev/input/event2","repeat":false,
                  "grab-toggle":"scrolllock"}
            <input type='evdev'><source evdev='/dev/input/event2'/></input>
              error input-source
            <input type='evdev'/>
              error input-source
            <input type='evdev' bus='usb'><source dev='/dev/input/event2'/></input>
              error input-bus

            # What does not go together is refused
            <input type='tablet' bus='ps2'/>
              error input-bus
            <input type='mouse' bus='xen'/>
              error not-supported
            <input type='mouse' bus='usb' model='virtio'/>
              error input-model
            <input type='mouse' bus='usb'><address type='pci' domain='0' bus='0' slot='5' function='0'/></input>
              error input-address
            <input type='mouse' bus='ps2'><address type='usb' bus='0' port='1'/></input>
              nothing
            <input type='mouse' bus='virtio'><address type='usb' bus='0' port='1'/></input>
              error input-address
            <input type='mouse' bus='virtio'><driver iommu='on' ats='on'/></input>
              -device {"driver":"virtio-mouse-pci","iommu_platform":true,"ats":true,"id":"input0","bus":"pci.2",
                  "addr":"0x0"}
            <input type='mouse' bus='usb'><driver iommu='on'/></input>
              -device {"driver":"usb-mouse","id":"input0","bus":"usb.0","port":"1"}
            <input type='mouse' bus='ps2'/>
            <input type='mouse' bus='ps2'/>
              nothing
            <features><ps2 state='off'/></features>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-q35-10.0,usb=off,i8042=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off

            # A PC without PS/2 has no device on it
            <features><ps2 state='off'/></features>
            <input type='mouse' bus='ps2'/>
              error input-ps2-off
            <input type='tablet' bus='usb'/>
            <controller type='usb' model='none'/>
              error usb-no-controller

            # Other machines have a bus of their own for what names none
            @ s390x/s390-ccw-virtio
            <input type='mouse' bus='virtio'/>
              -device {"driver":"virtio-mouse-ccw","id":"input0","devno":"fe.0.0000"}
            <input type='mouse' bus='ps2'/>
              error input-bus
            <input type='mouse'/>
              -device {"driver":"virtio-mouse-ccw","id":"input0","devno":"fe.0.0000"}
            @ aarch64/virt
            <input type='mouse' bus='virtio'/>
              -device {"driver":"virtio-mouse-pci","id":"input0","bus":"pci.1","addr":"0x0"}
            <input type='mouse'/>
              error usb-no-controller
            <input type='mouse' bus='ps2'/>
              error input-bus
            <input type='keyboard' bus='usb'/>
              error usb-no-controller

            # A screen of a POWER machine comes with a keyboard and, unless there is a tablet, a mouse
            @ ppc64/pseries
            <input type='mouse'/>
              -device {"driver":"usb-mouse","id":"input0","bus":"usb.0","port":"1"}
            <graphics type='vnc'/>
              without -display none
              -device {"driver":"usb-kbd","id":"input0","bus":"usb.0","port":"1"}
              -device {"driver":"usb-mouse","id":"input1","bus":"usb.0","port":"2"}
              -vnc 127.0.0.1:0,audiodev=audio1
              -device {"driver":"VGA","id":"video0","vgamem_mb":16,"bus":"pci.0","addr":"0x2"}
            <graphics type='vnc'/>
            <input type='tablet' bus='usb'/>
              without -display none
              -device {"driver":"usb-tablet","id":"input0","bus":"usb.0","port":"1"}
              -device {"driver":"usb-kbd","id":"input1","bus":"usb.0","port":"2"}
              -vnc 127.0.0.1:0,audiodev=audio1
              -device {"driver":"VGA","id":"video0","vgamem_mb":16,"bus":"pci.0","addr":"0x2"}
            <graphics type='vnc'/>
            <controller type='usb' model='none'/>
              error usb-no-controller
              error usb-no-controller

            # A microvm has no PS/2
            @ microvm
            <input type='keyboard'/>
              error input-bus

            # The bus of channels has no place for what the host reads
            @ s390x/s390-ccw-virtio
            <input type='evdev'><source dev='/dev/input/event1'/></input>
              error input-bus
            <input type='evdev' bus='none'><source dev='/dev/input/event1'/></input>
              -object {"qom-type":"input-linux","id":"input0","evdev":"/dev/input/event1"}
            <input type='passthrough' bus='virtio'><source evdev='/dev/input/event1'/></input>
              error input-host-missing
            """;
}
