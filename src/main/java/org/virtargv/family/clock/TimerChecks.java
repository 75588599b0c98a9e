package org.virtargv.family.clock;

import org.virtargv.domain.Clock.Timer;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Words;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;

/** What a {@code <timer>} cannot say, and what of it has no counterpart in QEMU (formatdomain.html, Time keeping). */
final class TimerChecks {
    private TimerChecks() {}

    static void check(Conversion c, Timer t) {
        if (t.catchup != null) {
            c.warning(
                    "timer-catchup",
                    t.catchup.at,
                    "QEMU has no limits for catching up, so <catchup> of <timer> is ignored",
                    null);
        }
        if (t.mode != null && t.name == Timer.Name.tsc) {
            c.warning(
                    "timer-mode",
                    t.at,
                    "QEMU's timers have no mode, so mode='" + Words.of(t.mode) + "' of <timer> is ignored",
                    null);
        }
        tsc(c, t);
        if (t.tickpolicy != null) {
            policy(c, t);
        }
        elsewhere(c, t);
    }

    /** The rate at which a clock counts can be chosen for the TSC alone, and so can who emulates it. */
    private static void tsc(Conversion c, Timer t) {
        boolean frequency = t.frequency != null && t.frequency != 0;
        if (t.name != Timer.Name.tsc && (frequency || t.mode != null)) {
            String attribute = frequency ? "frequency" : "mode";
            c.error(
                    "timer-tsc-only",
                    t.at,
                    "the attribute '" + attribute + "' of <timer> is for the timer 'tsc', not for '" + t.name + "'",
                    "remove it");
        }
        if (t.catchup != null
                && (set(t.catchup.threshold) || set(t.catchup.slew) || set(t.catchup.limit))
                && t.tickpolicy != Timer.Tickpolicy.catchup) {
            c.error(
                    "timer-catchup-policy",
                    t.catchup.at,
                    "<catchup> of <timer> needs tickpolicy='catchup'",
                    "write tickpolicy='catchup', or remove <catchup>");
        }
    }

    private static boolean set(Long value) {
        return value != null && value != 0;
    }

    private static void policy(Conversion c, Timer t) {
        boolean merge = t.tickpolicy == Timer.Tickpolicy.merge;
        boolean discard = t.tickpolicy == Timer.Tickpolicy.discard;
        boolean delay = t.tickpolicy == Timer.Tickpolicy.delay;
        switch (t.name) {
            case rtc -> unsupported(c, t, merge || discard);
            case pit -> unsupported(c, t, merge);
            case armvtimer -> unsupported(c, t, !delay && !discard);
            case kvmclock, hypervclock -> unsupported(c, t, true);
            case hpet -> {
                if (merge || discard) {
                    c.warning(
                            "timer-tickpolicy-idle",
                            t.at,
                            "QEMU's HPET has no tickpolicy, so '" + t.tickpolicy + "' is ignored",
                            null);
                }
            }
            default -> {
                // QEMU has nothing to choose there
            }
        }
    }

    private static void elsewhere(Conversion c, Timer t) {
        if (t.track == Timer.Track.boot || (t.track != null && t.name != Timer.Name.rtc)) {
            c.error(
                    "timer-track",
                    t.at,
                    "track '" + t.track + "' of <timer> is not supported by QEMU for the timer '" + t.name + "'",
                    null);
        }
        if (t.name == Timer.Name.armvtimer && (!c.arch().isArm() || c.domain().type != Domain.Type.kvm)) {
            c.error("timer-elsewhere", t.at, "<timer name='armvtimer'> exists only on ARM with KVM", null);
        }
        boolean x86 =
                switch (t.name) {
                    case kvmclock, hypervclock, tsc, hpet, pit -> true;
                    default -> false;
                };
        if (x86 && t.present != YesNo.no && !c.arch().isX86()) {
            c.error("timer-elsewhere", t.at, "<timer name='" + t.name + "'> exists only on x86", null);
        }
    }

    private static void unsupported(Conversion c, Timer t, boolean is) {
        if (is) {
            c.error(
                    "timer-tickpolicy",
                    t.at,
                    "QEMU does not support tickpolicy='" + t.tickpolicy + "' for <timer name='" + t.name + "'>",
                    null);
        }
    }
}
