package org.virtargv.read;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What a template leaves empty, as libvirt 12.8 answered: mostly as if it were not there. */
class EmptyTextTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # Elements that hold a number, a word or a size
            @
            <cputune><shares/></cputune>
              nothing
            <cputune><shares></shares><period></period></cputune>
              nothing
            <on_poweroff/><on_reboot></on_reboot>
              nothing
            <currentMemory/>
              nothing
            <disk type='file' device='cdrom'><target dev='sda' bus='sata'/><iotune><total_bytes_sec/></iotune></disk>
              -device {"driver":"ide-cd","bus":"ide.0","id":"sata0-0-0"}

            # Attributes and paths
            <clock offset='timezone' timezone=''/>
              error clock-timezone-missing
            <disk type='file' device='disk'><source file=''/><target dev='vda' bus='virtio'/></disk>
              error disk-source-missing
            <interface type='user'><mac address='52:54:00:00:00:01'/><model type=''/></interface>
              warning element-idle
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -netdev {"type":"user","id":"hostnet0"}
              -device {"driver":"rtl8139","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01","bus":"pci.2",
                  "addr":"0x1"}
            <video><model type='vga' vram=''/></video>
              error value-invalid
            """;
}
