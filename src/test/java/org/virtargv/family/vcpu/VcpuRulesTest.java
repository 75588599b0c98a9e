package org.virtargv.family.vcpu;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about. */
class VcpuRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # How many there are, and how many at the start
            <vcpu>3</vcpu>
              without -smp 1,sockets=1,cores=1,threads=1
              -smp 3,sockets=3,cores=1,threads=1
            <vcpu current='1'>3</vcpu>
              without -smp 1,sockets=1,cores=1,threads=1
              -smp 1,maxcpus=3,sockets=3,cores=1,threads=1
            <vcpu current='4'>3</vcpu>
              error vcpu-current
            <vcpu>0</vcpu>
              error vcpu-none
            <vcpu current='0'>2</vcpu>
              error vcpu-current
            <vcpu>255</vcpu>
              without -smp 1,sockets=1,cores=1,threads=1
              -smp 255,sockets=255,cores=1,threads=1
            <vcpu>256</vcpu>
              warning vcpu-x2apic
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              without -smp 1,sockets=1,cores=1,threads=1
              -machine pc-q35-10.0,usb=off,kernel_irqchip=split,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -smp 256,sockets=256,cores=1,threads=1
              -device {"driver":"intel-iommu","id":"iommu0","intremap":"on","eim":"on"}
            <vcpu>1025</vcpu>
              warning vcpu-x2apic
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              without -smp 1,sockets=1,cores=1,threads=1
              -machine pc-q35-10.0,usb=off,kernel_irqchip=split,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -smp 1025,sockets=1025,cores=1,threads=1
              -device {"driver":"intel-iommu","id":"iommu0","intremap":"on","eim":"on"}
            <vcpu>5000</vcpu>
              error vcpu-too-many
              warning vcpu-x2apic

            # Where they run is libvirt's
            <vcpu placement='auto'>2</vcpu>
              error numa-placement-unknown
            <vcpu cpuset='0-1'>2</vcpu>
              without -smp 1,sockets=1,cores=1,threads=1
              -smp 2,sockets=2,cores=1,threads=1
            <vcpu cpuset='foo'>2</vcpu>
              error cpuset-invalid

            # Some are there from the start, and some can be plugged
            <vcpu>2</vcpu>
            <vcpus><vcpu id='0' enabled='yes' hotpluggable='no'/><vcpu id='1' enabled='no' hotpluggable='yes'/>
             </vcpus>
              without -smp 1,sockets=1,cores=1,threads=1
              -smp 1,maxcpus=2,sockets=2,cores=1,threads=1
            <vcpu>2</vcpu>
            <vcpus><vcpu id='0' enabled='no' hotpluggable='yes'/><vcpu id='1' enabled='yes' hotpluggable='yes'/>
             </vcpus>
              error vcpu-first
            <vcpu>2</vcpu>
            <vcpus><vcpu id='0' enabled='yes' hotpluggable='no'/><vcpu id='1' enabled='yes' hotpluggable='yes'/>
             </vcpus>
              without -smp 1,sockets=1,cores=1,threads=1
              -smp 1,maxcpus=2,sockets=2,cores=1,threads=1
            <vcpu>2</vcpu>
            <vcpus><vcpu id='0' enabled='yes' hotpluggable='no'/><vcpu id='2' enabled='yes' hotpluggable='yes'/>
             </vcpus>
              error vcpu-unknown
            <vcpu>4</vcpu>
            <vcpus><vcpu id='0' enabled='yes' hotpluggable='no' order='1'/>
             <vcpu id='1' enabled='yes' hotpluggable='yes' order='3'/>
             <vcpu id='2' enabled='yes' hotpluggable='yes' order='2'/><vcpu id='3' enabled='no' hotpluggable='yes'/>
             </vcpus>
              without -smp 1,sockets=1,cores=1,threads=1
              -smp 1,maxcpus=4,sockets=4,cores=1,threads=1
            <vcpu>2</vcpu>
            <vcpus><vcpu id='0' enabled='yes' hotpluggable='no' order='1'/>
             <vcpu id='1' enabled='yes' hotpluggable='yes' order='1'/></vcpus>
              without -smp 1,sockets=1,cores=1,threads=1
              -smp 1,maxcpus=2,sockets=2,cores=1,threads=1
            <vcpu>2</vcpu>
            <vcpus><vcpu id='0' enabled='yes' hotpluggable='no'/><vcpu id='1' enabled='no' hotpluggable='no'/></vcpus>
              error vcpu-unreachable

            # Tuning has no effect on the line and is checked
            <cputune><vcpupin vcpu='0' cpuset='1'/></cputune>
              nothing
            <cputune><vcpupin vcpu='5' cpuset='1'/></cputune>
              nothing
            <cputune><emulatorpin cpuset='1-3'/></cputune>
              nothing
            <cputune><shares>2048</shares><period>100000</period><quota>-1</quota></cputune>
              nothing
            <cputune><period>10</period></cputune>
              error cputune-range
            <cputune><quota>10</quota></cputune>
              error cputune-range
            <cputune><vcpusched vcpus='0' scheduler='fifo' priority='1'/></cputune>
              nothing
            <cputune><vcpusched vcpus='0' scheduler='fifo'/></cputune>
              error sched-priority-missing
            <cputune><emulatorsched scheduler='rr'/></cputune>
              error sched-priority-missing
            <cputune><vcpusched scheduler='idle'/></cputune>
              error sched-without-threads
            <iothreads>1</iothreads>
            <cputune><iothreadpin iothread='1' cpuset='1'/><iothreadpin iothread='1' cpuset='2'/>
            </cputune>
              error iothreadpin-twice
            <cputune><emulatorpin cpuset='1'/><emulatorpin cpuset='1'/></cputune>
              error element-repeated
            <cputune><vcpusched vcpus='3' scheduler='fifo' priority='1'/></cputune>
              error vcpusched-unknown
            <cputune><iothreadpin iothread='1' cpuset='1'/></cputune>
              error iothread-unknown

            # I/O threads have numbers
            <iothreads>2</iothreads>
              -object {"qom-type":"iothread","id":"iothread1"}
              -object {"qom-type":"iothread","id":"iothread2"}
            <iothreads>0</iothreads>
              nothing
            <iothreadids><iothread id='3'/></iothreadids>
              -object {"qom-type":"iothread","id":"iothread3"}
            <iothreads>2</iothreads>
            <iothreadids><iothread id='2'/></iothreadids>
              -object {"qom-type":"iothread","id":"iothread2"}
              -object {"qom-type":"iothread","id":"iothread1"}
            <iothreads>1</iothreads>
            <iothreadids><iothread id='2'/><iothread id='4'/></iothreadids>
              -object {"qom-type":"iothread","id":"iothread2"}
              -object {"qom-type":"iothread","id":"iothread4"}
            <iothreadids><iothread id='3'/><iothread id='3'/></iothreadids>
              error iothread-id-duplicate
            <iothreadids><iothread id='0'/></iothreadids>
              error iothread-id-invalid

            # An I/O thread's pool and polling
            <iothreadids><iothread id='3' thread_pool_min='1' thread_pool_max='4'/></iothreadids>
              -object {"qom-type":"iothread","id":"iothread3","thread-pool-min":1,"thread-pool-max":4}
            <iothreadids><iothread id='3' thread_pool_min='5' thread_pool_max='4'/></iothreadids>
              error thread-pool-invalid
            <iothreadids><iothread id='3' thread_pool_max='0'/></iothreadids>
              error thread-pool-invalid
            <iothreadids><iothread id='3'><poll max='1000' grow='2' shrink='3'/></iothread></iothreadids>
              -object {"qom-type":"iothread","id":"iothread3","poll-max-ns":1000,"poll-grow":2,"poll-shrink":3}
            <iothreadids><iothread id='3'><poll max='0'/></iothread></iothreadids>
              -object {"qom-type":"iothread","id":"iothread3","poll-max-ns":0}
            <defaultiothread thread_pool_min='8' thread_pool_max='16'/>
              -object {"qom-type":"main-loop","id":"main-loop","thread-pool-min":8,"thread-pool-max":16}
            <defaultiothread thread_pool_min='8' thread_pool_max='4'/>
              error thread-pool-invalid
            """;
}
