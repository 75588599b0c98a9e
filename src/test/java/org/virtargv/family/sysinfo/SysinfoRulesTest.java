package org.virtargv.family.sysinfo;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** The tables of SMBIOS, and what the firmware reads by its name. */
class SysinfoRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # Each table, each entry
            @ pc
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><bios><entry name='vendor'>A, B</entry></bios></sysinfo>
              -smbios type=0,vendor=A,, B
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><bios><entry name='version'>2.1</entry></bios></sysinfo>
              -smbios type=0,version=2.1
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><bios><entry name='date'>05/25/2012</entry></bios></sysinfo>
              -smbios type=0,date=05/25/2012
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><bios><entry name='release'>1.2</entry></bios></sysinfo>
              -smbios type=0,release=1.2
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><system><entry name='manufacturer'>v-manufacturer</entry></system></sysinfo>
              -smbios type=1,manufacturer=v-manufacturer
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><system><entry name='product'>v-product</entry></system></sysinfo>
              -smbios type=1,product=v-product
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><system><entry name='version'>v-version</entry></system></sysinfo>
              -smbios type=1,version=v-version
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><system><entry name='serial'>v-serial</entry></system></sysinfo>
              -smbios type=1,serial=v-serial
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><system><entry name='sku'>v-sku</entry></system></sysinfo>
              nothing
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><system><entry name='family'>v-family</entry></system></sysinfo>
              -smbios type=1,family=v-family
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><system><entry name='uuid'>8d0ab7c5-3a3a-4c6f-9c3b-3d3a0c6a8a10</entry></system>
             </sysinfo>
              -smbios type=1,uuid=8d0ab7c5-3a3a-4c6f-9c3b-3d3a0c6a8a10
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><system><entry name='uuid'>8d0ab7c5-3a3a-4c6f-9c3b-3d3a0c6a8a11</entry></system>
             </sysinfo>
              error sysinfo-uuid
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><system><entry name='uuid'>nope</entry></system></sysinfo>
              error sysinfo-uuid
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><baseBoard><entry name='manufacturer'>b-manufacturer</entry></baseBoard></sysinfo>
              -smbios type=2,manufacturer=b-manufacturer
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><baseBoard><entry name='product'>b-product</entry></baseBoard></sysinfo>
              -smbios type=2,manufacturer=,product=b-product
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><baseBoard><entry name='version'>b-version</entry></baseBoard></sysinfo>
              -smbios type=2,manufacturer=,version=b-version
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><baseBoard><entry name='serial'>b-serial</entry></baseBoard></sysinfo>
              -smbios type=2,manufacturer=,serial=b-serial
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><baseBoard><entry name='asset'>b-asset</entry></baseBoard></sysinfo>
              -smbios type=2,manufacturer=,asset=b-asset
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><baseBoard><entry name='location'>b-location</entry></baseBoard></sysinfo>
              -smbios type=2,manufacturer=,location=b-location
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><chassis><entry name='manufacturer'>c-manufacturer</entry></chassis></sysinfo>
              -smbios type=3,manufacturer=c-manufacturer
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><chassis><entry name='version'>c-version</entry></chassis></sysinfo>
              -smbios type=3,manufacturer=,version=c-version
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><chassis><entry name='serial'>c-serial</entry></chassis></sysinfo>
              -smbios type=3,manufacturer=,serial=c-serial
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><chassis><entry name='asset'>c-asset</entry></chassis></sysinfo>
              -smbios type=3,manufacturer=,asset=c-asset
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><chassis><entry name='sku'>c-sku</entry></chassis></sysinfo>
              -smbios type=3,manufacturer=,sku=c-sku
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><oemStrings><entry>one</entry><entry>two, three</entry></oemStrings></sysinfo>
              -smbios type=11,value=one,value=two,, three
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><oemStrings/></sysinfo>
              nothing
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><baseBoard><entry name='product'>1</entry></baseBoard><baseBoard>
             <entry name='product'>2</entry></baseBoard></sysinfo>
              error sysinfo-boards
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><bios><entry name='vendor'>A</entry><entry name='version'>B</entry>
             <entry name='date'>05/25/2012</entry><entry name='release'>1.2</entry></bios></sysinfo>
              -smbios type=0,vendor=A,version=B,date=05/25/2012,release=1.2

            # Entries that are none
            @ pc
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><bios><entry name='date'>25.05.2012</entry></bios></sysinfo>
              error sysinfo-date
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><bios><entry name='date'>5/5/2012</entry></bios></sysinfo>
              -smbios type=0,date=5/5/2012
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><bios><entry name='date'>13/01/2012</entry></bios></sysinfo>
              error sysinfo-date
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><bios><entry name='date'>05/25/12</entry></bios></sysinfo>
              -smbios type=0,date=05/25/12
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><bios><entry name='nope'>x</entry></bios></sysinfo>
              warning sysinfo-entry
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><system><entry name='nope'>x</entry></system></sysinfo>
              warning sysinfo-entry
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><bios><entry name='vendor'></entry></bios></sysinfo>
              nothing
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><bios/></sysinfo>
              nothing
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'></sysinfo>
              nothing
            <os><type arch='x86_64' machine='pc'>hvm</type></os>
            <sysinfo type='smbios'><bios><entry name='vendor'>A</entry></bios></sysinfo>
              nothing
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='emulate'/></os>
            <sysinfo type='smbios'><bios><entry name='vendor'>A</entry></bios></sysinfo>
              nothing
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
              error smbios-no-sysinfo
            <sysinfo type='smbios'><system><entry name='serial'>s</entry></system></sysinfo>
              nothing

            # What the firmware and the guest read by its name
            <sysinfo type='fwcfg'><entry name='opt/com.example/name'>example value</entry></sysinfo>
              -fw_cfg name=opt/com.example/name,string=example value
            <sysinfo type='fwcfg'><entry name='opt/com.coreos/config' file='/tmp/provision.ign'/></sysinfo>
              -fw_cfg name=opt/com.coreos/config,file=/tmp/provision.ign
            <sysinfo type='fwcfg'><entry name='etc/x'>1</entry></sysinfo>
              error fwcfg-name
            <sysinfo type='fwcfg'><entry name='opt/a'/></sysinfo>
              error fwcfg-value
            <sysinfo type='fwcfg'><entry>1</entry></sysinfo>
              error fwcfg-name
            <sysinfo type='fwcfg'><entry name='opt/a'>1</entry><entry name='opt/b' file='/x'/></sysinfo>
              -fw_cfg name=opt/a,string=1
              -fw_cfg name=opt/b,file=/x
            <sysinfo type='fwcfg'></sysinfo>
              nothing
            <sysinfo type='fwcfg'><entry name='opt/a' file='/x'>1</entry></sysinfo>
              warning fwcfg-value
              -fw_cfg name=opt/a,string=1
            <sysinfo type='fwcfg'><entry name='opt/ovmf/X-PciMmio64Mb'>65536</entry></sysinfo>
              error fwcfg-name
            <sysinfo type='fwcfg'><entry name='opt/org.qemu/x'>1</entry></sysinfo>
              error fwcfg-name

            # libvirt does not double a comma here, and QEMU would take what follows it for a property of its own
            <sysinfo type='fwcfg'><entry name='opt/a'>1,2</entry></sysinfo>
              -fw_cfg name=opt/a,string=1,,2
            <sysinfo type='fwcfg'><entry name='opt/a' file='/x,y'/></sysinfo>
              -fw_cfg name=opt/a,file=/x,,y

            # Both kinds in one domain, and on other machines
            @ pc
            <os><type arch='x86_64' machine='pc'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><system><entry name='sku'>k</entry></system></sysinfo>
            <sysinfo type='fwcfg'><entry name='opt/a'>1</entry></sysinfo>
              -fw_cfg name=opt/a,string=1
            @ aarch64/virt
            <os><type arch='aarch64' machine='virt'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><system><entry name='sku'>k</entry></system></sysinfo>
              nothing
            <sysinfo type='fwcfg'><entry name='opt/a'>1</entry></sysinfo>
              -fw_cfg name=opt/a,string=1
            @ ppc64/pseries
            <os><type arch='ppc64' machine='pseries'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><system><entry name='sku'>k</entry></system></sysinfo>
              error smbios-not-for-machine
            <sysinfo type='fwcfg'><entry name='opt/a'>1</entry></sysinfo>
              -fw_cfg name=opt/a,string=1
            @ s390x/s390-ccw-virtio
            <os><type arch='s390x' machine='s390-ccw-virtio'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><system><entry name='sku'>k</entry></system></sysinfo>
              error smbios-not-for-machine
            <sysinfo type='fwcfg'><entry name='opt/a'>1</entry></sysinfo>
              -fw_cfg name=opt/a,string=1
            @ riscv64/virt
            <os><type arch='riscv64' machine='virt'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><system><entry name='sku'>k</entry></system></sysinfo>
              nothing
            <sysinfo type='fwcfg'><entry name='opt/a'>1</entry></sysinfo>
              -fw_cfg name=opt/a,string=1
            @ loongarch64/virt
            <os><type arch='loongarch64' machine='virt'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><system><entry name='sku'>k</entry></system></sysinfo>
              nothing
            <sysinfo type='fwcfg'><entry name='opt/a'>1</entry></sysinfo>
              -fw_cfg name=opt/a,string=1

            # Of several tables the first counts, and all of the blobs
            <os><type arch='x86_64' machine='q35'>hvm</type><smbios mode='sysinfo'/></os>
            <sysinfo type='smbios'><bios><entry name='vendor'>a</entry></bios></sysinfo>
            <sysinfo type='smbios'><system><entry name='sku'>k</entry></system></sysinfo>
            <sysinfo type='fwcfg'><entry name='opt/a'>1</entry></sysinfo>
            <sysinfo type='fwcfg'><entry name='opt/b'>2</entry></sysinfo>
              warning element-repeated
              -smbios type=0,vendor=a
              -fw_cfg name=opt/a,string=1
              -fw_cfg name=opt/b,string=2
            """;
}
