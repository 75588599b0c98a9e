package org.virtargv.family.boot;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What goes with a kernel of the host's. */
class KernelRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(
                """
                # libvirt writes a RAM disk and a command line without a kernel too, which QEMU does not take
                <os><type arch='x86_64' machine='q35'>hvm</type><initrd>/i</initrd><cmdline>a b</cmdline></os>
                  warning kernel-missing
                  -initrd /i
                  -append a b
                @ shell
                <os><type arch='x86_64' machine='q35'>hvm</type><cmdline>a b</cmdline></os>
                  error kernel-missing

                # A shim is refused without a kernel
                <os><type arch='x86_64' machine='q35'>hvm</type><shim>/s</shim></os>
                  error kernel-missing

                # What kind of guest it is is one word
                <os><type arch='x86_64' machine='q35'> hvm </type></os>
                  error os-type
                """);
    }
}
