package org.virtargv.family;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.virtargv.argv.print.Printer;
import org.virtargv.argv.print.Spelling;
import org.virtargv.convert.Converter;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.EmbeddedProfiles;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.HostFacts;

/** A small domain, converted: what tests of families ask for. */
public final class Converted {
    private final Converter.Result result;

    private Converted(Converter.Result result) {
        this.result = result;
    }

    /** How to convert; each call makes another one. */
    public record With(String facts, String host, DisplayWishes wishes, Settings.Style style, String metadata) {
        public static With nothing() {
            return new With(null, "{\"format\": 1}", DisplayWishes.none(), Settings.Style.libvirt, "");
        }

        /** A line for a person. */
        public With shell() {
            return new With(facts, host, wishes, Settings.Style.shell, metadata);
        }

        public With metadata(String content) {
            return new With(facts, host, wishes, style, "<metadata>\n" + content + "\n</metadata>");
        }

        /** Elements beside {@code <devices>}. */
        public With with(String elements) {
            return new With(facts, host, wishes, style, metadata + elements);
        }

        /** Entries of a device facts file. */
        public With facts(String devices) {
            return new With(devices, host, wishes, style, metadata);
        }

        public With host(String json) {
            return new With(facts, json, wishes, style, metadata);
        }

        public With wishes(List<String> display, List<String> hotplug) {
            return new With(facts, host, DisplayWishes.parse(display, hotplug), style, metadata);
        }

        public Converter converter() {
            try {
                DeviceFacts devices = facts == null
                        ? DeviceFacts.none()
                        : DeviceFacts.parse("facts.json", "{\"format\":1,\"devices\":[" + facts + "]}");
                return new Converter(
                        EmbeddedProfiles.standard(),
                        host.equals("{}") ? HostFacts.neutral() : HostFacts.parse(host),
                        devices,
                        new Settings(style, false, false, null, wishes));
            } catch (FactsException e) {
                throw new IllegalArgumentException(e);
            }
        }

        public byte[] document(String devices) {
            return ("<domain type='kvm'><name>small</name><uuid>8d0ab7c5-3a3a-4c6f-9c3b-3d3a0c6a8a10</uuid>" + metadata
                            + "<memory unit='MiB'>64</memory><vcpu>1</vcpu><os><type arch='x86_64' "
                            + "machine='q35'>hvm</type></os><devices>\n"
                            + devices
                            + "\n<memballoon model='none'/></devices></domain>")
                    .getBytes(StandardCharsets.UTF_8);
        }

        public Converted devices(String xml) {
            return new Converted(converter().convert("small.xml", document(xml)));
        }
    }

    public static Converted devices(String xml) {
        return With.nothing().devices(xml);
    }

    /** The values of the option that contain the text; of a refused domain there are none. */
    public List<String> options(String name, String containing) {
        return result.refused()
                ? List.of()
                : result.line().options().stream()
                        .filter(o -> o.name().equals(name))
                        .map(o -> Spelling.of(result.line().dialect(), o))
                        .filter(value -> value == null || value.contains(containing))
                        .map(String::valueOf)
                        .collect(Collectors.toList());
    }

    /** The script that prepares and runs the line. */
    public String script() {
        return Printer.script.print(result.line());
    }

    /** The ids of errors, in order of place. */
    public List<String> refusals() {
        return ids(org.virtargv.problem.Severity.error);
    }

    public List<String> ids(org.virtargv.problem.Severity severity) {
        return result.problems().sorted().stream()
                .filter(p -> p.severity() == severity)
                .map(org.virtargv.problem.Problem::id)
                .collect(Collectors.toList());
    }

    /** Every message, a line each. */
    public String messages() {
        return result.problems().sorted().stream().map(p -> p + "\n").collect(Collectors.joining());
    }

    public org.virtargv.domain.Devices domain() {
        return result.domain().devices;
    }
}
