package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;

/** {@code <audio>}: where sound comes from and goes to on the host. */
public class Audio extends Node {
    public enum Type {
        none,
        alsa,
        coreaudio,
        jack,
        oss,
        pulseaudio,
        sdl,
        spice,
        file,
        dbus,
        pipewire
    }

    public enum SdlDriver {
        esd,
        alsa,
        arts,
        pulseaudio
    }

    /** From 1 on; graphics and sound cards name it. */
    @XmlAttribute(required = true)
    public Integer id;

    @XmlAttribute(required = true)
    public Type type;

    /** Microseconds. */
    @XmlAttribute
    public Integer timerPeriod;

    /** oss. */
    @XmlAttribute
    public YesNo tryMMap;

    /** oss. */
    @XmlAttribute
    public YesNo exclusive;

    /** oss: -1 to 10. */
    @XmlAttribute
    public Integer dspPolicy;

    /** pulseaudio: the server's host. */
    @XmlAttribute
    public String serverName;

    /** pipewire: the folder of its socket. */
    @XmlAttribute
    public String runtimeDir;

    /** sdl. */
    @XmlAttribute
    public SdlDriver driver;

    /** file. */
    @XmlAttribute
    public String path;

    public Direction input;

    public Direction output;

    /** {@code <input>} or {@code <output>}. */
    public static class Direction extends Node {
        @XmlAttribute
        public YesNo mixingEngine;

        @XmlAttribute
        public YesNo fixedSettings;

        @XmlAttribute
        public Integer voices;

        /** Microseconds. */
        @XmlAttribute
        public Integer bufferLength;

        /** alsa, oss: the host's device. */
        @XmlAttribute
        public String dev;

        /** coreaudio, oss, sdl. */
        @XmlAttribute
        public Integer bufferCount;

        /** oss. */
        @XmlAttribute
        public YesNo tryPoll;

        /** jack. */
        @XmlAttribute
        public String serverName;

        /** jack. */
        @XmlAttribute
        public String clientName;

        /** jack: a regular expression. */
        @XmlAttribute
        public String connectPorts;

        /** jack. */
        @XmlAttribute
        public YesNo exactName;

        /** pulseaudio, pipewire: the sink or source. */
        @XmlAttribute
        public String name;

        /** pulseaudio, pipewire. */
        @XmlAttribute
        public String streamName;

        /** pulseaudio, pipewire: microseconds. */
        @XmlAttribute
        public Integer latency;

        public AudioSettings settings;
    }

    /** The sample format, where it is fixed. */
    public static class AudioSettings extends Node implements Presence {
        public enum Format {
            s8,
            u8,
            s16,
            u16,
            s32,
            u32,
            f32
        }

        /** Hz. */
        @XmlAttribute
        public Integer frequency;

        @XmlAttribute
        public Integer channels;

        @XmlAttribute
        public Format format;
    }
}
