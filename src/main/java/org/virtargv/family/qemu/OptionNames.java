package org.virtargv.family.qemu;

import java.util.Set;
import org.virtargv.argv.OptionSyntax;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.family.Conversion;
import org.virtargv.family.QemuRejects;
import org.virtargv.problem.Suggest;

/**
 * The names of the options in {@code <qemu:commandline>}: QEMU ends at one that it does not have ("invalid option").
 * Which there are, QEMU tells to people alone, by {@code -help}; these are of the releases 7.2, 10.0 and 11.1. Of a
 * release between two of them, what only one of the two has passes.
 */
final class OptionNames {
    /** The options of before 7.2. */
    private static final Set<String> GONE_BY_7_2 =
            Set.of("-alt-grab", "-ctrl-grab", "-curses", "-no-quit", "-sdl", "-watchdog");

    private static final Set<String> GONE_BY_10_0 = Set.of(
            "-async-teardown",
            "-audio-help",
            "-chroot",
            "-no-acpi",
            "-no-hpet",
            "-portrait",
            "-rotate",
            "-runas",
            "-singlestep");

    private static final Set<String> GONE_BY_11_1 = Set.of("-old-param");

    private static final Set<String> NEWER_THAN_7_2 = Set.of("-jitdump", "-perfmap", "-run-with", "-shim");

    private OptionNames() {}

    static void check(Conversion c, Argument argument) {
        QemuProfile qemu = c.qemu();
        String name = argument.name();
        if (isThere(qemu, name)) {
            return;
        }
        boolean gone = OptionSyntax.names().contains(name);
        String suggestion = gone ? null : Suggest.hint(name, OptionSyntax.names());
        QemuRejects.tell(
                c,
                "qemu-option-unknown",
                argument.at(),
                "QEMU " + qemu.version() + " has no option " + name,
                suggestion == null ? "remove it from <qemu:commandline>" : suggestion);
    }

    private static boolean isThere(QemuProfile qemu, String name) {
        if (!OptionSyntax.names().contains(name)) {
            // a later release may have it
            return qemu.atLeast(11, 2) || qemu.hasOption(name.substring(1));
        }
        return !(GONE_BY_7_2.contains(name) && qemu.atLeast(7, 2))
                && !(GONE_BY_10_0.contains(name) && qemu.atLeast(10, 0))
                && !(GONE_BY_11_1.contains(name) && qemu.atLeast(11, 1))
                && !(NEWER_THAN_7_2.contains(name) && !qemu.atLeast(7, 3));
    }
}
