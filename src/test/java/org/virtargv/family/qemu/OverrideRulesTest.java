package org.virtargv.family.qemu;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What the document changes of the line that is made of it. */
class OverrideRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # What is changed of a device by its alias
            @ pc
            <rng model='virtio'><backend model='builtin'/><alias name='ua-r'/></rng>
            <qemu:override><qemu:device alias='ua-r'><qemu:frontend>
             <qemu:property name='period' type='unsigned' value='5'/></qemu:frontend></qemu:device></qemu:override>
              -object {"qom-type":"rng-builtin","id":"objua-r"}
              -device {"driver":"virtio-rng-pci","rng":"objua-r","id":"ua-r","bus":"pci.0","addr":"0x2","period":5}
            <rng model='virtio'><backend model='builtin'/><alias name='ua-r'/></rng>
            <qemu:override><qemu:device alias='ua-r'><qemu:frontend>
             <qemu:property name='max-bytes' type='unsigned' value='5'/>
             <qemu:property name='period' type='unsigned' value='6'/></qemu:frontend></qemu:device></qemu:override>
              -object {"qom-type":"rng-builtin","id":"objua-r"}
              -device {"driver":"virtio-rng-pci","rng":"objua-r","id":"ua-r","bus":"pci.0","addr":"0x2","max-bytes":5,
                  "period":6}
            <rng model='virtio'><backend model='builtin'/><alias name='ua-r'/></rng>
            <qemu:override><qemu:device alias='ua-r'><qemu:frontend>
             <qemu:property name='packed' type='bool' value='true'/></qemu:frontend></qemu:device></qemu:override>
              -object {"qom-type":"rng-builtin","id":"objua-r"}
              -device {"driver":"virtio-rng-pci","rng":"objua-r","id":"ua-r","bus":"pci.0","addr":"0x2","packed":true}
            <rng model='virtio'><backend model='builtin'/><alias name='ua-r'/></rng>
            <qemu:override><qemu:device alias='ua-r'><qemu:frontend>
             <qemu:property name='packed' type='bool' value='false'/></qemu:frontend></qemu:device></qemu:override>
              -object {"qom-type":"rng-builtin","id":"objua-r"}
              -device {"driver":"virtio-rng-pci","rng":"objua-r","id":"ua-r","bus":"pci.0","addr":"0x2",
                  "packed":false}
            <rng model='virtio'><backend model='builtin'/><alias name='ua-r'/></rng>
            <qemu:override><qemu:device alias='ua-r'><qemu:frontend><qemu:property name='rng' type='remove'/>
             </qemu:frontend></qemu:device></qemu:override>
              -object {"qom-type":"rng-builtin","id":"objua-r"}
              -device {"driver":"virtio-rng-pci","id":"ua-r","bus":"pci.0","addr":"0x2"}
            <rng model='virtio'><backend model='builtin'/><alias name='ua-r'/></rng>
            <qemu:override><qemu:device alias='ua-r'><qemu:frontend>
             <qemu:property name='addr' type='string' value='0x9'/></qemu:frontend></qemu:device></qemu:override>
              -object {"qom-type":"rng-builtin","id":"objua-r"}
              -device {"driver":"virtio-rng-pci","rng":"objua-r","id":"ua-r","bus":"pci.0","addr":"0x9"}
            <rng model='virtio'><backend model='builtin'/><alias name='ua-r'/></rng>
            <qemu:override><qemu:device alias='ua-r'><qemu:frontend>
             <qemu:property name='romfile' type='string' value=''/></qemu:frontend></qemu:device></qemu:override>
              -object {"qom-type":"rng-builtin","id":"objua-r"}
              -device {"driver":"virtio-rng-pci","rng":"objua-r","id":"ua-r","bus":"pci.0","addr":"0x2","romfile":""}
            <rng model='virtio'><backend model='builtin'/><alias name='ua-r'/></rng>
            <qemu:override><qemu:device alias='ua-r'><qemu:frontend>
             <qemu:property name='period' type='signed' value='-5'/></qemu:frontend></qemu:device></qemu:override>
              -object {"qom-type":"rng-builtin","id":"objua-r"}
              -device {"driver":"virtio-rng-pci","rng":"objua-r","id":"ua-r","bus":"pci.0","addr":"0x2","period":-5}
            <rng model='virtio'><backend model='builtin'/><alias name='ua-r'/></rng>
            <qemu:override><qemu:device alias='ua-r'><qemu:frontend>
             <qemu:property name='period' type='unsigned' value='-5'/></qemu:frontend></qemu:device></qemu:override>
              error override-value
            <rng model='virtio'><backend model='builtin'/><alias name='ua-r'/></rng>
            <qemu:override><qemu:device alias='ua-r'><qemu:frontend>
             <qemu:property name='period' type='signed' value='x'/></qemu:frontend></qemu:device></qemu:override>
              error override-value
            <rng model='virtio'><backend model='builtin'/><alias name='ua-r'/></rng>
            <qemu:override><qemu:device alias='ua-r'><qemu:frontend>
             <qemu:property name='packed' type='bool' value='maybe'/></qemu:frontend></qemu:device></qemu:override>
              error override-value
            <rng model='virtio'><backend model='builtin'/><alias name='ua-r'/></rng>
            <qemu:override><qemu:device alias='ua-r'><qemu:frontend><qemu:property name='x' type='wrong' value='1'/>
             </qemu:frontend></qemu:device></qemu:override>
              warning override-empty
              error value-invalid
            <rng model='virtio'><backend model='builtin'/><alias name='ua-r'/></rng>
            <qemu:override><qemu:device alias='ua-r'><qemu:frontend><qemu:property name='x' value='1'/>
             </qemu:frontend></qemu:device></qemu:override>
              warning override-empty
              error attribute-missing
            <rng model='virtio'><backend model='builtin'/><alias name='ua-r'/></rng>
            <qemu:override><qemu:device alias='ua-r'><qemu:frontend><qemu:property name='period' type='unsigned'/>
             </qemu:frontend></qemu:device></qemu:override>
              error override-value
            <rng model='virtio'><backend model='builtin'/><alias name='ua-r'/></rng>
            <qemu:override><qemu:device alias='ua-r'><qemu:frontend><qemu:property type='unsigned' value='1'/>
             </qemu:frontend></qemu:device></qemu:override>
              warning override-empty
              error attribute-missing
            <rng model='virtio'><backend model='builtin'/><alias name='ua-r'/></rng>
            <qemu:override><qemu:device alias='ua-r'><qemu:frontend>
             <qemu:property name='no-such' type='unsigned' value='1'/></qemu:frontend></qemu:device></qemu:override>
              warning qemu-property-unknown
              -object {"qom-type":"rng-builtin","id":"objua-r"}
              -device {"driver":"virtio-rng-pci","rng":"objua-r","id":"ua-r","bus":"pci.0","addr":"0x2","no-such":1}
            <rng model='virtio'><backend model='builtin'/><alias name='ua-r'/></rng>
            <qemu:override><qemu:device alias='ua-none'><qemu:frontend>
             <qemu:property name='period' type='unsigned' value='5'/></qemu:frontend></qemu:device></qemu:override>
              warning override-no-device
              -object {"qom-type":"rng-builtin","id":"objua-r"}
              -device {"driver":"virtio-rng-pci","rng":"objua-r","id":"ua-r","bus":"pci.0","addr":"0x2"}
            <rng model='virtio'><backend model='builtin'/><alias name='ua-r'/></rng>
            <qemu:override><qemu:device alias='ua-r'><qemu:frontend></qemu:frontend></qemu:device></qemu:override>
              warning override-empty
              -object {"qom-type":"rng-builtin","id":"objua-r"}
              -device {"driver":"virtio-rng-pci","rng":"objua-r","id":"ua-r","bus":"pci.0","addr":"0x2"}
            <rng model='virtio'><backend model='builtin'/><alias name='ua-r'/></rng>
            <qemu:override><qemu:device><qemu:frontend><qemu:property name='period' type='unsigned' value='5'/>
             </qemu:frontend></qemu:device></qemu:override>
              error attribute-missing
            <rng model='virtio'><backend model='builtin'/><alias name='ua-r'/></rng>
            <qemu:override></qemu:override>
              -object {"qom-type":"rng-builtin","id":"objua-r"}
              -device {"driver":"virtio-rng-pci","rng":"objua-r","id":"ua-r","bus":"pci.0","addr":"0x2"}
            <rng model='virtio'><backend model='builtin'/><alias name='ua-r'/></rng>
            <qemu:override><qemu:device alias='ua-r'><qemu:frontend>
             <qemu:property name='driver' type='string' value='virtio-rng-pci-non-transitional'/></qemu:frontend>
             </qemu:device></qemu:override>
              -object {"qom-type":"rng-builtin","id":"objua-r"}
              -device {"rng":"objua-r","id":"ua-r","bus":"pci.0","addr":"0x2",
                  "driver":"virtio-rng-pci-non-transitional"}

            # What QEMU is taken to have, or not to have
            @ pc
            <qemu:capabilities><qemu:add capability='blockdev'/><qemu:del capability='drive'/></qemu:capabilities>
              warning qemu-capability
              warning qemu-capability
            <qemu:capabilities><qemu:add/></qemu:capabilities>
              error attribute-missing
            <qemu:capabilities/>
              nothing

            # How libvirt runs QEMU where it may be deprecated
            <qemu:deprecation behavior='omit'/>
              -compat {"deprecated-output":"hide"}
            <qemu:deprecation behavior='reject'/>
              -compat {"deprecated-output":"hide","deprecated-input":"reject"}
            <qemu:deprecation behavior='crash'/>
              -compat {"deprecated-output":"hide","deprecated-input":"crash"}
            <qemu:deprecation behavior='none'/>
              nothing
            <qemu:deprecation/>
              nothing
            <qemu:deprecation behavior='x'/>
              error value-invalid
            """;
}
