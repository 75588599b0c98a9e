package org.virtargv.family.boot;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What the firmware does, and the kernel and tables that it is handed. */
class BootRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # What the firmware does, and what it is handed
            <os><type arch='x86_64' machine='q35'>hvm</type><bios useserial='yes'/></os>
              error useserial-no-serial
            <os><type arch='x86_64' machine='q35'>hvm</type><bios useserial='no'/></os>
              nothing
            <os><type arch='x86_64' machine='q35'>hvm</type><bios useserial='yes'/></os>
            <serial type='pty'/>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,graphics=off,acpi=off
              -chardev pty,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <os><type arch='x86_64' machine='q35'>hvm</type><bios useserial='yes'/></os>
            <serial type='pty'/>
            <clock offset='utc'><timer name='hpet' present='no'/></clock>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,graphics=off,hpet=off,acpi=off
              -chardev pty,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <os><type arch='x86_64' machine='q35'>hvm</type><bios rebootTimeout='0'/></os>
              without -boot strict=on
              -boot reboot-timeout=0,strict=on
            <os><type arch='x86_64' machine='q35'>hvm</type><bios rebootTimeout='-1'/></os>
              without -boot strict=on
              -boot reboot-timeout=-1,strict=on
            <os><type arch='x86_64' machine='q35'>hvm</type><bios rebootTimeout='65535'/></os>
              without -boot strict=on
              -boot reboot-timeout=65535,strict=on
            <os><type arch='x86_64' machine='q35'>hvm</type><bios rebootTimeout='65536'/></os>
              error reboot-timeout
            <os><type arch='x86_64' machine='q35'>hvm</type><bootmenu enable='yes'/></os>
              without -boot strict=on
              -boot menu=on,strict=on
            <os><type arch='x86_64' machine='q35'>hvm</type><bootmenu enable='yes' timeout='3000'/></os>
              without -boot strict=on
              -boot menu=on,splash-time=3000,strict=on
            <os><type arch='x86_64' machine='q35'>hvm</type><bootmenu enable='no'/></os>
              without -boot strict=on
              -boot menu=off,strict=on
            <os><type arch='x86_64' machine='q35'>hvm</type><bootmenu enable='yes' timeout='65536'/></os>
              error bootmenu-timeout
            <os><type arch='x86_64' machine='q35'>hvm</type><boot dev='hd'/></os>
              nothing
            <os><type arch='x86_64' machine='q35'>hvm</type><boot dev='network'/><boot dev='cdrom'/><boot dev='hd'/>
             <boot dev='fd'/></os>
              nothing
            <os><type arch='x86_64' machine='q35'>hvm</type><boot dev='hd'/><bootmenu enable='yes' timeout='1'/>
             <bios rebootTimeout='5'/></os>
              without -boot strict=on
              -boot menu=on,reboot-timeout=5,splash-time=1,strict=on
            <os firmware='bios'><type arch='x86_64' machine='q35'>hvm</type></os>
              error firmware-not-found
            <os><type arch='x86_64' machine='q35'>hvm</type><kernel>/boot/k</kernel><initrd>/boot/i</initrd>
             <cmdline>a=b c</cmdline></os>
              -kernel /boot/k
              -initrd /boot/i
              -append a=b c
            <os><type arch='x86_64' machine='q35'>hvm</type><kernel>/boot/k</kernel><shim>/boot/shim</shim></os>
              -kernel /boot/k
              -shim /boot/shim
            <os><type arch='x86_64' machine='q35'>hvm</type><initrd>/boot/i</initrd></os>
              warning kernel-missing
              -initrd /boot/i
            <os><type arch='x86_64' machine='q35'>hvm</type><cmdline>x</cmdline></os>
              warning kernel-missing
              -append x
            <os><type arch='x86_64' machine='q35'>hvm</type><dtb>/boot/d.dtb</dtb></os>
              -dtb /boot/d.dtb
            <os><type arch='x86_64' machine='q35'>hvm</type><acpi><table type='slic'>/t.slic</table></acpi></os>
              -acpitable sig=SLIC,file=/t.slic
            <os><type arch='x86_64' machine='q35'>hvm</type><acpi><table type='rawset'>/t.raw</table></acpi></os>
              error not-supported
            <os><type arch='x86_64' machine='q35'>hvm</type><acpi><table type='raw'>/a</table>
             <table type='raw'>/b</table></acpi></os>
              -acpitable file=/a
              -acpitable file=/b
            <os><type arch='x86_64' machine='q35'>hvm</type><acpi><table type='msdm'>/t,m</table></acpi></os>
              -acpitable sig=MSDM,file=/t,,m
            <os><type arch='x86_64' machine='q35'>hvm</type><smbios mode='host'/></os>
              error smbios-host-unknown
            <os><type arch='x86_64' machine='q35'>hvm</type><smbios mode='emulate'/></os>
              nothing
            """;
}
