package org.virtargv.convert;

import org.virtargv.machine.Architecture;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.virtargv.argv.CommandLine;
import org.virtargv.domain.Domain;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.EmbeddedProfiles;
import org.virtargv.facts.HostFacts;
import org.virtargv.facts.QemuProfile;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.family.Settings;
import org.virtargv.place.AddressPass;
import org.virtargv.problem.Problems;
import org.virtargv.read.DomainReader;

/** Domain XML to command line: a pure function of the document and the facts. */
public record Converter(QemuProfile qemu, HostFacts host, DeviceFacts devices, Settings settings) {

    /** What libvirt leaves open until a domain starts: the ports of USB devices. */
    private static final List<Consumer<Conversion>> PLUG = List.of(c -> AddressPass.plug(PlaceOrder.placement(c)));

    /**
     * From the document to a domain that can be written: complete it, then check it. The steps of a phase do not build
     * on each other.
     */
    private static final List<List<Consumer<Conversion>>> PHASES = List.of(
            completing(f -> f::defaults),
            completing(f -> f::implicit),
            List.of(c -> AddressPass.assign(PlaceOrder.placement(c))),
            PLUG,
            completing(f -> f::aliases),
            LineOrder.ALL.stream().<Consumer<Conversion>>map(f -> f::check).toList());

    private static List<Consumer<Conversion>> completing(Function<Family, Consumer<Conversion>> step) {
        return CompletionOrder.ALL.stream().map(step).toList();
    }

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
        return convert(file, document, true);
    }

    /** The domain as libvirt keeps it, {@link Result#domain}: complete but for what is left open until it starts. */
    public Result normalize(String file, byte[] document) {
        return convert(file, document, false);
    }

    private Result convert(String file, byte[] document, boolean starts) {
        Problems problems = new Problems();
        Domain domain = DomainReader.read(file, document, settings.strict(), problems);
        if (domain == null) {
            return new Result(null, null, problems);
        }
        Conversion c = new Conversion(domain, EmbeddedProfiles.fitting(qemu, Architecture.of(domain)), host, devices, settings, problems);
        for (List<Consumer<Conversion>> phase : PHASES) {
            if (starts || phase != PLUG) {
                take(phase, c);
            }
        }
        if (problems.hasErrors()) {
            return new Result(null, domain, problems);
        }
        CommandLine line = new CommandLine(QemuDialect.of(c.qemu()));
        for (Family f : LineOrder.ALL) {
            f.emit(c, line.from("domain", domain));
        }
        return new Result(line, domain, problems);
    }

    /**
     * Takes a phase. In a domain that is refused already it is taken for the sake of what else there is to tell: a
     * phase builds on those before it, so what it says of a place that was refused before is left out, and if a step
     * cannot go on, nothing but that step is lost.
     */
    private static void take(List<Consumer<Conversion>> phase, Conversion c) {
        boolean refused = c.problems().hasErrors();
        Problems told = refused ? new Problems() : c.problems();
        Conversion on = refused ? new Conversion(c.domain(), c.qemu(), c.host(), c.devices(), c.settings(), told) : c;
        for (Consumer<Conversion> step : phase) {
            try {
                step.accept(on);
            } catch (RuntimeException unfinished) {
                if (!refused && !told.hasErrors()) {
                    throw unfinished;
                }
                // the domain is refused for what is known; the step needed what was refused
            }
        }
        if (refused) {
            c.problems().addFurther(told);
        }
    }
}
