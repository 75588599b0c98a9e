package org.virtargv.family.firmware;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** The image that the board begins with, and where its variables are kept. */
class FirmwareRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # A ROM that the board loads
            <os><type arch='x86_64' machine='q35'>hvm</type><loader>/usr/share/seabios/bios.bin</loader></os>
              -bios /usr/share/seabios/bios.bin
            <os><type arch='x86_64' machine='q35'>hvm</type><loader type='rom'>/usr/share/seabios/bios.bin</loader>
             </os>
              -bios /usr/share/seabios/bios.bin
            <os><type arch='x86_64' machine='q35'>hvm</type><loader readonly='yes' type='rom'>/bios.bin</loader></os>
              -bios /bios.bin
            <os><type arch='x86_64' machine='q35'>hvm</type><loader type='rom'/></os>
              error loader-no-path
            <os><type arch='x86_64' machine='q35'>hvm</type><loader/></os>
              error loader-no-path
            <os><type arch='x86_64' machine='q35'>hvm</type><loader secure='yes' type='rom'>/bios.bin</loader></os>
              error secure-rom
            <os><type arch='x86_64' machine='q35'>hvm</type><loader>bios.bin</loader></os>
              -bios bios.bin

            # Flash, and the guest's own copy of its variables
            <os><type arch='x86_64' machine='q35'>hvm</type><loader readonly='yes' type='pflash'>/fw/CODE.fd</loader>
             </os>
              error uefi-needs-acpi
            <os><type arch='x86_64' machine='q35'>hvm</type><loader readonly='yes' type='pflash'>/fw/CODE.fd</loader>
             <nvram>/var/VARS.fd</nvram></os>
              error uefi-needs-acpi
            <os><type arch='x86_64' machine='q35'>hvm</type><loader readonly='yes' type='pflash'>/fw/CODE.fd</loader>
             <nvram template='/fw/VARS.fd'>/var/VARS.fd</nvram></os>
              error uefi-needs-acpi
            <os><type arch='x86_64' machine='q35'>hvm</type><loader readonly='yes' type='pflash'>/fw/CODE.fd</loader>
             <nvram template='/fw/VARS.fd'/></os>
              error uefi-needs-acpi
            <os><type arch='x86_64' machine='q35'>hvm</type><loader type='pflash'>/fw/CODE.fd</loader></os>
              error uefi-needs-acpi
            <os><type arch='x86_64' machine='q35'>hvm</type><loader readonly='no' type='pflash'>/fw/CODE.fd</loader>
             </os>
              error uefi-needs-acpi
            <os><type arch='x86_64' machine='q35'>hvm</type>
             <loader readonly='yes' stateless='yes' type='pflash'>/fw/CODE.fd</loader></os>
              error uefi-needs-acpi
            <os><type arch='x86_64' machine='q35'>hvm</type>
             <loader readonly='yes' stateless='yes' type='pflash'>/fw/CODE.fd</loader><nvram>/var/VARS.fd</nvram></os>
              error uefi-needs-acpi
              error nvram-stateless
            <os><type arch='x86_64' machine='q35'>hvm</type>
             <loader readonly='yes' stateless='no' type='pflash'>/fw/CODE.fd</loader><nvram>/var/VARS.fd</nvram></os>
              error uefi-needs-acpi
            <os><type arch='x86_64' machine='q35'>hvm</type>
             <loader readonly='no' stateless='yes' type='pflash'>/fw/CODE.fd</loader></os>
              error uefi-needs-acpi
            <os><type arch='x86_64' machine='q35'>hvm</type>
             <loader readonly='yes' stateless='yes' type='rom'>/bios.bin</loader></os>
              -bios /bios.bin
            <os><type arch='x86_64' machine='q35'>hvm</type>
             <loader readonly='yes' type='pflash' format='qcow2'>/fw/CODE.qcow2</loader>
             <nvram format='qcow2'>/var/VARS.qcow2</nvram></os>
              error uefi-needs-acpi
            <os><type arch='x86_64' machine='q35'>hvm</type>
             <loader readonly='yes' type='pflash' format='raw'>/fw/CODE.fd</loader>
             <nvram format='raw'>/var/VARS.fd</nvram></os>
              error uefi-needs-acpi
            <os><type arch='x86_64' machine='q35'>hvm</type>
             <loader readonly='yes' type='pflash' format='vmdk'>/fw/CODE.fd</loader></os>
              error value-invalid
            <os><type arch='x86_64' machine='q35'>hvm</type><loader type='pflash' readonly='yes'/></os>
              error uefi-needs-acpi
              error loader-no-path
            <os><type arch='x86_64' machine='q35'>hvm</type><nvram>/var/VARS.fd</nvram></os>
              error nvram-not-for-rom
            <os><type arch='x86_64' machine='q35'>hvm</type><loader type='rom'>/bios.bin</loader>
             <nvram>/var/VARS.fd</nvram></os>
              warning nvram-not-for-rom
              -bios /bios.bin

            # Variables that lie elsewhere
            <os><type arch='x86_64' machine='q35'>hvm</type><loader readonly='yes' type='pflash'>/fw/CODE.fd</loader>
             <nvram type='file'><source file='/var/VARS.fd'/></nvram></os>
              error uefi-needs-acpi
            <os><type arch='x86_64' machine='q35'>hvm</type><loader readonly='yes' type='pflash'>/fw/CODE.fd</loader>
             <nvram type='block'><source dev='/dev/vg/vars'/></nvram></os>
              error uefi-needs-acpi
            <os><type arch='x86_64' machine='q35'>hvm</type><loader readonly='yes' type='pflash'>/fw/CODE.fd</loader>
             <nvram type='network'><source protocol='iscsi' name='iqn.2013-07.com.example:pool/0'>
             <host name='example.com' port='6000'/></source></nvram></os>
              error uefi-needs-acpi
            <os><type arch='x86_64' machine='q35'>hvm</type><loader readonly='yes' type='pflash'>/fw/CODE.fd</loader>
             <nvram type='network'><source protocol='nbd'><host name='example.com' port='10809'/></source></nvram>
             </os>
              error uefi-needs-acpi
            <os><type arch='x86_64' machine='q35'>hvm</type><loader readonly='yes' type='pflash'>/fw/CODE.fd</loader>
             <nvram type='file'><source file='/var/V,ARS.fd'/></nvram></os>
              error uefi-needs-acpi
            <os><type arch='x86_64' machine='q35'>hvm</type><loader readonly='yes' type='pflash'>/fw/CODE.fd</loader>
             <nvram type='block'/></os>
              error uefi-needs-acpi
              error nvram-no-source
            <os><type arch='x86_64' machine='q35'>hvm</type><loader readonly='yes' type='pflash'>/fw/CODE.fd</loader>
             <nvram type='dir'><source dir='/x'/></nvram></os>
              error uefi-needs-acpi
              error fat-writable
            <os><type arch='x86_64' machine='q35'>hvm</type><loader readonly='yes' type='pflash'>/fw/CODE.fd</loader>
             <nvram template='/t' templateFormat='qcow2' format='qcow2'>/var/V.qcow2</nvram></os>
              error uefi-needs-acpi
            <os><type arch='x86_64' machine='q35'>hvm</type><loader readonly='yes' type='pflash'>/fw/CODE.fd</loader>
             <nvram template='/t' templateFormat='raw' format='qcow2'>/var/V.qcow2</nvram></os>
              error uefi-needs-acpi

            # Secure boot needs SMM, which q35 has
            <os><type arch='x86_64' machine='q35'>hvm</type>
             <loader readonly='yes' secure='yes' type='pflash'>/fw/CODE.fd</loader><nvram>/var/VARS.fd</nvram></os>
              error uefi-needs-acpi
              error secure-smm
            <os><type arch='x86_64' machine='q35'>hvm</type>
             <loader readonly='yes' secure='yes' type='pflash'>/fw/CODE.fd</loader><nvram>/var/VARS.fd</nvram></os>
            <features><acpi/><smm state='on'/></features>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -blockdev {"driver":"file","filename":"/fw/CODE.fd","node-name":"libvirt-pflash0-storage",
                  "auto-read-only":true,"discard":"unmap"}
              -blockdev {"node-name":"libvirt-pflash0-format","read-only":true,"driver":"raw",
                  "file":"libvirt-pflash0-storage"}
              -blockdev {"driver":"file","filename":"/var/VARS.fd","node-name":"libvirt-pflash1-storage",
                  "read-only":false}
              -machine pc-q35-10.0,usb=off,smm=on,dump-guest-core=off,memory-backend=pc.ram,
                  pflash0=libvirt-pflash0-format,pflash1=libvirt-pflash1-storage,acpi=on
              -global driver=cfi.pflash01,property=secure,value=on
            <os><type arch='x86_64' machine='q35'>hvm</type>
             <loader readonly='yes' secure='yes' type='pflash'>/fw/CODE.fd</loader><nvram>/var/VARS.fd</nvram></os>
            <features><acpi/><smm state='off'/></features>
              error secure-smm
            <os><type arch='x86_64' machine='pc'>hvm</type>
             <loader readonly='yes' secure='yes' type='pflash'>/fw/CODE.fd</loader><nvram>/var/VARS.fd</nvram></os>
            <features><acpi/><smm state='on'/></features>
              error secure-machine

            # Flash on other boards; the file of variables is one node from QEMU 9.0 on
            @ aarch64/virt
            <os><type arch='aarch64' machine='virt'>hvm</type>
             <loader readonly='yes' type='pflash'>/fw/CODE.fd</loader><nvram>/var/VARS.fd</nvram></os>
              without -machine virt-10.0,usb=off,gic-version=2,dump-guest-core=off,memory-backend=mach-virt.ram,
                  acpi=off
              -blockdev {"driver":"file","filename":"/fw/CODE.fd","node-name":"libvirt-pflash0-storage",
                  "auto-read-only":true,"discard":"unmap"}
              -blockdev {"node-name":"libvirt-pflash0-format","read-only":true,"driver":"raw",
                  "file":"libvirt-pflash0-storage"}
              -blockdev {"driver":"file","filename":"/var/VARS.fd","node-name":"libvirt-pflash1-storage",
                  "read-only":false}
              -machine virt-10.0,usb=off,gic-version=2,dump-guest-core=off,memory-backend=mach-virt.ram,
                  pflash0=libvirt-pflash0-format,pflash1=libvirt-pflash1-storage,acpi=off
            <os><type arch='aarch64' machine='virt'>hvm</type><loader>/fw/u-boot.bin</loader></os>
              -bios /fw/u-boot.bin
            @ riscv64/virt
            <os><type arch='riscv64' machine='virt'>hvm</type>
             <loader readonly='yes' type='pflash'>/fw/CODE.fd</loader><nvram>/var/VARS.fd</nvram></os>
              without -machine virt,usb=off,dump-guest-core=off,memory-backend=riscv_virt_board.ram,acpi=off
              -blockdev {"driver":"file","filename":"/fw/CODE.fd","node-name":"libvirt-pflash0-storage",
                  "auto-read-only":true,"discard":"unmap"}
              -blockdev {"node-name":"libvirt-pflash0-format","read-only":true,"driver":"raw",
                  "file":"libvirt-pflash0-storage"}
              -blockdev {"driver":"file","filename":"/var/VARS.fd","node-name":"libvirt-pflash1-storage",
                  "read-only":false}
              -machine virt,usb=off,dump-guest-core=off,memory-backend=riscv_virt_board.ram,
                  pflash0=libvirt-pflash0-format,pflash1=libvirt-pflash1-storage,acpi=off
            <os><type arch='riscv64' machine='virt'>hvm</type><loader>/fw/u-boot.bin</loader></os>
              -bios /fw/u-boot.bin
            @ loongarch64/virt
            <os><type arch='loongarch64' machine='virt'>hvm</type>
             <loader readonly='yes' type='pflash'>/fw/CODE.fd</loader><nvram>/var/VARS.fd</nvram></os>
              without -machine virt,usb=off,dump-guest-core=off,memory-backend=loongarch.ram,acpi=off
              -blockdev {"driver":"file","filename":"/fw/CODE.fd","node-name":"libvirt-pflash0-storage",
                  "auto-read-only":true,"discard":"unmap"}
              -blockdev {"node-name":"libvirt-pflash0-format","read-only":true,"driver":"raw",
                  "file":"libvirt-pflash0-storage"}
              -blockdev {"driver":"file","filename":"/var/VARS.fd","node-name":"libvirt-pflash1-storage",
                  "read-only":false}
              -machine virt,usb=off,dump-guest-core=off,memory-backend=loongarch.ram,pflash0=libvirt-pflash0-format,
                  pflash1=libvirt-pflash1-storage,acpi=off
            <os><type arch='loongarch64' machine='virt'>hvm</type><loader>/fw/u-boot.bin</loader></os>
              -bios /fw/u-boot.bin
            @ ppc64/pseries
            <os><type arch='ppc64' machine='pseries'>hvm</type><loader>/fw/slof.bin</loader></os>
              -bios /fw/slof.bin
            <os><type arch='ppc64' machine='pseries'>hvm</type>
             <loader readonly='yes' type='pflash'>/fw/CODE.fd</loader></os>
              warning qemu-property-unknown
              warning qemu-property-unknown
              without -machine pseries-10.0,usb=off,dump-guest-core=off,memory-backend=ppc_spapr.ram
              -blockdev {"driver":"file","filename":"/fw/CODE.fd","node-name":"libvirt-pflash0-storage",
                  "auto-read-only":true,"discard":"unmap"}
              -blockdev {"node-name":"libvirt-pflash0-format","read-only":true,"driver":"raw",
                  "file":"libvirt-pflash0-storage"}
              -blockdev {"driver":"file","filename":"/var/lib/libvirt/qemu/nvram/example_VARS.fd",
                  "node-name":"libvirt-pflash1-storage","read-only":false}
              -machine pseries-10.0,usb=off,dump-guest-core=off,memory-backend=ppc_spapr.ram,
                  pflash0=libvirt-pflash0-format,pflash1=libvirt-pflash1-storage
            @ s390x/s390-ccw-virtio
            <os><type arch='s390x' machine='s390-ccw-virtio'>hvm</type><loader>/fw/s390-ccw.img</loader></os>
              -bios /fw/s390-ccw.img
            <os><type arch='s390x' machine='s390-ccw-virtio'>hvm</type>
             <loader readonly='yes' type='pflash'>/fw/CODE.fd</loader></os>
              warning qemu-property-unknown
              warning qemu-property-unknown
              without -machine s390-ccw-virtio-10.0,usb=off,dump-guest-core=off,memory-backend=s390.ram
              -blockdev {"driver":"file","filename":"/fw/CODE.fd","node-name":"libvirt-pflash0-storage",
                  "auto-read-only":true,"discard":"unmap"}
              -blockdev {"node-name":"libvirt-pflash0-format","read-only":true,"driver":"raw",
                  "file":"libvirt-pflash0-storage"}
              -blockdev {"driver":"file","filename":"/var/lib/libvirt/qemu/nvram/example_VARS.fd",
                  "node-name":"libvirt-pflash1-storage","read-only":false}
              -machine s390-ccw-virtio-10.0,usb=off,dump-guest-core=off,memory-backend=s390.ram,
                  pflash0=libvirt-pflash0-format,pflash1=libvirt-pflash1-storage
            @ qemu-7.2
            <os><type arch='x86_64' machine='q35'>hvm</type><loader readonly='yes' type='pflash'>/fw/CODE.fd</loader>
             <nvram>/var/VARS.fd</nvram></os>
              error uefi-needs-acpi
            """;
}
