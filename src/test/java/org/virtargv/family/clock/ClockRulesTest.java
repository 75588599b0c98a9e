package org.virtargv.family.clock;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about. */
class ClockRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # Where the clock begins
            <clock offset='utc'/>
              nothing
            <clock offset='localtime'/>
              without -rtc base=utc
              -rtc base=localtime
            <clock offset='timezone' timezone='Europe/Paris'/>
              without -rtc base=utc
              -rtc base=localtime
            <clock offset='timezone'/>
              error clock-timezone-missing
            <clock offset='absolute' start='1234567890'/>
              without -rtc base=utc
              -rtc base=2009-02-13T23:31:30
            <clock offset='absolute'/>
              error clock-start-missing
            <clock offset='variable' adjustment='0'/>
              error clock-now-unknown
            <clock offset='utc' adjustment='reset'/>
              nothing
            <clock offset='foo'/>
              error value-invalid

            # The interval timer
            <clock offset='utc'><timer name='pit' tickpolicy='delay'/></clock>
              -global kvm-pit.lost_tick_policy=delay
            <clock offset='utc'><timer name='pit' tickpolicy='catchup'/></clock>
              nothing
            <clock offset='utc'><timer name='pit' tickpolicy='discard'/></clock>
              -global kvm-pit.lost_tick_policy=discard
            <clock offset='utc'><timer name='pit' tickpolicy='merge'/></clock>
              error timer-tickpolicy
            <clock offset='utc'><timer name='pit' present='no'/></clock>
              -global kvm-pit.lost_tick_policy=delay

            # The clock of the board
            <clock offset='utc'><timer name='rtc' tickpolicy='catchup'/></clock>
              without -rtc base=utc
              -rtc base=utc,driftfix=slew
            <clock offset='utc'><timer name='rtc' tickpolicy='delay'/></clock>
              nothing
            <clock offset='utc'><timer name='rtc' tickpolicy='merge'/></clock>
              error timer-tickpolicy
            <clock offset='utc'><timer name='rtc' track='guest'/></clock>
              without -rtc base=utc
              -rtc base=utc,clock=vm
            <clock offset='utc'><timer name='rtc' track='wall'/></clock>
              without -rtc base=utc
              -rtc base=utc,clock=host
            <clock offset='utc'><timer name='rtc' track='realtime'/></clock>
              without -rtc base=utc
              -rtc base=utc,clock=rt
            <clock offset='utc'><timer name='rtc' track='boot'/></clock>
              error timer-track
            <clock offset='utc'><timer name='rtc' tickpolicy='catchup'>
             <catchup threshold='123' slew='120' limit='10000'/></timer></clock>
              warning timer-catchup
              without -rtc base=utc
              -rtc base=utc,driftfix=slew
            <clock offset='utc'><timer name='rtc' present='no'/></clock>
              nothing

            # Of several timers of the clock the first counts
            <clock offset='utc'><timer name='rtc' tickpolicy='delay'/><timer name='rtc' tickpolicy='catchup'/></clock>
              warning timer-again
            <clock offset='utc'><timer name='rtc' track='guest'/><timer name='rtc' track='wall'/></clock>
              warning timer-again
              without -rtc base=utc
              -rtc base=utc,clock=vm

            # A timer that is told twice is written twice, and QEMU takes the last
            <clock offset='utc'><timer name='hpet' present='no'/><timer name='hpet' present='yes'/></clock>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,hpet=off,hpet=on,acpi=off
            <clock offset='utc'><timer name='kvmclock' present='no'/><timer name='kvmclock' present='yes'/></clock>
              without -cpu qemu64
              -cpu qemu64,kvmclock=off,kvmclock=on

            # Timers that the machine has or has not
            <clock offset='utc'><timer name='hpet' present='no'/></clock>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,hpet=off,acpi=off
            <clock offset='utc'><timer name='hpet' present='yes'/></clock>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,hpet=on,acpi=off
            <clock offset='utc'><timer name='hpet' tickpolicy='delay'/></clock>
              nothing

            # Clocks of hypervisors, and the time stamp counter
            <clock offset='utc'><timer name='kvmclock' present='no'/></clock>
              without -cpu qemu64
              -cpu qemu64,kvmclock=off
            <clock offset='utc'><timer name='kvmclock' present='yes'/></clock>
              without -cpu qemu64
              -cpu qemu64,kvmclock=on
            <clock offset='utc'><timer name='hypervclock' present='yes'/></clock>
              without -cpu qemu64
              -cpu qemu64,hv-time=on
            <clock offset='utc'><timer name='hypervclock' present='no'/></clock>
              nothing
            <clock offset='utc'><timer name='tsc' frequency='1000000000'/></clock>
              without -cpu qemu64
              -cpu qemu64,tsc-frequency=1000000000
            <clock offset='utc'><timer name='tsc' mode='native'/></clock>
              warning timer-mode
            <clock offset='utc'><timer name='tsc' frequency='1000000000'/></clock>
            <cpu><model>Penryn</model></cpu>
              without -cpu qemu64
              -cpu Penryn,tsc-frequency=1000000000
            <clock offset='utc'><timer name='platform'/></clock>
              error not-supported
            <clock offset='utc'><timer name='armvtimer'/></clock>
              error timer-elsewhere
            <clock offset='utc'><timer name='foo'/></clock>
              error value-invalid
            <clock offset='utc'><timer name='pit' tickpolicy='delay'/><timer name='pit' tickpolicy='delay'/></clock>
              -global kvm-pit.lost_tick_policy=delay
              -global kvm-pit.lost_tick_policy=delay

            # With KVM
            @ kvm
            <clock offset='utc'><timer name='kvmclock' present='no'/></clock>
              without -cpu qemu64
              -cpu qemu64,kvmclock=off
            <clock offset='utc'><timer name='kvmclock' present='yes'/></clock>
              without -cpu qemu64
              -cpu qemu64,kvmclock=on
            <clock offset='utc'><timer name='kvmclock' present='no'/><timer name='hypervclock' present='yes'/></clock>
            <cpu mode='host-passthrough'/>
              without -cpu qemu64
              -cpu host,migratable=on,kvmclock=off,hv-time=on
            <clock offset='utc'><timer name='pit' tickpolicy='delay'/></clock>
              -global kvm-pit.lost_tick_policy=delay
            <clock offset='utc'><timer name='pit' tickpolicy='discard'/></clock>
              -global kvm-pit.lost_tick_policy=discard
            <clock offset='utc'><timer name='pit' tickpolicy='catchup'/></clock>
              nothing
            <clock offset='utc'><timer name='tsc' frequency='2000000000'/></clock>
              without -cpu qemu64
              -cpu qemu64,tsc-frequency=2000000000

            # ARM and s390x
            @ aarch64/virt
            <clock offset='utc'><timer name='armvtimer' tickpolicy='delay'/></clock>
              error timer-elsewhere
            <clock offset='utc'><timer name='armvtimer' tickpolicy='discard'/></clock>
              error timer-elsewhere
            <clock offset='utc'><timer name='armvtimer' tickpolicy='catchup'/></clock>
              error timer-elsewhere
              error timer-tickpolicy
            <clock offset='utc'><timer name='hpet' present='no'/></clock>
              nothing
            <clock offset='utc'><timer name='kvmclock' present='no'/></clock>
              without -cpu cortex-a15
              -cpu cortex-a15,kvmclock=off
            @ s390x/s390-ccw-virtio
            <clock offset='utc'><timer name='hpet' present='no'/></clock>
              nothing
            """;
}
