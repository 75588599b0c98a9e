package org.virtargv.family.audio;

import org.virtargv.domain.Audio;
import org.virtargv.domain.Audio.Type;
import org.virtargv.domain.Words;
import org.virtargv.domain.YesNo;
import org.virtargv.family.AttributesOfType;
import org.virtargv.family.Conversion;

/**
 * Which attributes of an {@code <audio>} go with which type, and which values they take (formatdomain, "Audio
 * backends").
 */
final class AudioChecks {
    private final Conversion c;
    private final Audio audio;
    private final AttributesOfType<Type> attributes;

    private AudioChecks(Conversion c, Audio audio) {
        this.c = c;
        this.audio = audio;
        attributes = new AttributesOfType<>(audio.type, this::elsewhere);
    }

    static void check(Conversion c, Audio audio) {
        AudioChecks rules = new AudioChecks(c, audio);
        rules.own();
        rules.direction("input", audio.input);
        rules.direction("output", audio.output);
    }

    private void own() {
        attributes.belongs("tryMMap", audio.tryMMap, Type.oss);
        attributes.belongs("exclusive", audio.exclusive, Type.oss);
        attributes.belongs("dspPolicy", audio.dspPolicy, Type.oss);
        attributes.belongs("serverName", audio.serverName, Type.pulseaudio);
        attributes.belongs("runtimeDir", audio.runtimeDir, Type.pipewire);
        attributes.belongs("driver", audio.driver, Type.sdl);
        attributes.belongs("path", audio.path, Type.file);
        positive("timerPeriod", audio.timerPeriod);
        if (audio.dspPolicy != null && audio.dspPolicy > 10) {
            c.problems()
                    .error(
                            "audio-dsp-policy",
                            audio.at,
                            "dspPolicy " + audio.dspPolicy + " of <audio> is out of range (0 to 10)",
                            null);
        }
    }

    private void direction(String name, Audio.Direction d) {
        if (d == null) {
            return;
        }
        attributes.belongs("dev", d.dev, Type.alsa, Type.oss);
        attributes.belongs("bufferCount", d.bufferCount, Type.coreaudio, Type.oss, Type.sdl);
        attributes.belongs("tryPoll", d.tryPoll, Type.oss);
        attributes.belongs("serverName", d.serverName, Type.jack);
        attributes.belongs("clientName", d.clientName, Type.jack);
        attributes.belongs("connectPorts", d.connectPorts, Type.jack);
        attributes.belongs("exactName", d.exactName, Type.jack);
        attributes.belongs("name", d.name, Type.pulseaudio, Type.pipewire);
        attributes.belongs("streamName", d.streamName, Type.pulseaudio, Type.pipewire);
        attributes.belongs("latency", d.latency, Type.pulseaudio, Type.pipewire);
        positive("voices", d.voices);
        positive("bufferLength", d.bufferLength);
        if (d.fixedSettings == YesNo.yes && d.mixingEngine != YesNo.yes) {
            c.problems()
                    .error(
                            "audio-fixed-needs-mixing",
                            d.at,
                            "fixedSettings='yes' of <" + name + "> needs mixingEngine='yes'",
                            "add mixingEngine='yes'");
        }
        if (d.settings != null && d.fixedSettings != YesNo.yes) {
            c.problems()
                    .error(
                            "audio-settings-need-fixed",
                            d.settings.at,
                            "<settings> of <" + name + "> needs fixedSettings='yes'",
                            "add fixedSettings='yes' and mixingEngine='yes'");
        }
    }

    private void elsewhere(String attribute) {
        c.error(
                "audio-attribute-elsewhere",
                audio.at,
                "'" + attribute + "' has no effect on an <audio> of type '" + Words.of(audio.type) + "'",
                "remove it");
    }

    private void positive(String attribute, Integer value) {
        if (value != null && value < 1) {
            c.problems()
                    .error(
                            "audio-not-positive",
                            audio.at,
                            attribute + " of <audio> is " + value + ", but must be at least 1",
                            null);
        }
    }
}
