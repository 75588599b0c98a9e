package org.virtargv.facts.qemu;

import java.nio.charset.StandardCharsets;
import org.virtargv.facts.FactsException;

/** The two kinds of file that tell of a QEMU: a profile, or a recorded QMP conversation. */
public final class ProfileFormats {
    private ProfileFormats() {}

    /**
     * Which kind it is, the text tells, not its name.
     *
     * @throws FactsException where it is neither
     */
    public static QemuProfile parse(String origin, byte[] text) throws FactsException {
        String start = new String(text, 0, Math.min(text.length, 200), StandardCharsets.UTF_8).strip();
        if (start.startsWith("{") && start.contains("\"execute\"")) {
            return Transcript.parse(origin, text);
        }
        if (start.isEmpty() || start.startsWith("{")) {
            return ProfileFile.parse(origin, text);
        }
        throw new FactsException("this is neither a QEMU profile nor a QMP transcript");
    }
}
