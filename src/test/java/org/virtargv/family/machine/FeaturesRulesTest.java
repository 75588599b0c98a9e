package org.virtargv.family.machine;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about. */
class FeaturesRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # Features of the machine
            <features><acpi/></features>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=on
            <features><apic/></features>
              nothing
            <features><apic eoi='on'/></features>
              without -cpu qemu64
              -cpu qemu64,kvm-pv-eoi=on
            <features><apic eoi='off'/></features>
              without -cpu qemu64
              -cpu qemu64,kvm-pv-eoi=off
            <features><pae/></features>
              nothing
            <features><hap state='on'/></features>
              warning feature-ignored
            <features><privnet/></features>
              warning feature-ignored
            <features><viridian/></features>
              warning feature-ignored

            # Features of the CPU
            <features><pvspinlock state='on'/></features>
              without -cpu qemu64
              -cpu qemu64,kvm-pv-unhalt=on
            <features><pvspinlock state='off'/></features>
              without -cpu qemu64
              -cpu qemu64,kvm-pv-unhalt=off
            <features><pmu state='off'/></features>
              without -cpu qemu64
              -cpu qemu64,pmu=off
            <features><pmu state='on'/></features>
              without -cpu qemu64
              -cpu qemu64,pmu=on

            # Features of a PC
            <features><vmport state='off'/></features>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-q35-10.0,usb=off,vmport=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
            <features><vmport state='on'/></features>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-q35-10.0,usb=off,vmport=on,dump-guest-core=off,memory-backend=pc.ram,acpi=off
            <features><vmport/></features>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-q35-10.0,usb=off,vmport=on,dump-guest-core=off,memory-backend=pc.ram,acpi=off

            # System management
            <features><smm state='on'/></features>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-q35-10.0,usb=off,smm=on,dump-guest-core=off,memory-backend=pc.ram,acpi=off
            <features><smm state='off'/></features>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-q35-10.0,usb=off,smm=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
            <features><smm state='on'><tseg unit='MiB'>48</tseg></smm></features>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-q35-10.0,usb=off,smm=on,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -global mch.extended-tseg-mbytes=48
            <features><smm state='on'><tseg unit='KiB'>1</tseg></smm></features>
              error size-not-mib
            <features><smm state='off'><tseg unit='MiB'>48</tseg></smm></features>
              warning tseg-without-smm
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-q35-10.0,usb=off,smm=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
            <features><smm><tseg>16</tseg></smm></features>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-q35-10.0,usb=off,smm=on,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -global mch.extended-tseg-mbytes=16

            # vmcoreinfo is a device
            <features><vmcoreinfo state='on'/></features>
              -device {"driver":"vmcoreinfo"}
            <features><vmcoreinfo state='off'/></features>
              nothing
            <features><vmcoreinfo/></features>
              -device {"driver":"vmcoreinfo"}

            # Features of other machines
            <features><ioapic driver='qemu'/></features>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-q35-10.0,usb=off,kernel_irqchip=split,dump-guest-core=off,memory-backend=pc.ram,acpi=off
            <features><gic version='3'/></features>
              error feature-elsewhere
            <features><hpt resizing='enabled'/></features>
              error feature-elsewhere
            <features><htm state='on'/></features>
              error feature-elsewhere
            <features><nested-hv state='on'/></features>
              error feature-elsewhere
            <features><ccf-assist state='on'/></features>
              error feature-elsewhere
            <features><cfpc value='workaround'/></features>
              error feature-elsewhere
            <features><ras state='on'/></features>
              error feature-elsewhere
            <features><aia value='aplic-imsic'/></features>
              error feature-elsewhere

            # What is for emulation says nothing to KVM where it is empty
            @ kvm
            <features><tcg/></features>
              nothing
            <features><tcg><tb-cache unit='MiB'>64</tb-cache></tcg></features>
              error tcg-with-kvm

            # What says nothing has no effect
            <features><cfpc/><ibs/><aia/><sbbc/><ioapic/></features>
              warning element-idle
              warning element-idle
              warning element-idle
              warning element-idle
              warning element-idle

            # Async teardown and model-specific registers
            <features><async-teardown enabled='no'/></features>
              -run-with async-teardown=off
            <features><async-teardown enabled='yes'/></features>
              -run-with async-teardown=on
            <features><msrs unknown='ignore'/></features>
              warning feature-ignored
            <features><msrs unknown='fault'/></features>
              warning feature-ignored

            # Features of other accelerators
            <features><xen><e820_host state='on'/></xen></features>
              warning feature-ignored
            <features><tcg><tb-cache unit='MiB'>128</tb-cache></tcg></features>
              without -accel tcg
              -accel tcg,tb-size=128
            <features><tcg><tb-cache unit='KiB'>100</tb-cache></tcg></features>
              error size-not-mib
            <features><dirty-ring/></features>
              error element-unknown

            # What libvirt does not know
            <features><nosuch/></features>
              error element-unknown
            <features><kvm><hidden state='on'/></kvm></features>
              without -cpu qemu64
              -cpu qemu64,kvm=off
            <features><kvm><nosuch state='on'/></kvm></features>
              error element-unknown
            <features><hyperv><nosuch state='on'/></hyperv></features>
              error element-unknown
            <features><capabilities policy='deny'/></features>
              warning feature-ignored

            # The machine 'pc'
            @ pc
            <features><vmport state='off'/></features>
              without -machine pc-i440fx-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-i440fx-10.0,usb=off,vmport=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
            <features><smm state='on'/></features>
              without -machine pc-i440fx-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-i440fx-10.0,usb=off,smm=on,dump-guest-core=off,memory-backend=pc.ram,acpi=off
            <features><acpi/></features>
              without -machine pc-i440fx-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-i440fx-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=on

            # KVM's features
            @ kvm
            <features><ioapic driver='qemu'/></features>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-q35-10.0,usb=off,kernel_irqchip=split,dump-guest-core=off,memory-backend=pc.ram,acpi=off
            <features><ioapic driver='kvm'/></features>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-q35-10.0,usb=off,kernel_irqchip=on,dump-guest-core=off,memory-backend=pc.ram,acpi=off
            <features><kvm><hidden state='on'/><hint-dedicated state='on'/><poll-control state='on'/>
             <pv-ipi state='off'/></kvm></features>
            <cpu mode='host-passthrough'/>
              without -cpu qemu64
              -cpu host,migratable=on,kvm=off,kvm-hint-dedicated=on,kvm-poll-control=on,kvm-pv-ipi=off
            <features><kvm><hidden state='off'/><hint-dedicated state='off'/></kvm></features>
              nothing
            <features><kvm><hint-dedicated state='on'/></kvm></features>
              without -cpu qemu64
              -cpu qemu64,kvm-hint-dedicated=on
            <features><kvm><dirty-ring state='on' size='4096'/></kvm></features>
              without -accel kvm
              -accel kvm,dirty-ring-size=4096
            <features><kvm><dirty-ring state='on' size='4095'/></kvm></features>
              error dirty-ring-size
            <features><kvm><dirty-ring state='on' size='512'/></kvm></features>
              error dirty-ring-size
            <features><kvm><dirty-ring state='on' size='65536'/></kvm></features>
              without -accel kvm
              -accel kvm,dirty-ring-size=65536
            <features><kvm><dirty-ring state='on' size='131072'/></kvm></features>
              error dirty-ring-size
            <features><kvm><dirty-ring state='on'/></kvm></features>
              error dirty-ring-size
            <features><kvm><dirty-ring state='off'/></kvm></features>
              nothing

            # Hyper-V's features
            @ kvm
            <features><hyperv mode='passthrough'/></features>
              without -cpu qemu64
              -cpu qemu64,hv-passthrough=on
            <features><hyperv mode='passthrough'><relaxed state='on'/></hyperv></features>
              without -cpu qemu64
              -cpu qemu64,hv-passthrough=on
            <features><hyperv mode='custom'/></features>
              nothing
            <features><hyperv><relaxed state='on'/><vapic state='on'/><spinlocks state='on' retries='8191'/></hyperv>
             </features>
              without -cpu qemu64
              -cpu qemu64,hv-relaxed=on,hv-vapic=on,hv-spinlocks=0x1fff
            <features><hyperv><spinlocks state='on' retries='4095'/></hyperv></features>
              without -cpu qemu64
              -cpu qemu64,hv-spinlocks=0xfff
            <features><hyperv><spinlocks state='on' retries='4094'/></hyperv></features>
              error hyperv-spinlocks
            <features><hyperv><spinlocks state='on'/></hyperv></features>
              without -cpu qemu64
              -cpu qemu64,hv-spinlocks=0xffffffff
            <features><hyperv><spinlocks state='off'/></hyperv></features>
              nothing
            <features><hyperv><vpindex state='on'/><runtime state='on'/><synic state='on'/><stimer state='on'>
             <direct state='on'/></stimer><reset state='on'/><vendor_id state='on' value='KVM Hv'/>
             <frequencies state='on'/><reenlightenment state='on'/><tlbflush state='on'><direct state='on'/>
             <extended state='on'/></tlbflush><ipi state='on'/><evmcs state='on'/><avic state='on'/>
             <emsr_bitmap state='on'/><xmm_input state='on'/></hyperv></features>
              error hyperv-needs
              error hyperv-needs
              error hyperv-needs
            <features><hyperv><vendor_id state='on' value='1234567890123'/></hyperv></features>
              error hyperv-vendor-id
            <features><hyperv><vendor_id state='on' value='123456789012'/></hyperv></features>
              without -cpu qemu64
              -cpu qemu64,hv-vendor-id=123456789012
            <features><hyperv><vendor_id state='on' value='a,b'/></hyperv></features>
              error hyperv-vendor-id
            <features><hyperv><vendor_id state='on'/></hyperv></features>
              error hyperv-vendor-id
            <features><hyperv><stimer state='on'/></hyperv></features>
              error hyperv-needs
              error hyperv-needs
            <features><hyperv><vpindex state='on'/><synic state='on'/><stimer state='on'/></hyperv></features>
              error hyperv-needs
            <features><hyperv><synic state='on'/></hyperv></features>
              warning hyperv-synic
              without -cpu qemu64
              -cpu qemu64,hv-synic=on
            <features><hyperv><relaxed/></hyperv></features>
              error hyperv-state
            <features><hyperv><tlbflush state='on'/></hyperv></features>
              error hyperv-needs

            # ARM
            @ aarch64/virt
            <features><gic version='2'/></features>
              nothing
            <features><gic/></features>
              nothing
            <features><gic version='4'/></features>
              error value-invalid
            <features><acpi/></features>
              error acpi-needs-uefi
            <features><mte state='on'/></features>
              error element-unknown
            <features><apic/></features>
              nothing
            <features><hyperv><relaxed state='on'/></hyperv></features>
              without -cpu cortex-a15
              -cpu cortex-a15,hv-relaxed=on
            <features><vmport state='off'/></features>
              error feature-elsewhere
            <features><pmu state='off'/></features>
              without -cpu cortex-a15
              -cpu cortex-a15,pmu=off

            # POWER
            @ ppc64/pseries
            <features><ibs value='nosuch'/></features>
              error value-invalid
            <features><rtas state='on'/></features>
              error element-unknown
            <features><acpi/></features>
              nothing

            # RISC-V and s390x
            @ riscv64/virt
            <features><aia value='aplic-imsic'/></features>
              without -machine virt,usb=off,dump-guest-core=off,memory-backend=riscv_virt_board.ram,acpi=off
              -machine virt,usb=off,aia=aplic-imsic,dump-guest-core=off,memory-backend=riscv_virt_board.ram,acpi=off
            <features><aia value='none'/></features>
              without -machine virt,usb=off,dump-guest-core=off,memory-backend=riscv_virt_board.ram,acpi=off
              -machine virt,usb=off,aia=none,dump-guest-core=off,memory-backend=riscv_virt_board.ram,acpi=off
            <features><acpi/></features>
              without -machine virt,usb=off,dump-guest-core=off,memory-backend=riscv_virt_board.ram,acpi=off
              -machine virt,usb=off,dump-guest-core=off,memory-backend=riscv_virt_board.ram,acpi=on
            @ s390x/s390-ccw-virtio
            <features><acpi/></features>
              error feature-elsewhere
            <features><apic/></features>
              nothing

            # Guests in the guest, on ARM
            @ aarch64/virt
            <features><virtualization/></features>
              without -machine virt-10.0,usb=off,gic-version=2,dump-guest-core=off,memory-backend=mach-virt.ram,acpi=off
              -machine virt-10.0,usb=off,gic-version=2,virtualization=on,dump-guest-core=off,
                  memory-backend=mach-virt.ram,acpi=off
            @ aarch64/virt libvirt-12.0
            <features><virtualization/></features>
              warning libvirt-too-old
            @ q35
            <features><virtualization/></features>
              error feature-elsewhere
            """;
}
