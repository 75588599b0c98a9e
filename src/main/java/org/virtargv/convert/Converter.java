package org.virtargv.convert;

import java.util.List;
import java.util.function.Consumer;
import org.virtargv.address.AddressPass;
import org.virtargv.argv.CommandLine;
import org.virtargv.domain.Domain;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.EmbeddedProfiles;
import org.virtargv.facts.HostFacts;
import org.virtargv.facts.QemuProfile;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.family.Settings;
import org.virtargv.problem.Problems;
import org.virtargv.read.DomainReader;

/** Domain XML to command line: a pure function of the document and the facts. */
public record Converter(QemuProfile qemu, HostFacts host, DeviceFacts devices, Settings settings) {

    /** From the document to a domain that can be written: complete it, then check it. */
    private static final List<Consumer<Conversion>> STEPS = List.of(
            c -> Families.ALL.forEach(f -> f.defaults(c)),
            c -> Families.ALL.forEach(f -> f.implicit(c)),
            c -> AddressPass.assign(c.domain(), c.qemu(), c.problems()),
            c -> AddressPass.plug(c.domain(), c.problems()),
            c -> Families.ALL.forEach(f -> f.aliases(c)),
            c -> Families.ALL.forEach(f -> f.check(c)));

    /**
     * What came out.
     *
     * @param line   null where the domain is refused
     * @param domain the completed domain, or null where the document could not be read
     */
    public record Result(CommandLine line, Domain domain, Problems problems) {
        public boolean refused() {
            return line == null;
        }
    }

    /** @param file the document's name, for messages */
    public Result convert(String file, byte[] document) {
        Problems problems = new Problems();
        Domain domain = DomainReader.read(file, document, settings.strict(), problems);
        if (domain == null) {
            return new Result(null, null, problems);
        }
        String arch = domain.os == null || domain.os.type == null ? null : domain.os.type.arch;
        Conversion c = new Conversion(domain, EmbeddedProfiles.fitting(qemu, arch), host, devices, settings, problems);
        for (Consumer<Conversion> step : STEPS) {
            take(step, c);
        }
        if (problems.hasErrors()) {
            return new Result(null, domain, problems);
        }
        CommandLine line = new CommandLine().plainDevices(!c.qemu().atLeast(7, 0));
        for (Family f : Families.ALL) {
            f.emit(c, line);
        }
        return new Result(line, domain, problems);
    }

    /**
     * Takes a step. In a domain that is refused already it is taken for the sake of what else there is to tell: a step builds on those before it, so
     * what it says of a place that was refused before is left out, and if it cannot go on, nothing is lost.
     */
    private static void take(Consumer<Conversion> step, Conversion c) {
        if (!c.problems().hasErrors()) {
            step.accept(c);
            return;
        }
        Problems more = new Problems();
        try {
            step.accept(new Conversion(c.domain(), c.qemu(), c.host(), c.devices(), c.settings(), more));
        } catch (RuntimeException unfinished) {
            // the domain is refused for what is known; the step needed what was refused
        }
        c.problems().addFurther(more);
    }
}
