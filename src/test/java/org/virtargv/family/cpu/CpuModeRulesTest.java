package org.virtargv.family.cpu;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** Modes, features and the grouping of processors. */
class CpuModeRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # Modes of the processor, emulated
            @ pc
            <cpu mode='host-passthrough'/>
              error cpu-passthrough-emulated
            <cpu mode='host-model'/>
              without -cpu qemu64
              -cpu EPYC,monitor=on,x2apic=on,hypervisor=on,acpi=on,ss=on,erms=on,mpx=on,clwb=on,umip=on,pku=on,vaes=on,
                  la57=on,rdpid=on,pks=on,fsrm=on,cmpccxadd=on,fzrm=on,fsrs=on,fsrc=on,3dnowext=on,3dnow=on,
                  xsaveerptr=on,wbnoinvd=on,npt=on,vgif=on,svme-addr-chk=on,vme=off,xsavec=off,misalignsse=off,
                  osvw=off,topoext=off,fxsr-opt=off,nrip-save=off
            <cpu mode='maximum'/>
              without -cpu qemu64
              -cpu max
            <cpu mode='custom' match='exact'><model>qemu64</model></cpu>
              nothing
            <cpu mode='custom' match='minimum'><model>qemu64</model></cpu>
              without -cpu qemu64
              -cpu EPYC,monitor=on,x2apic=on,hypervisor=on,acpi=on,ss=on,erms=on,mpx=on,clwb=on,umip=on,pku=on,vaes=on,
                  la57=on,rdpid=on,pks=on,fsrm=on,cmpccxadd=on,fzrm=on,fsrs=on,fsrc=on,3dnowext=on,3dnow=on,
                  xsaveerptr=on,wbnoinvd=on,npt=on,vgif=on,svme-addr-chk=on,vme=off,xsavec=off,misalignsse=off,
                  osvw=off,topoext=off,fxsr-opt=off,nrip-save=off
            <cpu mode='custom' match='strict'><model>qemu64</model></cpu>
              nothing
            <cpu><model>Nehalem</model></cpu>
              without -cpu qemu64
              -cpu Nehalem
            <cpu><model fallback='forbid'>Nehalem</model></cpu>
              without -cpu qemu64
              -cpu Nehalem
            <cpu><model>NoSuch</model></cpu>
              error cpu-model-unknown
            <cpu><model fallback='allow'>EPYC</model><vendor>AMD</vendor></cpu>
              without -cpu qemu64
              -cpu EPYC,monitor=off
            <cpu check='none'><model>Nehalem</model></cpu>
              without -cpu qemu64
              -cpu Nehalem
            <cpu check='full'><model>Nehalem</model></cpu>
              without -cpu qemu64
              -cpu Nehalem
            <cpu/>
              nothing
            <cpu mode='custom'/>
              nothing
            <cpu><vendor>AMD</vendor></cpu>
              error cpu-vendor-without-model
            <cpu match='exact'/>
              nothing
            <cpu mode='maximum' migratable='off'/>
              without -cpu qemu64
              -cpu max,migratable=off
            <cpu mode='host-passthrough' migratable='off'/>
              error cpu-passthrough-emulated

            # Modes of the processor with KVM, where nothing is known of the host
            @ kvm pc
            <cpu mode='host-passthrough'/>
              without -cpu qemu64
              -cpu host,migratable=on
            <cpu mode='host-passthrough' migratable='on'/>
              without -cpu qemu64
              -cpu host,migratable=on
            <cpu mode='host-passthrough' migratable='off'/>
              without -cpu qemu64
              -cpu host,migratable=off
            <cpu mode='maximum'/>
              without -cpu qemu64
              -cpu max
            <cpu mode='maximum' migratable='on'/>
              without -cpu qemu64
              -cpu max,migratable=on
            <cpu mode='host-passthrough'><feature policy='disable' name='vmx'/></cpu>
              without -cpu qemu64
              -cpu host,migratable=on,vmx=off
            <cpu mode='host-passthrough'><cache mode='passthrough'/></cpu>
              without -cpu qemu64
              -cpu host,migratable=on,host-cache-info=on,l3-cache=off
            <cpu mode='host-passthrough'><cache level='3' mode='emulate'/></cpu>
              without -cpu qemu64
              -cpu host,migratable=on,l3-cache=on,host-cache-info=off
            <cpu mode='host-passthrough'><cache mode='disable'/></cpu>
              without -cpu qemu64
              -cpu host,migratable=on,host-cache-info=off,l3-cache=off
            <cpu mode='host-passthrough'><maxphysaddr mode='passthrough'/></cpu>
              without -cpu qemu64
              -cpu host,migratable=on,host-phys-bits=on
            <cpu mode='host-passthrough'><maxphysaddr mode='passthrough' limit='39'/></cpu>
              without -cpu qemu64
              -cpu host,migratable=on,host-phys-bits=on,host-phys-bits-limit=39
            <cpu mode='host-passthrough'><maxphysaddr mode='emulate' bits='42'/></cpu>
              without -cpu qemu64
              -cpu host,migratable=on,phys-bits=42

            # Features of a model
            @ pc
            <cpu><model>Nehalem</model><feature policy='force' name='aes'/></cpu>
              without -cpu qemu64
              -cpu Nehalem,aes=on
            <cpu><model>Nehalem</model><feature policy='require' name='aes'/></cpu>
              without -cpu qemu64
              -cpu Nehalem,aes=on
            <cpu><model>Nehalem</model><feature policy='optional' name='aes'/></cpu>
              without -cpu qemu64
              -cpu Nehalem,aes=on
            <cpu><model>Nehalem</model><feature policy='disable' name='aes'/></cpu>
              without -cpu qemu64
              -cpu Nehalem,aes=off
            <cpu><model>Nehalem</model><feature policy='forbid' name='aes'/></cpu>
              without -cpu qemu64
              -cpu Nehalem,aes=off
            <cpu><model>Nehalem</model><feature policy='require' name='aes'/><feature policy='require' name='aes'/>
             </cpu>
              error cpu-feature-twice
            <cpu><model>Nehalem</model><feature policy='require' name='no-such'/></cpu>
              error cpu-feature-name
            <cpu><model>Nehalem</model><feature name='aes'/></cpu>
              without -cpu qemu64
              -cpu Nehalem,aes=on
            <cpu><feature policy='require' name='aes'/></cpu>
              error cpu-features-without-model
            <cpu><model>Nehalem</model><feature policy='require' name='cmt'/></cpu>
              warning cpu-feature-unknown
              without -cpu qemu64
              -cpu Nehalem
            <cpu><model>qemu64</model><maxphysaddr mode='emulate' bits='42'/></cpu>
              without -cpu qemu64
              -cpu qemu64,phys-bits=42
            <cpu><model>qemu64</model><maxphysaddr mode='emulate'/></cpu>
              without -cpu qemu64
              -cpu qemu64,host-phys-bits=off
            <cpu><model>qemu64</model><maxphysaddr mode='passthrough'/></cpu>
              without -cpu qemu64
              -cpu qemu64,host-phys-bits=on
            <cpu><model>qemu64</model><cache level='3' mode='emulate'/></cpu>
              without -cpu qemu64
              -cpu qemu64,l3-cache=on
            <cpu><model>qemu64</model><cache mode='passthrough'/></cpu>
              error cpu-cache-passthrough
            <cpu><model>qemu64</model><cache level='2' mode='emulate'/></cpu>
              error cpu-cache-level
            <cpu><model>qemu64</model><cache mode='emulate'/></cpu>
              error cpu-cache-level
            <cpu><model>qemu64</model><cache level='4' mode='disable'/></cpu>
              error cpu-cache-level

            # How processors are grouped
            @ pc
            <vcpu>8</vcpu>
            <cpu><topology sockets='2' cores='2' threads='2'/></cpu>
              without -smp 1,sockets=1,cores=1,threads=1
              -smp 8,sockets=2,dies=1,clusters=1,cores=2,threads=2
            <vcpu>8</vcpu>
            <cpu><topology sockets='1' dies='2' cores='2' threads='2'/></cpu>
              without -smp 1,sockets=1,cores=1,threads=1
              -smp 8,sockets=1,dies=2,clusters=1,cores=2,threads=2
            <vcpu>8</vcpu>
            <cpu><topology sockets='1' dies='1' clusters='1' cores='8' threads='1'/></cpu>
              without -smp 1,sockets=1,cores=1,threads=1
              -smp 8,sockets=1,dies=1,clusters=1,cores=8,threads=1
            <vcpu>8</vcpu>
            <cpu><topology sockets='1' dies='1' clusters='2' cores='4' threads='1'/></cpu>
              error topology-clusters
            <vcpu>8</vcpu>
            <cpu><topology sockets='3' cores='2' threads='1'/></cpu>
              error topology-mismatch
            <vcpu>8</vcpu>
            <cpu><topology cores='4' threads='2'/></cpu>
              error attribute-missing
            <vcpu>8</vcpu>
            <cpu><topology sockets='0' cores='4' threads='2'/></cpu>
              error topology-zero
            <vcpu>1</vcpu>
            <cpu><topology sockets='1' cores='1' threads='1'/></cpu>
              without -smp 1,sockets=1,cores=1,threads=1
              -smp 1,sockets=1,dies=1,clusters=1,cores=1,threads=1
            <vcpu current='2'>4</vcpu>
            <cpu><topology sockets='4' cores='1' threads='1'/></cpu>
              without -smp 1,sockets=1,cores=1,threads=1
              -smp 2,maxcpus=4,sockets=4,dies=1,clusters=1,cores=1,threads=1

            # Processors of other architectures
            @ aarch64/virt
            <vcpu>8</vcpu>
            <cpu><topology sockets='1' dies='1' clusters='2' cores='4' threads='1'/></cpu>
              without -smp 1,sockets=1,cores=1,threads=1
              -smp 8,sockets=1,dies=1,clusters=2,cores=4,threads=1
            <cpu mode='custom' match='exact'><model>cortex-a57</model></cpu>
              without -cpu cortex-a15
              -cpu cortex-a57
            <cpu mode='maximum'><feature name='sve' policy='disable'/></cpu>
              without -cpu cortex-a15
              -cpu max,sve=off
            <cpu mode='host-passthrough'/>
              error cpu-passthrough-emulated
            <cpu><model>qemu64</model></cpu>
              error cpu-model-unknown
            @ ppc64/pseries
            <cpu mode='host-model'><model>power8</model></cpu>
              error cpu-host-unknown
            <cpu><model>POWER9</model></cpu>
              without -cpu POWER10
              -cpu POWER9
            <cpu mode='maximum'/>
              without -cpu POWER10
              -cpu max
            <cpu><model>POWER9</model><feature name='x' policy='require'/></cpu>
              without -cpu POWER10
              -cpu POWER9,x=on
            @ s390x/s390-ccw-virtio
            <cpu><model>z13</model></cpu>
              without -cpu qemu
              -cpu z13
            <cpu><model>z13</model><feature policy='require' name='aen'/></cpu>
              without -cpu qemu
              -cpu z13,aen=on
            <cpu mode='maximum'/>
              without -cpu qemu
              -cpu max
            <cpu mode='host-model'/>
              without -cpu qemu
              -cpu gen15a-base,aefsi=on,aen=on,ais=on,asnlxr=off,cmpsceh=off,dateh2=off,dfp=off,dfphp=off,dfppc=off,
                  dfpzc=off,eec=off,emon=off,esop=on,gen13ptff=off,hfpm=off,hfpue=off,iep=on,kimd-sha-1=off,
                  kimd-sha-512=on,klmd-sha-1=off,klmd-sha-512=on,km-dea=off,km-tdea-128=off,km-tdea-192=off,
                  kmac-dea=off,kmac-tdea-128=off,kmac-tdea-192=off,kmc-dea=off,kmc-tdea-128=off,kmc-tdea-192=off,
                  msa3-base=on,msa4-base=on,msa5-base=on,msa8-base=on,nonqks=off,opc=off,parseh=off,pfpo=off,
                  prno-trng=on,sea_esop2=on,sema=off,tods=off,tsi=off,vx=on,vxeh=on,vxeh2=on,zpci=on
            @ riscv64/virt
            <cpu><model>rv64</model></cpu>
              nothing
            <cpu mode='maximum'/>
              without -cpu rv64
              -cpu max
            <cpu mode='host-passthrough'/>
              error cpu-passthrough-emulated
            @ loongarch64/virt
            <cpu><model>la464</model></cpu>
              nothing
            <cpu mode='maximum'/>
              without -cpu la464
              -cpu max
            """;
}
