package org.virtargv.family.controller;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What controllers of one type have, and others have not. */
class ControllerAttributeRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # NVMe controllers have queues and I/O event descriptors, others of their kind have not
            <controller type='nvme'><driver queues='2' ioeventfd='on'/><serial>W</serial></controller>
              without -device {"driver":"qemu-xhci",…}
              -device {"driver":"qemu-xhci",…}
              -device {"driver":"nvme","id":"nvme0","serial":"W","num_queues":2,"ioeventfd":true,…}
            <controller type='virtio-serial'><driver ioeventfd='off'/></controller>
              error controller-scsi-options

            # A controller without a type is one for IDE
            <controller/>
              error ide-machine
            @ pc
            <controller index='0' model='piix4'/>
              nothing
            <controller index='1'/>
              error ide-one

            # What controllers of PCI have says nothing to others
            <controller type='virtio-serial'><target busNr='3'/></controller>
              warning controller-options
              without -device {"driver":"qemu-xhci",…}
              -device {"driver":"qemu-xhci",…}
              -device {"driver":"virtio-serial-pci",…}
            """;
}
