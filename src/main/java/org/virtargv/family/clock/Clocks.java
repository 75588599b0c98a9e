package org.virtargv.family.clock;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Clock;
import org.virtargv.domain.Clock.Offset;
import org.virtargv.domain.Clock.Timer;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.family.MachineProperties;
import org.virtargv.family.MachineProperties.Place;

/**
 * What the guest's clock starts from, and its timers. The documentation's section "Time keeping"; QEMU's on {@code
 * -rtc}.
 */
public final class Clocks implements Family {
    /** Since this version of QEMU the HPET is a property of the machine. */
    private static final int HPET_OF_MACHINE = 8;

    @Override
    public void defaults(Conversion c) {
        Clock k = c.domain().clock;
        if (k == null) {
            k = new Clock();
            k.at = c.domain().at;
            c.domain().clock = k;
        }
        if (k.offset == null) {
            k.offset = Offset.utc;
        }
        if (k.offset == Offset.variable) {
            k.adjustment = k.adjustment == null ? "0" : k.adjustment;
            k.basis = k.basis == null ? Clock.Basis.utc : k.basis;
        } else if (k.adjustment != null
                && !k.adjustment.equals("reset")
                && (k.offset == Offset.utc || k.offset == Offset.localtime)) {
            // a number makes of these what the documentation calls a conversion to 'variable'
            k.basis = k.offset == Offset.utc ? Clock.Basis.utc : Clock.Basis.localtime;
            k.offset = Offset.variable;
        }
    }

    @Override
    public void check(Conversion c) {
        Clock k = c.domain().clock;
        if (k.offset == Offset.variable) {
            if (k.adjustment.equals("reset")) {
                // libvirt starts it at the host's time then
                k.adjustment = "0";
            }
            if (!k.adjustment.matches("[+-]?[0-9]{1,18}")) {
                c.error(
                        "clock-adjustment",
                        k.at,
                        "adjustment '" + k.adjustment + "' of <clock> is not a number of seconds",
                        null);
            } else if (c.host().clock().now() == null) {
                c.error(
                        "clock-now-unknown",
                        k.at,
                        "<clock offset='variable'> is relative to the time of the start, "
                                + "which the host facts do not contain",
                        "add clock.now to the host facts, or write offset='utc'");
            }
        }
        if (k.offset == Offset.timezone && k.timezone == null) {
            c.error("clock-timezone-missing", k.at, "<clock offset='timezone'> needs the attribute 'timezone'", null);
        }
        if (k.offset == Offset.absolute && k.start == null) {
            c.error("clock-start-missing", k.at, "<clock offset='absolute'> needs the attribute 'start'", null);
        }
        Timer first = rtc(c);
        for (Timer t : k.timers) {
            TimerChecks.check(c, t);
            if (t.name == Timer.Name.rtc && t != first) {
                c.warning(
                        "timer-again",
                        t.at,
                        "only the first <timer name='rtc'> is used, and this one is ignored",
                        "remove it");
            }
        }
    }

    @Override
    public void machine(Conversion c, MachineProperties machine) {
        if (c.domain().clock != null && c.arch().isX86() && c.qemu().atLeast(HPET_OF_MACHINE, 0)) {
            for (Timer t : c.domain().clock.timers) {
                if (t.name == Timer.Name.hpet && t.present != null) {
                    // QEMU takes the last of several
                    machine.at(Place.hpet).add("hpet", t.present == YesNo.yes ? "on" : "off");
                }
            }
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        if (c.domain().clock.offset == Offset.timezone) {
            line.environment("TZ", c.domain().clock.timezone);
        }
        Props rtc = new Props().put("base", base(c));
        clockAndDrift(c, rtc);
        line.from("clock", c.domain().clock).option("-rtc", rtc);
        for (Timer t : c.domain().clock.timers) {
            line.from("timer", t);
            if (t.name == Timer.Name.pit) {
                pit(c, line, t);
            } else if (t.name == Timer.Name.hpet
                    && t.present == YesNo.no
                    && !c.qemu().atLeast(HPET_OF_MACHINE, 0)) {
                line.option("-no-hpet");
            }
        }
    }

    private static void pit(Conversion c, CommandLine line, Timer t) {
        String policy = t.tickpolicy == Timer.Tickpolicy.discard
                ? "discard"
                : t.tickpolicy == null || t.tickpolicy == Timer.Tickpolicy.delay ? "delay" : null;
        if (policy != null && c.qemu().hasProperty("kvm-pit", "lost_tick_policy")) {
            line.global("kvm-pit", "lost_tick_policy", policy);
        }
    }

    private static String base(Conversion c) {
        Clock k = c.domain().clock;
        return switch (k.offset) {
            case utc -> "utc";
            case localtime, timezone -> "localtime";
            case absolute -> time(k.start);
            case variable ->
                time(c.host().clock().now()
                        + Long.parseLong(k.adjustment.replace("+", ""))
                        + (k.basis == Clock.Basis.localtime ? c.host().clock().zoneOffset() : 0));
        };
    }

    private static String time(long seconds) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss")
                .format(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC));
    }

    /** What the first timer of the RTC says; others of it have no effect. */
    private static void clockAndDrift(Conversion c, Props out) {
        Timer t = rtc(c);
        if (t == null) {
            return;
        }
        if (t.track == Timer.Track.guest) {
            out.put("clock", "vm");
        } else if (t.track == Timer.Track.wall) {
            out.put("clock", "host");
        } else if (t.track == Timer.Track.realtime) {
            out.put("clock", "rt");
        }
        if (t.tickpolicy == Timer.Tickpolicy.catchup) {
            out.put("driftfix", "slew");
        }
    }

    private static Timer rtc(Conversion c) {
        for (Timer t : c.domain().clock.timers) {
            if (t.name == Timer.Name.rtc) {
                return t;
            }
        }
        return null;
    }
}
