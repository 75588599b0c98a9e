package org.virtargv.family;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.virtargv.facts.EmbeddedProfiles;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.ProfileFile;
import org.virtargv.facts.QemuProfile;

/** A QEMU from the time before the JSON of devices was trusted: 7.2 that says it is 6.2. */
public final class OldQemu {
    private OldQemu() {}

    public static QemuProfile profile() {
        try (InputStream in = EmbeddedProfiles.class.getResourceAsStream("profiles/qemu-7.2.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("\"version\": \"[0-9.]+\"", "\"version\": \"6.2.0\"");
            return ProfileFile.parse("qemu-6.2", text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FactsException e) {
            throw new IllegalStateException(e);
        }
    }
}
