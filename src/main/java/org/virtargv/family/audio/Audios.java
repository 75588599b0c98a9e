package org.virtargv.family.audio;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Audio;
import org.virtargv.domain.Graphics;
import org.virtargv.domain.Lists;
import org.virtargv.domain.Words;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.host.DisplayFacts;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;

/**
 * Audio backends. A domain that names none gets the one that goes with its graphics: SPICE carries sound itself, VNC
 * and no graphics at all get silence unless the host's settings let its own sound be used, SDL is what the daemon's
 * environment says (formatdomain, "Audio backends").
 */
public final class Audios implements Family {
    @Override
    public void implicit(Conversion c) {
        List<Audio> audios = c.domain().devices.audios;
        if (!audios.isEmpty()) {
            return;
        }
        List<Graphics> graphics = c.domain().devices.graphics;
        Audio.Type type = graphics.isEmpty()
                ? own(c.host().display(), c.host().display().withoutGraphicsHostAudio(), Audio.Type.none)
                : null;
        for (Graphics g : graphics) {
            if (g.type == Graphics.Type.vnc || g.type == Graphics.Type.spice || g.type == Graphics.Type.sdl) {
                // the last one decides
                type = of(g, c.host().display());
            }
        }
        if (type != null) {
            Audio audio = new Audio();
            audio.at = c.domain().at;
            audio.id = 1;
            audio.type = type;
            if (type == own(c.host().display(), true, null)) {
                c.provenance().fact(audio, "type", "host facts, the audio driver of QEMU");
            }
            audio.driver = type == Audio.Type.sdl ? sdlDriver(c.host().display().sdlAudioDriver()) : null;
            audios.add(audio);
        }
    }

    /** Fixed settings have a place for them, also where they are QEMU's own. */
    @Override
    public void kept(Conversion c) {
        for (Audio a : c.domain().devices.audios) {
            keep(a.input);
            keep(a.output);
        }
    }

    private static void keep(Audio.Direction d) {
        if (d != null && d.fixedSettings == YesNo.yes && d.settings == null) {
            d.settings = new Audio.AudioSettings();
            d.settings.at = d.at;
        }
    }

    private static Audio.Type of(Graphics g, DisplayFacts host) {
        if (g.type == null) {
            // refused when it was read
            return null;
        }
        return switch (g.type) {
            case vnc -> own(host, host.vncHostAudio(), Audio.Type.none);
            case spice -> Audio.Type.spice;
            case sdl -> own(host, true, null);
            default -> null;
        };
    }

    private static Audio.Type own(DisplayFacts host, boolean allowed, Audio.Type otherwise) {
        if (!allowed || host.qemuAudioDriver() == null) {
            return otherwise;
        }
        return switch (host.qemuAudioDriver()) {
            case "pa" -> Audio.Type.pulseaudio;
            case "wav" -> Audio.Type.file;
            case "none", "alsa", "coreaudio", "jack", "oss", "sdl", "spice", "dbus", "pipewire" ->
                Audio.Type.valueOf(host.qemuAudioDriver());
            default -> otherwise;
        };
    }

    private static Audio.SdlDriver sdlDriver(String word) {
        for (Audio.SdlDriver d : Audio.SdlDriver.values()) {
            if (d.name().equals(word)) {
                return d;
            }
        }
        return null;
    }

    @Override
    public void check(Conversion c) {
        Set<Integer> ids = new HashSet<>();
        for (Audio a : c.domain().devices.audios) {
            if (a.id == null || a.type == null) {
                // refused when it was read
                continue;
            } else if (a.id < 1) {
                c.problems()
                        .error("audio-id-invalid", a.at, "the id of <audio> is " + a.id + ", but ids start at 1", null);
            } else if (!ids.add(a.id)) {
                c.problems()
                        .error("audio-id-repeated", a.at, "two <audio> have the id " + a.id, "number them from 1 on");
            }
            if (a.type == Audio.Type.spice
                    && Lists.none(c.domain().devices.graphics, g -> g.type == Graphics.Type.spice)) {
                c.lacking(Graphics.class)
                        .error(
                                "audio-spice-alone",
                                a.at,
                                "an <audio> of the type 'spice' plays sound over SPICE, but the domain has no "
                                        + "<graphics type='spice'>",
                                "add one, or use an <audio> of another type");
            }
            AudioChecks.check(c, a);
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        for (Audio a : c.domain().devices.audios) {
            line.from("audio", a);
            environment(c, a, line);
            Props props = new Props()
                    .put("id", "audio" + a.id)
                    .put("driver", driver(a.type))
                    .put("timer-period", a.timerPeriod);
            props.put("server", a.type == Audio.Type.pulseaudio ? a.serverName : null)
                    .put("try-mmap", YesNo.bool(a.tryMMap))
                    .put("exclusive", YesNo.bool(a.exclusive))
                    .put("dsp-policy", a.dspPolicy)
                    .put("path", a.path);
            direction(props, "in", a.input);
            direction(props, "out", a.output);
            line.option("-audiodev", props);
        }
    }

    private static void environment(Conversion c, Audio a, CommandLine line) {
        if (a.type == Audio.Type.sdl && a.driver != null) {
            line.environment("SDL_AUDIODRIVER", a.driver.name());
        }
        if (a.type == Audio.Type.pipewire) {
            String dir =
                    a.runtimeDir != null ? a.runtimeDir : c.host().display().pipewireRuntimeDir();
            if (dir != null) {
                line.environment("PIPEWIRE_RUNTIME_DIR", dir);
            }
        }
    }

    private static String driver(Audio.Type type) {
        return switch (type) {
            case pulseaudio -> "pa";
            case file -> "wav";
            default -> type.name();
        };
    }

    private static void direction(Props props, String name, Audio.Direction d) {
        if (d == null) {
            return;
        }
        Props out = new Props()
                .put("mixing-engine", YesNo.bool(d.mixingEngine))
                .put("fixed-settings", YesNo.bool(d.fixedSettings))
                .put("voices", d.voices)
                .put("buffer-length", d.bufferLength);
        if (d.settings != null) {
            out.put("frequency", d.settings.frequency)
                    .put("channels", d.settings.channels)
                    .put("format", Words.of(d.settings.format));
        }
        out.put("server-name", d.serverName)
                .put("client-name", d.clientName)
                .put("connect-ports", d.connectPorts)
                .put("exact-name", YesNo.bool(d.exactName))
                .put("dev", d.dev)
                .put("buffer-count", d.bufferCount)
                .put("try-poll", YesNo.bool(d.tryPoll))
                .put("name", d.name)
                .put("stream-name", d.streamName)
                .put("latency", d.latency);
        if (!out.isEmpty()) {
            props.put(name, out);
        }
    }
}
