package org.virtargv.family.pstore;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about. */
class PstoreRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # A store has a path, or one of its own, and a size
            <pstore backend='acpi-erst'><path>/tmp/p</path><size unit='KiB'>8</size></pstore>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -object {"qom-type":"memory-backend-file","id":"mempstore0","mem-path":"/tmp/p","size":8192,"share":true}
              -device {"driver":"acpi-erst","id":"pstore0","memdev":"mempstore0","bus":"pci.3","addr":"0x1"}
            <pstore backend='acpi-erst'><path>/tmp/p</path><size unit='KiB'>3</size></pstore>
              error pstore-size
            <pstore backend='acpi-erst'><path>/tmp/p</path><size unit='KiB'>0</size></pstore>
              error pstore-size
            <pstore backend='acpi-erst'><path>/tmp/p</path><size unit='GiB'>4</size></pstore>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -object {"qom-type":"memory-backend-file","id":"mempstore0","mem-path":"/tmp/p","size":4294967296,
                  "share":true}
              -device {"driver":"acpi-erst","id":"pstore0","memdev":"mempstore0","bus":"pci.3","addr":"0x1"}
            <pstore backend='acpi-erst'><path>/tmp/p</path></pstore>
              error element-missing
            <pstore backend='acpi-erst'><size unit='KiB'>8</size></pstore>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -object {"qom-type":"memory-backend-file","id":"mempstore0",
                  "mem-path":"/var/lib/libvirt/qemu/nvram/example_PSTORE.raw","size":8192,"share":true}
              -device {"driver":"acpi-erst","id":"pstore0","memdev":"mempstore0","bus":"pci.3","addr":"0x1"}
            <pstore backend='acpi-erst'><path>/tmp/p</path><size unit='KiB'>8</size></pstore>
            <features><acpi/></features>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=on
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -object {"qom-type":"memory-backend-file","id":"mempstore0","mem-path":"/tmp/p","size":8192,"share":true}
              -device {"driver":"acpi-erst","id":"pstore0","memdev":"mempstore0","bus":"pci.3","addr":"0x1"}
            <pstore backend='acpi-erst'><path>/tmp/p</path><size unit='KiB'>8</size>
             <address type='pci' domain='0' bus='0' slot='5' function='0'/></pstore>
              -object {"qom-type":"memory-backend-file","id":"mempstore0","mem-path":"/tmp/p","size":8192,"share":true}
              -device {"driver":"acpi-erst","id":"pstore0","memdev":"mempstore0","bus":"pcie.0","addr":"0x5"}
            <pstore backend='acpi-erst'><path>/tmp/p</path><size unit='KiB'>8</size></pstore>
            <pstore backend='acpi-erst'><path>/tmp/q</path><size unit='KiB'>8</size></pstore>
              error device-repeated
            <pstore><path>/tmp/p</path><size unit='KiB'>8</size></pstore>
              error attribute-missing

            # A store on other machines
            @ pc
            <features><acpi/></features>
            <pstore backend='acpi-erst'><path>/tmp/p</path><size>65536</size></pstore>
              without -machine pc-i440fx-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-i440fx-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=on
              -object {"qom-type":"memory-backend-file","id":"mempstore0","mem-path":"/tmp/p","size":67108864,
                  "share":true}
              -device {"driver":"acpi-erst","id":"pstore0","memdev":"mempstore0","bus":"pci.0","addr":"0x2"}
            @ aarch64/virt
            """;
}
