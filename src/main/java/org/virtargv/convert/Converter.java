package org.virtargv.convert;

import java.util.List;
import java.util.function.BiConsumer;
import org.virtargv.argv.CommandLine;
import org.virtargv.domain.Domain;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.family.Provenance;
import org.virtargv.family.SetAside;
import org.virtargv.family.Settings;
import org.virtargv.family.general.EmptyElements;
import org.virtargv.family.general.Skeleton;
import org.virtargv.family.qemu.PciClaims;
import org.virtargv.machine.Architecture;
import org.virtargv.place.AddressPass;
import org.virtargv.problem.Problems;
import org.virtargv.read.DomainReader;
import org.virtargv.validate.LineValidation;

/** Domain XML to command line: a pure function of the document and the facts. */
public record Converter(QemuProfile qemu, HostFacts host, DeviceFacts devices, Settings settings) {

    /**
     * What came out.
     *
     * @param line   null where the domain is refused, and where it was only to be normalized
     * @param domain the completed domain, or null where the document could not be read
     */
    public record Result(CommandLine line, Domain domain, Problems problems) {
        public boolean refused() {
            return problems.hasErrors();
        }
    }

    /** What came out, and who gave each value of the completed domain. */
    public record Traced(Result result, Provenance provenance) {}

    /**
     * A document that was read, which needs no facts.
     *
     * @param domain null where there is none to speak of
     */
    public record Read(Domain domain, Problems problems, Provenance provenance) {
        /** @param traced whether it is kept what the document said, for who wants to know where values are from */
        public static Read of(String file, byte[] document, boolean strict, boolean traced) {
            Problems problems = new Problems();
            Domain domain = DomainReader.read(file, document, strict, problems);
            return new Read(domain, problems, traced && domain != null ? Provenance.of(domain) : Provenance.none());
        }
    }

    /** @param file the document's name, for messages */
    public Result convert(String file, byte[] document) {
        return convert(read(file, document, false));
    }

    /** Converts a document that is used for nothing else: its domain is completed in place. */
    public Result convert(Read document) {
        return run(of(document), true);
    }

    /** The domain as libvirt keeps it, {@link Result#domain}: complete but for what it leaves open until it starts. */
    public Result normalize(String file, byte[] document) {
        return normalize(read(file, document, false));
    }

    /** The same of a document that is used for nothing else. */
    public Result normalize(Read document) {
        return run(of(document), false);
    }

    /** The same as {@link #convert}, for who wants to know where the values are from. */
    public Traced trace(String file, byte[] document) {
        return trace(read(file, document, true));
    }

    /** The same of a document that was read to be traced. */
    public Traced trace(Read document) {
        return new Traced(convert(document), document.provenance());
    }

    /** The same as {@link #normalize}, for who wants to know where the values are from. */
    public Traced traceNormalized(String file, byte[] document) {
        return traceNormalized(read(file, document, true));
    }

    /** The same of a document that was read to be traced. */
    public Traced traceNormalized(Read document) {
        return new Traced(normalize(document), document.provenance());
    }

    private Read read(String file, byte[] document, boolean traced) {
        return Read.of(file, document, settings.strict(), traced);
    }

    /** Converts a domain that was completed before and then changed: what has a place and a name keeps them. */
    public Result again(Domain completed, Problems problems) {
        return convert(new Read(completed, problems, Provenance.none()));
    }

    private Conversion of(Read document) {
        Domain domain = document.domain();
        QemuProfile fitting = domain == null ? qemu : EmbeddedProfiles.fitting(qemu, Architecture.of(domain));
        return new Conversion(
                domain, fitting, host, devices, settings, document.problems(), new SetAside(), document.provenance());
    }

    private static Result run(Conversion c, boolean starts) {
        Problems problems = c.problems();
        if (c.domain() == null) {
            return new Result(null, null, problems);
        }
        wellFormed(c);
        complete(c, starts);
        check(c);
        if (!starts) {
            problems.soften(p -> StartChecks.has(p.id()));
            if (!problems.hasErrors()) {
                step(c, Orders.LINE, Family::kept);
                EmptyElements.drop(c.domain());
            }
        }
        return new Result(starts && !problems.hasErrors() ? emit(c) : null, c.domain(), problems);
    }

    /** Sets aside what is malformed, so that the steps behind this one may rely on the rest. */
    private static void wellFormed(Conversion c) {
        setAside(c);
        Skeleton.complete(c);
        step(c, Orders.LINE, Family::wellFormed);
        AddressPass.wellFormed(c.domain(), c.qemu(), c.problems());
        setAside(c);
    }

    private static void setAside(Conversion c) {
        if (c.problems().hasErrors()) {
            c.aside().takeFrom(c.domain());
        }
    }

    /**
     * @param starts whether the domain is to start: then, and when it is new, USB devices get their ports, which
     *     libvirt leaves open in a domain that it knew before
     */
    private static void complete(Conversion c, boolean starts) {
        step(c, Orders.COMPLETION, Family::defaults);
        step(c, Orders.COMPLETION, Family::implicit);
        // a machine that is refused by its name has no buses to speak of
        if (c.knowsMachine()) {
            place(c, starts);
        }
        step(c, Orders.COMPLETION, Family::aliases);
    }

    private static void place(Conversion c, boolean starts) {
        c.problems().nextStep();
        AddressPass.assign(DeviceFamilies.placement(c));
        if (starts || c.settings().abiUpdate()) {
            c.problems().nextStep();
            AddressPass.plug(DeviceFamilies.placement(c));
        }
    }

    private static void check(Conversion c) {
        step(c, Orders.LINE, Family::check);
        if (!c.aside().isEmpty()) {
            c.problems().removeIf(p -> FollowUps.has(p, c.aside()));
        }
    }

    private static void step(Conversion c, List<Family> families, BiConsumer<Family, Conversion> step) {
        c.problems().nextStep();
        for (Family f : families) {
            step.accept(f, c);
        }
    }

    /** Null where QEMU would not take the line. */
    private static CommandLine emit(Conversion c) {
        CommandLine line = new CommandLine(QemuDialect.of(c.qemu()));
        for (Family f : Orders.LINE) {
            f.emit(c, line.from("domain", c.domain()));
        }
        PciClaims.check(c, line);
        LineValidation.check(c, line);
        return c.problems().hasErrors() ? null : line;
    }
}
