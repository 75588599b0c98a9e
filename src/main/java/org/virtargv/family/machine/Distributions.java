package org.virtargv.family.machine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Which release of QEMU a distribution's own machine type comes from, as the table in {@code distribution-releases.txt}
 * says. It is read where such a machine is refused, and only then.
 */
final class Distributions {
    private static final String TABLE = "distribution-releases.txt";

    private Distributions() {}

    /**
     * @param suffix what follows the family in a machine's name: {@code rhel9.2.0}, {@code jammy}, {@code noble-v2}
     * @return a version such as {@code 7.2}, or null where the distribution's release is not known
     */
    static String qemu(String suffix) {
        String release = suffix.replaceFirst("-.*", "").replaceFirst("^(rhel[0-9]+[.][0-9]+)[.][0-9]+$", "$1");
        return table().get(release);
    }

    private static Map<String, String> table() {
        Map<String, String> out = new HashMap<>();
        try (InputStream in = Distributions.class.getResourceAsStream(TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    int gap = line.indexOf(' ');
                    out.put(line.substring(0, gap), line.substring(gap + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the table of distributions cannot be read", e);
        }
        return out;
    }
}
