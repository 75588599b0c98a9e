package org.virtargv.family.watchdog;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about. */
class WatchdogRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # One action is for all watchdogs
            <watchdog model='i6300esb'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"i6300esb","id":"watchdog0","bus":"pci.3","addr":"0x1"}
            <watchdog model='i6300esb' action='reset'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"i6300esb","id":"watchdog0","bus":"pci.3","addr":"0x1"}
            <watchdog model='i6300esb' action='shutdown'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              without -watchdog-action reset
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"i6300esb","id":"watchdog0","bus":"pci.3","addr":"0x1"}
              -watchdog-action shutdown
            <watchdog model='i6300esb' action='poweroff'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              without -watchdog-action reset
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"i6300esb","id":"watchdog0","bus":"pci.3","addr":"0x1"}
              -watchdog-action poweroff
            <watchdog model='i6300esb' action='pause'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              without -watchdog-action reset
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"i6300esb","id":"watchdog0","bus":"pci.3","addr":"0x1"}
              -watchdog-action pause
            <watchdog model='i6300esb' action='none'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              without -watchdog-action reset
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"i6300esb","id":"watchdog0","bus":"pci.3","addr":"0x1"}
              -watchdog-action none
            <watchdog model='i6300esb' action='dump'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              without -watchdog-action reset
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"i6300esb","id":"watchdog0","bus":"pci.3","addr":"0x1"}
              -watchdog-action pause
            <watchdog model='i6300esb' action='inject-nmi'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              without -watchdog-action reset
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"i6300esb","id":"watchdog0","bus":"pci.3","addr":"0x1"}
              -watchdog-action inject-nmi

            # A watchdog is on the machine's bus, or part of its chipset
            <watchdog model='ib700'/>
              error watchdog-model
            <watchdog model='itco'/>
              nothing
            <watchdog model='itco' action='none'/>
              without -watchdog-action reset
              -watchdog-action none
            <watchdog model='diag288'/>
              error watchdog-model
            <watchdog/>
              error attribute-missing
            <watchdog model='ib700'><address type='pci' domain='0' bus='0' slot='5' function='0'/></watchdog>
              error watchdog-model
              error watchdog-address

            # Two watchdogs must agree
            <watchdog model='i6300esb' action='dump'/>
            <watchdog model='ib700' action='pause'/>
              error watchdog-actions
              error watchdog-model
            <watchdog model='i6300esb' action='poweroff'/>
            <watchdog model='itco' action='poweroff'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              without -watchdog-action reset
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"i6300esb","id":"watchdog0","bus":"pci.3","addr":"0x1"}
              -watchdog-action poweroff

            # Other machines have other watchdogs
            @ pc
            <watchdog model='itco'/>
              error watchdog-model
            <watchdog model='i6300esb'/>
              -device {"driver":"i6300esb","id":"watchdog0","bus":"pci.0","addr":"0x2"}
              -watchdog-action reset
            <watchdog model='ib700' action='poweroff'/>
              -device {"driver":"ib700","id":"watchdog0"}
              -watchdog-action poweroff
            @ s390x/s390-ccw-virtio
            <watchdog model='diag288'/>
              -device {"driver":"diag288","id":"watchdog0"}
              -watchdog-action reset
            <watchdog model='i6300esb'/>
              error qemu-type-missing
            <watchdog model='diag288'><address type='ccw' cssid='0xfe' ssid='0x0' devno='0x0003'/></watchdog>
              error watchdog-address
            @ ppc64/pseries
            <watchdog model='i6300esb'/>
              -device {"driver":"i6300esb","id":"watchdog0","bus":"pci.0","addr":"0x2"}
              -watchdog-action reset
            <watchdog model='ib700'/>
              error watchdog-model
            @ aarch64/virt
            <watchdog model='i6300esb'/>
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"i6300esb","id":"watchdog0","bus":"pci.2","addr":"0x1"}
              -watchdog-action reset

            # Of those that are soldered onto a machine there is one
            @ pc
            <watchdog model='ib700'/>
            <watchdog model='ib700'/>
              error watchdog-repeated
            @ s390x/s390-ccw-virtio
            <watchdog model='diag288'/>
            <watchdog model='diag288'/>
              error watchdog-repeated
            """;
}
