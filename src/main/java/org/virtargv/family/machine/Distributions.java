package org.virtargv.family.machine;

import java.util.HashMap;
import java.util.Map;
import org.virtargv.file.ResourceLines;

/**
 * Which release of QEMU a distribution's own machine type comes from, as the table in {@code distribution-releases.txt}
 * says. It is read where such a machine is refused, and only then.
 */
final class Distributions {
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
        for (String line : ResourceLines.of(Distributions.class, "distribution-releases.txt")) {
            int gap = line.indexOf(' ');
            out.put(line.substring(0, gap), line.substring(gap + 1));
        }
        return out;
    }
}
