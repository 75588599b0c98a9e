package org.virtargv.facts.host;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.FactsObject;

/**
 * The programs that serve a device beside QEMU, as QEMU's interoperability documents (vhost-user.json) have their
 * packages describe them.
 *
 * @param programs the preferred one of a kind first: sorted by file name
 */
public record VhostUserFacts(List<Program> programs) {
    /**
     * One program.
     *
     * @param type     what it serves: {@code fs}, {@code gpu}, …
     * @param binary   where it is installed
     * @param features what it says that it has, for instance {@code separate-options}
     */
    public record Program(String type, String binary, List<String> features) {}

    static VhostUserFacts of(FactsObject json) throws FactsException {
        List<Program> programs = new ArrayList<>();
        for (FactsObject d : json.objects("descriptors")) {
            // a copy of a file in QEMU's own format
            d.foreign();
            programs.add(new Program(d.string("type", ""), d.string("binary", ""), d.strings("features")));
        }
        return new VhostUserFacts(List.copyOf(programs));
    }

    /** The first that serves such a device, or null where the host has none or is not known. */
    public Program serving(String type) {
        for (Program p : programs) {
            if (p.type.equals(type)) {
                return p;
            }
        }
        return null;
    }

    /** What is said of this program, or null. */
    public Program at(String binary) {
        for (Program p : programs) {
            if (p.binary.equals(binary)) {
                return p;
            }
        }
        return null;
    }
}
