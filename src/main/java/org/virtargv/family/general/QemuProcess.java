package org.virtargv.family.general;

import java.util.Comparator;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Blkiotune;
import org.virtargv.domain.QemuDeprecation;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.family.Given;
import org.virtargv.machine.Architecture;

/** The process itself: environment, binary, name, and what a manager asks of it at its start. */
public final class QemuProcess implements Family {
    /** libvirt makes files of the name, and shows the title in one line. */
    private static void words(Conversion c) {
        if (c.domain().name.indexOf('/') >= 0) {
            c.error("name-slash", c.domain().at, "the domain's name contains a '/'", "write another character");
        }
        if (c.domain().title != null && c.domain().title.indexOf('\n') >= 0) {
            c.error("title-lines", c.domain().at, "<title> has more than one line", "move the rest to <description>");
        }
    }

    @Override
    public void kept(Conversion c) {
        if (c.domain().blkiotune != null) {
            keepLimits(c.domain().blkiotune);
        }
        if (c.domain().perf != null) {
            // in the order of the documentation
            c.domain().perf.events.sort(Comparator.comparing(e -> e.name));
        }
    }

    /** Zero is no limit, and a disk without limits is not named. */
    private static void keepLimits(Blkiotune tune) {
        for (Blkiotune.BlockDevice d : tune.devices) {
            d.readIopsSec = Given.number(d.readIopsSec);
            d.writeIopsSec = Given.number(d.writeIopsSec);
            d.readBytesSec = Given.number(d.readBytesSec);
            d.writeBytesSec = Given.number(d.writeBytesSec);
        }
        tune.devices.removeIf(d -> d.weight == null
                && d.readIopsSec == null
                && d.writeIopsSec == null
                && d.readBytesSec == null
                && d.writeBytesSec == null);
    }

    @Override
    public void check(Conversion c) {
        UniqueAliases.check(c);
        BlkiotuneChecks.check(c);
        PerfChecks.check(c);
        IdmapChecks.check(c);
        if (c.domain().name.isEmpty()) {
            c.problems().error("name-empty", c.domain().at, "the domain's name is empty", "add a <name>");
        }
        words(c);
        if (Architecture.of(c.domain()) == Architecture.unknown) {
            String word = c.domain().os.type.arch;
            Architecture meant = Architecture.meant(word);
            c.error(
                    "arch-unknown",
                    c.domain().os.type.at,
                    "'" + word + "' in attribute 'arch' of <type> is not an architecture",
                    meant == Architecture.unknown
                            ? "write one that QEMU has a program for, for example x86_64"
                            : "write arch='" + meant + "'");
        } else if (!c.qemu().arch().runs(c.arch())) {
            c.problems()
                    .error(
                            "arch-mismatch",
                            c.domain().os.type.at,
                            "the domain is for " + c.domain().os.type.arch + ", but "
                                    + c.qemu().origin() + " is a QEMU for "
                                    + c.qemu().arch(),
                            "choose another --qemu");
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        if (c.libvirtStyle()) {
            String home = DomainFolders.domain(c);
            line.environment("LC_ALL", c.host().environment().getOrDefault("LC_ALL", "C"));
            line.environment("PATH", c.host().environment().getOrDefault("PATH", "/bin"));
            line.environment("HOME", home);
            c.host().environment().forEach((k, v) -> {
                if (!k.equals("LC_ALL") && !k.equals("PATH")) {
                    line.environment(k, v);
                }
            });
            line.environment("XDG_DATA_HOME", home + "/.local/share");
            line.environment("XDG_CACHE_HOME", home + "/.cache");
            line.environment("XDG_CONFIG_HOME", home + "/.config");
        }
        line.binary(c.domain().devices.emulator);
        line.option("-name", new Props().put("guest", c.domain().name).put("debug-threads", true));
        deprecation(c, line);
        if (c.libvirtStyle()) {
            line.from("domain", c.domain()).option("-S");
            line.option(
                    "-object",
                    Props.object("secret", "masterKey0")
                            .put("format", "raw")
                            .put("file", DomainFolders.domain(c) + "/master-key.aes"));
        }
    }

    /** drvqemu.html, Control of QEMU deprecation warnings. */
    private static void deprecation(Conversion c, CommandLine line) {
        QemuDeprecation d = c.domain().deprecation;
        if (d == null || d.behavior == null || d.behavior == QemuDeprecation.Behavior.none) {
            return;
        }
        Props compat = new Props().put("deprecated-output", "hide");
        if (d.behavior != QemuDeprecation.Behavior.omit) {
            compat.put("deprecated-input", Words.of(d.behavior));
        }
        line.from("qemu:deprecation", d).option("-compat", compat);
    }
}
