package org.virtargv.family;

import org.virtargv.domain.Audio;
import org.virtargv.domain.Graphics;
import org.virtargv.domain.Node;

/** Which audio backend a graphics server or a sound card uses. */
public final class AudioBackend {
    private AudioBackend() {}

    /** The backend that is named, or else the domain's first; null where there is none. */
    public static Audio of(Conversion c, Graphics.AudioRef named) {
        for (Audio a : c.domain().devices.audios) {
            if (named == null || (a.id != null && a.id.equals(named.id))) {
                return a;
            }
        }
        return null;
    }

    /** QEMU's id of the backend, or null where there is none. */
    public static String id(Conversion c, Graphics.AudioRef named) {
        Audio audio = of(c, named);
        return audio == null ? null : "audio" + audio.id;
    }

    /**
     * Refuses a device that sounds where there is no backend, as with an SDL display whose sound nothing is said of.
     */
    public static void require(Conversion c, Node device, String what) {
        if (c.domain().devices.audios.isEmpty()) {
            c.problems()
                    .error(
                            "audio-none",
                            device.at,
                            "there is no <audio> backend for " + what,
                            "add one, such as <audio id='1' type='none'/>");
        }
    }

    /** Refuses a name that no backend has. */
    public static void check(Conversion c, Graphics.AudioRef named) {
        if (named != null && of(c, named) == null) {
            c.lacking(Audio.class)
                    .error(
                            "audio-missing",
                            named.at,
                            "there is no <audio> with the id " + named.id,
                            "add it to <devices>, or name another one");
        }
    }
}
