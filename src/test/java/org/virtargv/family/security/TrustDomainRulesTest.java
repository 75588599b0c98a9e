package org.virtargv.family.security;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What a guest in a trust domain brings about, and what it cannot have. */
class TrustDomainRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(
                """
                # What its owner asks is in an object
                @ kvm qemu-11.1 {"cpu":{"tdx":true}}
                <launchSecurity type='tdx'/>
                  without -machine …
                  -machine …,confidential-guest-support=lsec0…
                  -object {"qom-type":"tdx-guest","id":"lsec0"}
                <launchSecurity type='tdx'><policy>0x10000001</policy><quoteGenerationService/></launchSecurity>
                  without -machine …
                  -machine …
                  -object {"qom-type":"tdx-guest","id":"lsec0","quote-generation-socket":{"type":"unix",
                      "path":"/var/run/tdx-qgs/qgs.socket"},"attributes":268435457}
                <launchSecurity type='tdx'>
                 <mrOwner>eXl5QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB</mrOwner>
                 <quoteGenerationService path='/q'/></launchSecurity>
                  without -machine …
                  -machine …
                  -object {"qom-type":"tdx-guest","id":"lsec0","mrowner":"eXl5QUFB…","quote-generation-socket":
                      {"type":"unix","path":"/q"}}

                # Not all goes with it
                @ kvm qemu-11.1 {"cpu":{"tdx":true}}
                <launchSecurity type='tdx'><policy>0x2</policy></launchSecurity>
                  error tdx-policy
                <launchSecurity type='tdx'>
                 <mrOwner>AA==</mrOwner></launchSecurity>
                  error tdx-register
                <launchSecurity type='tdx'/>
                <features><acpi/><smm state='on'/></features>
                  error tdx-without
                <launchSecurity type='tdx'/>
                <features><acpi/><pmu state='on'/></features>
                  error tdx-without
                <launchSecurity type='tdx'/>
                <features><acpi/><ioapic driver='kvm'/></features>
                  error tdx-without
                @ kvm qemu-11.1 libvirt-11.3 {"cpu":{"tdx":true}}
                <launchSecurity type='tdx'/>
                  error libvirt-lacks

                # libvirt asks the host
                @ kvm qemu-11.1
                <launchSecurity type='tdx'/>
                  error tdx-host
                """);
    }
}
