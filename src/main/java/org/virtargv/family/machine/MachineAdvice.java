package org.virtargv.family.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.family.Conversion;
import org.virtargv.problem.Suggest;

/**
 * What a person can write whose machine type the QEMU in question does not have. Versioned machine types come and go
 * with QEMU's releases (QEMU's manual, "Deprecated features": they are removed after some years), and distributions add
 * names of their own, which no other build knows.
 */
final class MachineAdvice {
    /** A family, and the release that the machine behaves like: {@code pc-q35-10.1}, {@code virt-9.0}. */
    private static final Pattern VERSIONED = Pattern.compile("(.+)-([0-9]{1,3})\\.([0-9]{1,3})(?:\\..*|-.*|\\+.*)?");
    /** A distribution's own: {@code pc-q35-rhel9.2.0}, {@code pc-i440fx-jammy}, {@code pc-q35-noble-v2}. */
    private static final Pattern DISTRIBUTION =
            Pattern.compile("(pc-q35|pc-i440fx|virt|pseries|s390-ccw-virtio)-([a-z].*)");

    private MachineAdvice() {}

    /** What to write instead, or null where QEMU has nothing of the kind. */
    static String of(Conversion c, String name) {
        List<String> ways = new ArrayList<>();
        String nearest = nearest(c.qemu(), name);
        if (nearest != null) {
            ways.add("write machine='" + nearest + "', the most similar one of "
                    + c.qemu().origin());
        }
        String profile = profile(c, name);
        if (profile != null) {
            ways.add("choose a QEMU that has it, with --qemu " + profile);
        }
        return ways.isEmpty() ? misspelt(c.qemu(), name) : String.join(", or ", ways);
    }

    /**
     * The newest of the same family that is no newer; else the oldest that is newer. A distribution's own stands where
     * the release of QEMU stands that it comes from, and with the newest where that is not known.
     */
    static String nearest(QemuProfile qemu, String name) {
        Matcher wanted = VERSIONED.matcher(name);
        if (!wanted.matches()) {
            if (name.startsWith("rhel5.") || name.startsWith("rhel6.")) {
                // of a QEMU before 1.0, when no machine had a chipset in its name
                return nearest(qemu, "pc-i440fx", 0);
            }
            Matcher foreign = DISTRIBUTION.matcher(name);
            if (!foreign.matches()) {
                return null;
            }
            String upstream = Distributions.qemu(foreign.group(2));
            return upstream == null
                    ? nearest(qemu, foreign.group(1), Integer.MAX_VALUE)
                    : nearest(qemu, foreign.group(1) + "-" + upstream);
        }
        // up to QEMU 1.3 an i440FX machine was called pc-1.3
        return nearest(qemu, wanted.group(1).equals("pc") ? "pc-i440fx" : wanted.group(1), release(wanted));
    }

    private static String nearest(QemuProfile qemu, String family, int release) {
        String best = null;
        for (String candidate : qemu.machines().keySet()) {
            Matcher m = VERSIONED.matcher(candidate);
            if (m.matches() && m.group(1).equals(family) && isNearer(m, best, release)) {
                best = candidate;
            }
        }
        return best;
    }

    private static boolean isNearer(Matcher candidate, String best, int wanted) {
        Matcher b = best == null ? null : VERSIONED.matcher(best);
        if (b == null || !b.matches()) {
            return true;
        }
        int mine = release(candidate);
        int other = release(b);
        return other > wanted ? mine < other : mine > other && mine <= wanted;
    }

    private static int release(Matcher m) {
        return Integer.parseInt(m.group(2)) * 1000 + Integer.parseInt(m.group(3));
    }

    static String misspelt(QemuProfile qemu, String name) {
        List<String> known = new ArrayList<>(qemu.machines().keySet());
        qemu.machines().values().forEach(m -> known.addAll(m.alias() == null ? List.of() : List.of(m.alias())));
        return Suggest.hint(name, known);
    }

    /** A built-in profile that has the machine, for the domain's architecture. */
    private static String profile(Conversion c, String name) {
        for (String built : EmbeddedProfiles.names()) {
            QemuProfile p = EmbeddedProfiles.load(built);
            if (p.arch().runs(c.arch()) && p.machine(name) != null) {
                return built;
            }
        }
        return null;
    }
}
