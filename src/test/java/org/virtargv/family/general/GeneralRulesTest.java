package org.virtargv.family.general;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What a domain says of itself and of its share of the host. */
class GeneralRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # What becomes of the guest where it ends or hangs
            @ pc
            <on_poweroff>destroy</on_poweroff>
              nothing
            <on_poweroff>restart</on_poweroff>
              nothing
            <on_poweroff>preserve</on_poweroff>
              error lifecycle-action
            <on_poweroff>rename-restart</on_poweroff>
              error lifecycle-action
            <on_poweroff>coredump-destroy</on_poweroff>
              error lifecycle-action
            <on_poweroff>coredump-restart</on_poweroff>
              error lifecycle-action
            <on_poweroff>nope</on_poweroff>
              error value-invalid
            <on_reboot>destroy</on_reboot>
              nothing
            <on_reboot>restart</on_reboot>
              nothing
            <on_reboot>preserve</on_reboot>
              error lifecycle-action
            <on_reboot>rename-restart</on_reboot>
              error lifecycle-action
            <on_reboot>coredump-destroy</on_reboot>
              error lifecycle-action
            <on_reboot>coredump-restart</on_reboot>
              error lifecycle-action
            <on_reboot>nope</on_reboot>
              error value-invalid
            <on_crash>destroy</on_crash>
              nothing
            <on_crash>restart</on_crash>
              nothing
            <on_crash>preserve</on_crash>
              nothing
            <on_crash>rename-restart</on_crash>
              error lifecycle-action
            <on_crash>coredump-destroy</on_crash>
              nothing
            <on_crash>coredump-restart</on_crash>
              nothing
            <on_crash>nope</on_crash>
              error value-invalid
            <on_lockfailure>poweroff</on_lockfailure>
              nothing
            <on_lockfailure>nope</on_lockfailure>
              error value-invalid
            <on_poweroff>restart</on_poweroff>
            <on_reboot>destroy</on_reboot>
              error lifecycle-combination
            <on_poweroff>destroy</on_poweroff>
            <on_reboot>destroy</on_reboot>
            <on_crash>destroy</on_crash>
              nothing

            # Names and what stands beside them
            @ pc
            <title>A title</title>
              nothing
            <title>A
             B</title>
              error title-lines
            <description>d</description>
              nothing
            <metadata><a:b xmlns:a='http://a'/></metadata>
              nothing
            <name>a,b</name>
              without -name guest=example,debug-threads=on
              without -object {"qom-type":"secret","id":"masterKey0","format":"raw",
                  "file":"/var/lib/libvirt/qemu/domain--1-example/master-key.aes"}
              -name guest=a,,b,debug-threads=on
              -object {"qom-type":"secret","id":"masterKey0","format":"raw","file":"/var/lib/libvirt/qemu/domain--1-a,
                  b/master-key.aes"}
            <name>a b</name>
              without -name guest=example,debug-threads=on
              without -object {"qom-type":"secret","id":"masterKey0","format":"raw",
                  "file":"/var/lib/libvirt/qemu/domain--1-example/master-key.aes"}
              -name guest=a b,debug-threads=on
              -object {"qom-type":"secret","id":"masterKey0","format":"raw",
                  "file":"/var/lib/libvirt/qemu/domain--1-a b/master-key.aes"}
            <name>a/b</name>
              error name-slash
            <name></name>
              error name-empty
            <name> </name>
              without -name guest=example,debug-threads=on
              without -object {"qom-type":"secret","id":"masterKey0","format":"raw",
                  "file":"/var/lib/libvirt/qemu/domain--1-example/master-key.aes"}
              -name guest= ,debug-threads=on
              -object {"qom-type":"secret","id":"masterKey0","format":"raw",
                  "file":"/var/lib/libvirt/qemu/domain--1- /master-key.aes"}
            <name>ü</name>
              without -name guest=example,debug-threads=on
              without -object {"qom-type":"secret","id":"masterKey0","format":"raw",
                  "file":"/var/lib/libvirt/qemu/domain--1-example/master-key.aes"}
              -name guest=ü,debug-threads=on
              -object {"qom-type":"secret","id":"masterKey0","format":"raw",
                  "file":"/var/lib/libvirt/qemu/domain--1-ü/master-key.aes"}
            <uuid>00000000-0000-0000-0000-000000000000</uuid>
              without -uuid 8d0ab7c5-3a3a-4c6f-9c3b-3d3a0c6a8a10
              -uuid 00000000-0000-0000-0000-000000000000
            <uuid>8D0AB7C53A3A4C6F9C3B3D3A0C6A8A10</uuid>
              nothing
            <uuid>nope</uuid>
              error uuid-invalid
            <genid>43dc0cf8-809b-4adb-9bea-a9abb5f3d90e</genid>
              -device {"driver":"vmgenid","guid":"43dc0cf8-809b-4adb-9bea-a9abb5f3d90e","id":"vmgenid0"}
            <genid/>
              -device {"driver":"vmgenid","guid":"26de968e-da87-33d5-8c99-b9271a12067c","id":"vmgenid0"}
            <genid>nope</genid>
              error genid-invalid
            <hwuuid>b54fe4ed-3f1c-4f4d-a8e4-7a2d2b6d5d0c</hwuuid>
              without -uuid 8d0ab7c5-3a3a-4c6f-9c3b-3d3a0c6a8a10
              -uuid b54fe4ed-3f1c-4f4d-a8e4-7a2d2b6d5d0c

            # Shares of the host, which the line does not say
            @ pc
            <cputune><shares>2048</shares><period>1000000</period><quota>-1</quota></cputune>
              nothing
            <cputune><vcpupin vcpu='0' cpuset='0-1'/><emulatorpin cpuset='1'/></cputune>
              nothing
            <cputune><shares>1</shares></cputune>
              nothing
            <cputune><period>1</period></cputune>
              error cputune-range
            <cputune><vcpupin vcpu='9' cpuset='0'/></cputune>
              nothing
            <cputune><vcpupin vcpu='0' cpuset='x'/></cputune>
              error cpuset-invalid
            <blkiotune><weight>800</weight><device><path>/dev/sda</path><weight>1000</weight></device></blkiotune>
              nothing
            <blkiotune><weight>2000</weight></blkiotune>
              nothing
            <memtune><hard_limit unit='G'>1</hard_limit><soft_limit unit='M'>128</soft_limit></memtune>
              nothing
            <memtune><hard_limit>nope</hard_limit></memtune>
              error size-invalid
              error value-invalid
            <numatune><memory mode='strict' nodeset='0'/></numatune>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864,"host-nodes":[0],"policy":"bind"}
            <resource><partition>/virtualmachines</partition></resource>
              nothing
            <resource><partition>relative</partition></resource>
              nothing
            <resource><fibrechannel appid='a:b'/></resource>
              nothing
            <throttlegroups/>
              nothing
            <iothreads>2</iothreads>
              -object {"qom-type":"iothread","id":"iothread1"}
              -object {"qom-type":"iothread","id":"iothread2"}
            <iothreads>0</iothreads>
              nothing
            <iothreads>-1</iothreads>
              error value-invalid
            <iothreadids><iothread id='5'/></iothreadids>
              -object {"qom-type":"iothread","id":"iothread5"}
            <iothreads>2</iothreads>
            <iothreadids><iothread id='5'/></iothreadids>
              -object {"qom-type":"iothread","id":"iothread5"}
              -object {"qom-type":"iothread","id":"iothread1"}
            <iothreadids><iothread id='5' thread_pool_min='8' thread_pool_max='16'/></iothreadids>
              -object {"qom-type":"iothread","id":"iothread5","thread-pool-min":8,"thread-pool-max":16}
            <defaultiothread thread_pool_min='8' thread_pool_max='16'/>
              -object {"qom-type":"main-loop","id":"main-loop","thread-pool-min":8,"thread-pool-max":16}
            <perf><event name='cmt' enabled='yes'/></perf>
              nothing
            <keywrap><cipher name='aes' state='off'/></keywrap>
              error keywrap-machine
            <bootloader>/usr/bin/pygrub</bootloader>
              error not-supported
            <idmap><uid start='0' target='1000' count='10'/><gid start='0' target='1000' count='10'/></idmap>
              nothing
            <clock offset='utc'/>
              nothing
            <memoryBacking><locked/></memoryBacking>
              without -overcommit mem-lock=off
              -overcommit mem-lock=on
            <memoryBacking><nosharepages/></memoryBacking>
              without -machine pc-i440fx-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-i440fx-10.0,usb=off,dump-guest-core=off,mem-merge=off,memory-backend=pc.ram,acpi=off
            <pm><suspend-to-mem enabled='no'/><suspend-to-disk enabled='yes'/></pm>
              -global PIIX4_PM.disable_s3=1
              -global PIIX4_PM.disable_s4=0
            <hyperv/>
              warning element-unknown
            <currentMemory unit='MiB'>32</currentMemory>
              nothing
            <currentMemory unit='MiB'>128</currentMemory>
              nothing
            @ s390x/s390-ccw-virtio
            <keywrap><cipher name='aes' state='off'/></keywrap>
              without -machine s390-ccw-virtio-10.0,usb=off,dump-guest-core=off,memory-backend=s390.ram
              -machine s390-ccw-virtio-10.0,usb=off,aes-key-wrap=off,dump-guest-core=off,memory-backend=s390.ram
            <keywrap><cipher name='aes' state='on'/><cipher name='dea' state='off'/></keywrap>
              without -machine s390-ccw-virtio-10.0,usb=off,dump-guest-core=off,memory-backend=s390.ram
              -machine s390-ccw-virtio-10.0,usb=off,aes-key-wrap=on,dea-key-wrap=off,dump-guest-core=off,
                  memory-backend=s390.ram

            # Users and groups of containers are read of every domain
            <idmap><uid start='0' target='1000' count='10'/><gid start='0' target='1000' count='10'/></idmap>
              nothing
            <idmap><uid start='0' target='1000' count='10'/></idmap>
              error idmap-one-sided
            <idmap><uid start='0' target='1000'/><gid start='0' target='1000' count='10'/></idmap>
              error idmap-incomplete
            <idmap><uid start='1' target='1000' count='10'/><gid start='0' target='1000' count='10'/></idmap>
              error idmap-root
            """;
}
