package org.virtargv.convert;

import org.virtargv.address.AddressPass;
import org.virtargv.argv.CommandLine;
import org.virtargv.domain.Domain;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.HostFacts;
import org.virtargv.facts.QemuProfile;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.family.Settings;
import org.virtargv.problem.Problems;
import org.virtargv.read.DomainReader;

/** Domain XML to command line: a pure function of the document and the facts. */
public record Converter(QemuProfile qemu, HostFacts host, DeviceFacts devices, Settings settings) {

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
        if (problems.hasErrors()) {
            return new Result(null, domain, problems);
        }
        Conversion c = new Conversion(domain, qemu, host, devices, settings, problems);
        complete(c);
        if (!problems.hasErrors()) {
            Families.ALL.forEach(f -> f.check(c));
        }
        if (problems.hasErrors()) {
            return new Result(null, domain, problems);
        }
        CommandLine line = new CommandLine();
        for (Family f : Families.ALL) {
            f.emit(c, line);
        }
        return new Result(line, domain, problems);
    }

    /** Fills in what the document left open. A problem found on the way ends it, for the next step builds on the last. */
    private static void complete(Conversion c) {
        Families.ALL.forEach(f -> f.defaults(c));
        if (!c.problems().hasErrors()) {
            Families.ALL.forEach(f -> f.implicit(c));
        }
        if (!c.problems().hasErrors()) {
            AddressPass.assign(c.domain(), c.qemu(), c.problems());
            AddressPass.plug(c.domain(), c.problems());
        }
        if (!c.problems().hasErrors()) {
            Families.ALL.forEach(f -> f.aliases(c));
        }
    }
}
