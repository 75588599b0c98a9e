package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;
import java.util.ArrayList;
import java.util.List;

/** {@code <clock>}: what the guest's clock starts from, and its timers. The documentation's section "Time keeping". */
public class Clock extends Node implements Joined {
    public enum Offset {
        utc,
        localtime,
        timezone,
        variable,
        absolute
    }

    public enum Basis {
        utc,
        localtime
    }

    @XmlAttribute
    public Offset offset;

    /** Seconds, or {@code reset}: no offset. */
    @XmlAttribute
    public String adjustment;

    @XmlAttribute
    public Basis basis;

    /** A name of the time zone database. */
    @XmlAttribute
    @EmptyIsNone
    public String timezone;

    /** Seconds since the epoch. */
    @XmlAttribute
    public Long start;

    /** A clock of the guest, and what becomes of its missed ticks. */
    @XmlElement(name = "timer")
    public List<Timer> timers = new ArrayList<>();

    /** {@code <timer>}. */
    public static class Timer extends Node {
        public enum Name {
            @NotTranslated("QEMU has no such timer")
            platform,
            pit,
            rtc,
            hpet,
            tsc,
            kvmclock,
            hypervclock,
            armvtimer
        }

        public enum Tickpolicy {
            delay,
            catchup,
            merge,
            discard
        }

        public enum Track {
            boot,
            guest,
            wall,
            realtime
        }

        public enum Mode {
            auto,
            @XmlEnumValue("native")
            native_,
            emulate,
            paravirt,
            smpsafe
        }

        @XmlAttribute(required = true)
        public Name name;

        @XmlAttribute
        public YesNo present;

        @XmlAttribute
        public Tickpolicy tickpolicy;

        @XmlAttribute
        public Track track;

        /** Hz; of the TSC. */
        @XmlAttribute
        public Long frequency;

        @XmlAttribute
        public Mode mode;

        /** How fast missed ticks are made up for. */
        public Catchup catchup;
    }

    /** {@code <catchup>}. */
    public static class Catchup extends Node {
        @WithoutEffect("there is a warning for <catchup> as a whole")
        @XmlAttribute
        public Long threshold;

        @WithoutEffect("there is a warning for <catchup> as a whole")
        @XmlAttribute
        public Long slew;

        @WithoutEffect("there is a warning for <catchup> as a whole")
        @XmlAttribute
        public Long limit;
    }
}
