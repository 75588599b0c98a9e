package org.virtargv.family.panic;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about. */
class PanicRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # A PC tells of a panic at a port of the ISA bus
            <panic/>
              -device {"driver":"pvpanic"}
            <panic model='isa'/>
              -device {"driver":"pvpanic"}
            <panic model='isa'><address type='isa' iobase='0x505'/></panic>
              -device {"driver":"pvpanic","ioport":1285}
            <panic><address type='isa' iobase='0x506'/></panic>
              -device {"driver":"pvpanic","ioport":1286}
            <panic model='isa'><address type='isa' irq='0x5'/></panic>
              -device {"driver":"pvpanic","ioport":0}

            # Other models are for other machines
            <panic model='pvpanic'/>
              -device {"driver":"pvpanic-pci","bus":"pcie.0","addr":"0x2"}
            <panic model='pseries'/>
              error panic-model
            <panic model='s390'/>
              error panic-model

            # An address is of the model's bus
            <panic model='isa'><address type='pci' domain='0' bus='0' slot='5' function='0'/></panic>
              error panic-address
            <panic model='hyperv'><address type='isa' iobase='0x505'/></panic>
              error panic-address

            # One device of a model is enough
            <panic model='isa'/>
            <panic model='isa'/>
              error panic-twice
            <panic model='isa'/>
            <features><hyperv><vapic state='on'/></hyperv></features>
              without -cpu qemu64
              -cpu qemu64,hv-vapic=on
              -device {"driver":"pvpanic"}

            # Machines that tell without a device
            @ s390x/s390-ccw-virtio
            <panic model='s390'/>
              nothing
            <panic/>
              nothing
            <panic model='isa'/>
              error panic-model
            <panic model='s390'><address type='isa' iobase='0x505'/></panic>
              error panic-address
            @ ppc64/pseries
            <panic/>
              nothing
            <panic model='pseries'/>
              nothing
            <panic model='isa'/>
              error panic-model
            <panic model='hyperv'/>
              error panic-model
            <panic model='pseries'><address type='isa' iobase='0x505'/></panic>
              error panic-address
            @ aarch64/virt
            <panic model='pvpanic'/>
              -device {"driver":"pvpanic-pci","bus":"pcie.0","addr":"0x1"}
            <panic model='isa'/>
              error panic-model
            """;
}
