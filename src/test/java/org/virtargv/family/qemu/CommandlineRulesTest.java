package org.virtargv.family.qemu;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** Words of the document that stand behind the line. */
class CommandlineRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # Words of the document behind the line
            @ pc
            <qemu:commandline><qemu:arg value='-unknown'/><qemu:arg value='parameter'/></qemu:commandline>
              warning qemu-option-unknown
              -unknown
              parameter
            <qemu:commandline><qemu:env name='NS' value='ns'/><qemu:env name='BAR'/></qemu:commandline>
              nothing
            <qemu:commandline><qemu:arg value='-device'/><qemu:arg value='virtio-rng-pci'/></qemu:commandline>
              -device
              virtio-rng-pci
            <qemu:commandline><qemu:arg value='-device'/><qemu:arg value='{"driver":"virtio-rng-pci","addr":"0x9"}'/>
             </qemu:commandline>
              -device
              {"driver":"virtio-rng-pci","addr":"0x9"}
            <qemu:commandline><qemu:arg value='-device'/><qemu:arg value='no-such-device'/></qemu:commandline>
              warning qemu-type-unknown
              -device
              no-such-device
            <qemu:commandline><qemu:arg value='-device'/></qemu:commandline>
              warning argument-value-missing
              -device
            <qemu:commandline><qemu:arg value='-name'/><qemu:arg value='x'/></qemu:commandline>
              -name
              x
            <qemu:commandline><qemu:arg value=''/></qemu:commandline>
              nothing
            <qemu:commandline></qemu:commandline>
              nothing
            <qemu:commandline><qemu:arg/></qemu:commandline>
              error attribute-missing
            <qemu:commandline><qemu:env value='x'/></qemu:commandline>
              error attribute-missing
            <qemu:commandline><qemu:env name='1X' value='x'/></qemu:commandline>
              error qemu-env-name
            <qemu:commandline><qemu:env name='A B' value='x'/></qemu:commandline>
              error qemu-env-name
            <qemu:commandline><qemu:env name='A' value='x y'/></qemu:commandline>
              nothing
            <qemu:commandline><qemu:arg value='-global'/><qemu:arg value='PIIX4_PM.disable_s3=1'/></qemu:commandline>
              -global
              PIIX4_PM.disable_s3=1
            <qemu:commandline><qemu:arg value='-object'/><qemu:arg value='rng-random,id=r0,filename=/dev/random'/>
             </qemu:commandline>
              -object
              rng-random,id=r0,filename=/dev/random
            <qemu:commandline><qemu:arg value='-object'/><qemu:arg value='{broken'/></qemu:commandline>
              warning argument-json
              -object
              {broken
            <qemu:commandline><qemu:arg value='-set'/><qemu:arg value='device.video0.x=1'/></qemu:commandline>
              warning set-option
              -set
              device.video0.x=1
            <qemu:commandline><qemu:arg value='-cpu'/><qemu:arg value='host'/></qemu:commandline>
              -cpu
              host
            <qemu:commandline><qemu:arg value='-snapshot'/></qemu:commandline>
              -snapshot
            <qemu:commandline><qemu:arg value='-display'/><qemu:arg value='gtk'/></qemu:commandline>
              -display
              gtk
            <qemu:commandline><qemu:arg value='-msg timestamp=on'/></qemu:commandline>
              warning qemu-option-unknown
              -msg timestamp=on
            """;
}
