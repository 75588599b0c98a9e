package org.virtargv.family.cpu;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about. */
class CpuRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # Without a model it is the machine's default, whatever else is said
            <cpu mode='custom' match='strict' check='full'/>
              nothing
            <cpu mode='custom'><model fallback='forbid'/></cpu>
              nothing
            <cpu mode='custom'><vendor>Intel</vendor></cpu>
              error cpu-vendor-without-model
            <cpu mode='custom'><feature name='vmx'/></cpu>
              error cpu-features-without-model

            # A model and its features
            <cpu mode='custom'><model>qemu64</model></cpu>
              nothing
            <cpu mode='custom' match='exact'><model fallback='forbid'>Skylake-Client</model>
             <feature policy='require' name='vmx'/><feature policy='disable' name='hle'/></cpu>
              without -cpu qemu64
              -cpu Skylake-Client,vmx=on,hle=off,mpx=off
            <cpu mode='custom' match='minimum'><model>Penryn</model></cpu>
              without -cpu qemu64
              -cpu EPYC,monitor=on,x2apic=on,hypervisor=on,acpi=on,ss=on,erms=on,mpx=on,clwb=on,umip=on,pku=on,vaes=on,
                  la57=on,rdpid=on,pks=on,fsrm=on,cmpccxadd=on,fzrm=on,fsrs=on,fsrc=on,3dnowext=on,3dnow=on,
                  xsaveerptr=on,wbnoinvd=on,npt=on,vgif=on,svme-addr-chk=on,vme=off,xsavec=off,misalignsse=off,
                  osvw=off,topoext=off,fxsr-opt=off,nrip-save=off
            <cpu mode='custom' match='strict'><model>Penryn</model></cpu>
              without -cpu qemu64
              -cpu Penryn
            <cpu><model>Penryn</model></cpu>
              without -cpu qemu64
              -cpu Penryn
            <cpu mode='custom'><model>NoSuch</model></cpu>
              error cpu-model-unknown

            # The topology has as many CPUs as the guest
            <cpu><topology sockets='1' cores='1' threads='1'/></cpu>
              without -smp 1,sockets=1,cores=1,threads=1
              -smp 1,sockets=1,dies=1,clusters=1,cores=1,threads=1
            <cpu><topology sockets='1' dies='1' cores='2' threads='1'/></cpu>
            <vcpu>2</vcpu>
              without -smp 1,sockets=1,cores=1,threads=1
              -smp 2,sockets=1,dies=1,clusters=1,cores=2,threads=1
            <cpu><topology sockets='1' dies='1' clusters='1' cores='2' threads='1'/></cpu>
            <vcpu>2</vcpu>
              without -smp 1,sockets=1,cores=1,threads=1
              -smp 2,sockets=1,dies=1,clusters=1,cores=2,threads=1
            <cpu><topology sockets='1' dies='1' clusters='2' cores='1' threads='1'/></cpu>
            <vcpu>2</vcpu>
              error topology-clusters
            <cpu><topology sockets='1' dies='2' cores='1' threads='1'/></cpu>
            <vcpu>2</vcpu>
              without -smp 1,sockets=1,cores=1,threads=1
              -smp 2,sockets=1,dies=2,clusters=1,cores=1,threads=1
            <cpu><topology sockets='1' cores='1' threads='1'/></cpu>
            <vcpu>2</vcpu>
              error topology-mismatch
            <cpu><topology sockets='0' cores='1' threads='1'/></cpu>
              error topology-zero
            <cpu><topology sockets='1' cores='1'/></cpu>
              error attribute-missing

            # Vendors
            <cpu mode='custom'><model>Penryn</model><vendor>Intel</vendor></cpu>
              without -cpu qemu64
              -cpu Penryn
            <cpu mode='custom'><model vendor_id='KVMKVMKVM'>Penryn</model></cpu>
              error cpu-vendor-id
            <cpu mode='custom'><model vendor_id='AuthenticAMD'>Penryn</model></cpu>
              without -cpu qemu64
              -cpu Penryn,vendor=AuthenticAMD

            # What a feature's policy becomes
            <cpu mode='custom'><model>Penryn</model><feature policy='force' name='avx'/>
             <feature policy='optional' name='avx2'/><feature policy='forbid' name='aes'/></cpu>
              without -cpu qemu64
              -cpu Penryn,avx=on,avx2=on,aes=off
            <cpu mode='custom'><model>Penryn</model><feature name='avx'/></cpu>
              without -cpu qemu64
              -cpu Penryn,avx=on
            <cpu mode='custom'><model>Penryn</model><feature policy='require' name='avx'/>
             <feature policy='disable' name='avx'/></cpu>
              error cpu-feature-twice
            <cpu><feature policy='require' name='avx'/></cpu>
              error cpu-features-without-model

            # Modes
            <cpu mode='host-passthrough'/>
              error cpu-passthrough-emulated
            <cpu mode='maximum'/>
              without -cpu qemu64
              -cpu max
            <cpu mode='maximum'><feature policy='disable' name='avx'/></cpu>
              without -cpu qemu64
              -cpu max,avx=off
            <cpu mode='maximum' migratable='off'/>
              without -cpu qemu64
              -cpu max,migratable=off

            # What the guest sees of the cache
            <cpu mode='custom'><model>Penryn</model><cache level='3' mode='emulate'/></cpu>
              without -cpu qemu64
              -cpu Penryn,l3-cache=on
            <cpu mode='custom'><model>Penryn</model><cache mode='disable'/></cpu>
              without -cpu qemu64
              -cpu Penryn,l3-cache=off
            <cpu mode='custom'><model>Penryn</model><cache mode='passthrough'/></cpu>
              error cpu-cache-passthrough
            <cpu mode='custom'><model>Penryn</model><cache level='2' mode='emulate'/></cpu>
              error cpu-cache-level

            # Bits of a physical address
            <cpu mode='custom'><model>Penryn</model><maxphysaddr mode='emulate' bits='42'/></cpu>
              without -cpu qemu64
              -cpu Penryn,phys-bits=42
            <cpu mode='custom'><model>Penryn</model><maxphysaddr mode='passthrough'/></cpu>
              without -cpu qemu64
              -cpu Penryn,host-phys-bits=on
            <cpu mode='custom'><model>Penryn</model><maxphysaddr mode='emulate'/></cpu>
              without -cpu qemu64
              -cpu Penryn,host-phys-bits=off
            <cpu mode='custom'><model>Penryn</model><maxphysaddr mode='emulate' bits='42' limit='40'/></cpu>
              error maxphysaddr-limit
            <cpu mode='maximum'><maxphysaddr mode='passthrough' limit='40'/></cpu>
              without -cpu qemu64
              -cpu max,host-phys-bits=on,host-phys-bits-limit=40

            # With KVM
            <cpu mode='foo'/>
              error value-invalid
            @ kvm
            <cpu mode='host-passthrough'/>
              without -cpu qemu64
              -cpu host,migratable=on
            <cpu mode='host-passthrough' migratable='off'/>
              without -cpu qemu64
              -cpu host,migratable=off
            <cpu mode='host-passthrough' migratable='on'/>
              without -cpu qemu64
              -cpu host,migratable=on
            <cpu mode='host-passthrough' check='none'><feature policy='disable' name='vmx'/>
             <cache mode='passthrough'/></cpu>
              without -cpu qemu64
              -cpu host,migratable=on,vmx=off,host-cache-info=on,l3-cache=off
            <cpu mode='host-passthrough'><cache level='3' mode='emulate'/></cpu>
              without -cpu qemu64
              -cpu host,migratable=on,l3-cache=on,host-cache-info=off
            <cpu mode='host-passthrough'><maxphysaddr mode='passthrough' limit='40'/></cpu>
              without -cpu qemu64
              -cpu host,migratable=on,host-phys-bits=on,host-phys-bits-limit=40
            <cpu mode='host-passthrough'><maxphysaddr mode='emulate' bits='40'/></cpu>
              without -cpu qemu64
              -cpu host,migratable=on,phys-bits=40
            <cpu mode='maximum' migratable='off'/>
              without -cpu qemu64
              -cpu max,migratable=off
            <cpu mode='custom'><model>Penryn</model></cpu>
              without -cpu qemu64
              -cpu Penryn

            # ARM
            @ aarch64/virt
            <cpu mode='custom'><model>cortex-a57</model></cpu>
              without -cpu cortex-a15
              -cpu cortex-a57
            <cpu mode='maximum'/>
              without -cpu cortex-a15
              -cpu max
            <cpu mode='host-passthrough'/>
              error cpu-passthrough-emulated
            <cpu mode='custom'><model>Penryn</model></cpu>
              error cpu-model-unknown
            <cpu mode='custom'><model>cortex-a9</model></cpu>
              warning cpu-model-board
              without -cpu cortex-a15
              -cpu cortex-a9
            @ aarch64/virt shell
            <cpu mode='custom'><model>arm926</model></cpu>
              error cpu-model-board
            <cpu mode='custom'><model>cortex-a7</model></cpu>
              without -cpu cortex-a15
              -cpu cortex-a7

            # s390x
            @ s390x/s390-ccw-virtio
            <cpu mode='custom'><model>z13</model><feature policy='require' name='aen'/></cpu>
              without -cpu qemu
              -cpu z13,aen=on
            <cpu mode='custom'><model>z13</model><feature policy='disable' name='aen'/></cpu>
              without -cpu qemu
              -cpu z13,aen=off
            <cpu mode='custom'><model>z13-base</model></cpu>
              without -cpu qemu
              -cpu z13-base

            # POWER and RISC-V
            @ riscv64/virt
            <cpu mode='custom'><model>rv64</model></cpu>
              nothing
            <cpu mode='custom'><model>rv64</model><feature policy='require' name='v'/></cpu>
              without -cpu rv64
              -cpu rv64,v=on

            # A feature that libvirt does not know
            @ q35
            <cpu mode='custom'><model>qemu64</model><feature policy='require' name='avx3'/></cpu>
              error cpu-feature-name
            <cpu mode='maximum'><feature policy='disable' name='kvm-pv-eoi'/></cpu>
              error cpu-feature-name
            <cpu mode='custom'><model>qemu64</model><feature policy='optional' name='lahf-lm'/></cpu>
              error cpu-feature-name
            <cpu mode='custom'><model>qemu64</model><feature policy='disable' name='cet-ss'/></cpu>
              warning cpu-feature-unknown
            @ aarch64/virt
            <cpu mode='maximum'><feature policy='disable' name='pmu'/></cpu>
              error cpu-feature-name
            <cpu mode='maximum'><feature policy='require' name='sve512'/></cpu>
              without -cpu cortex-a15
              -cpu max,sve512=on,sve=on

            # What QEMU calls deprecated
            @ s390x/s390-ccw-virtio
            <cpu mode='maximum' deprecated_features='off'><feature policy='disable' name='vx'/></cpu>
              without -cpu qemu
              -cpu max,vx=off,bpb=off,csske=off,cte=off,te=off
            <cpu mode='maximum' deprecated_features='on'/>
              without -cpu qemu
              -cpu max
            @ q35
            <cpu mode='maximum' deprecated_features='off'/>
              error cpu-deprecated-features
            """;
}
