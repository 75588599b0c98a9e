package org.virtargv.family.controller;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about: USB controllers that have several parts. */
class UsbPartsRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # The parts of an ICH9 controller are functions of one slot
            <controller type='usb' model='ich9-ehci1'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"ich9-usb-ehci1","id":"usb","bus":"pci.2","addr":"0x1.0x7"}
            <controller type='usb' model='ich9-uhci1'/>
              error usb-no-master
            <controller type='usb' model='ich9-ehci1'/>
            <controller type='usb' model='ich9-uhci1'><master startport='0'/></controller>
            <controller type='usb' model='ich9-uhci2'><master startport='2'/></controller>
            <controller type='usb' model='ich9-uhci3'><master startport='4'/></controller>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"ich9-usb-ehci1","id":"usb","bus":"pcie.0","addr":"0x1d.0x7"}
              -device {"driver":"ich9-usb-uhci1","masterbus":"usb.0","firstport":0,"bus":"pcie.0",
                  "multifunction":true,"addr":"0x1d"}
              -device {"driver":"ich9-usb-uhci2","masterbus":"usb.0","firstport":2,"bus":"pcie.0","addr":"0x1d.0x1"}
              -device {"driver":"ich9-usb-uhci3","masterbus":"usb.0","firstport":4,"bus":"pcie.0","addr":"0x1d.0x2"}
            <controller type='usb' index='0' model='ich9-ehci1'/>
            <controller type='usb' index='0' model='ich9-uhci1'><master startport='0'/></controller>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"ich9-usb-ehci1","id":"usb","bus":"pcie.0","addr":"0x1d.0x7"}
              -device {"driver":"ich9-usb-uhci1","masterbus":"usb.0","firstport":0,"bus":"pcie.0",
                  "multifunction":true,"addr":"0x1d"}
            <controller type='usb' model='ich9-ehci1'/>
            <controller type='usb' model='ich9-uhci2'><master startport='2'/></controller>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"ich9-usb-ehci1","id":"usb","bus":"pci.2","addr":"0x1.0x7"}
              -device {"driver":"ich9-usb-uhci2","masterbus":"usb.0","firstport":2,"bus":"pci.2","addr":"0x1.0x1"}

            # The chipset has two of them, each where its first low-speed part stands; the others go to it
            <controller type='usb' index='0' model='ich9-ehci1'/>
            <controller type='usb' index='0' model='ich9-uhci1'><master startport='0'/></controller>
            <controller type='usb' index='0' model='ich9-uhci3'><master startport='4'/>
             <address type='pci' bus='0' slot='7' function='2'/></controller>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"ich9-usb-ehci1","id":"usb","bus":"pcie.0","addr":"0x1d.0x7"}
              -device {"driver":"ich9-usb-uhci1","masterbus":"usb.0","firstport":0,"bus":"pcie.0",
                  "multifunction":true,"addr":"0x1d"}
              -device {"driver":"ich9-usb-uhci3","masterbus":"usb.0","firstport":4,"bus":"pcie.0","addr":"0x7.0x2"}
            <controller type='usb' index='0' model='ich9-ehci1'>
             <address type='pci' bus='0' slot='7' function='7'/></controller>
            <controller type='usb' index='0' model='ich9-uhci1'><master startport='0'/></controller>
            <controller type='usb' index='0' model='ich9-uhci2'><master startport='2'/></controller>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"ich9-usb-ehci1","id":"usb","bus":"pcie.0","addr":"0x7.0x7"}
              -device {"driver":"ich9-usb-uhci1","masterbus":"usb.0","firstport":0,"bus":"pcie.0",
                  "multifunction":true,"addr":"0x1d"}
              -device {"driver":"ich9-usb-uhci2","masterbus":"usb.0","firstport":2,"bus":"pcie.0","addr":"0x7.0x1"}
            """;
}
