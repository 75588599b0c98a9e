package org.virtargv.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Option;
import org.virtargv.argv.print.ShellPrinter;
import org.virtargv.convert.Converter;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.Words;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.family.Conversion;
import org.virtargv.family.Provenance;
import org.virtargv.family.display.AssignedDisplay;
import org.virtargv.family.display.DisplayChecks;
import org.virtargv.family.display.decision.DisplayCase;
import org.virtargv.family.display.decision.Wish;
import org.virtargv.family.hostdev.Hostdevs;
import org.virtargv.family.qemu.OverriddenProperty;
import org.virtargv.machine.Architecture;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Problems;

/**
 * Why a domain's assigned devices come out as they do.
 *
 * @param refused  the domain is not converted
 * @param values   who gave each value of the domain, in case that was asked
 * @param problems everything there is to say about the domain
 */
public record Explanation(
        String file, boolean refused, List<Device> devices, List<ValueOrigins> values, List<Problem> problems) {
    /** One thing that was known or asked, and where it is from. */
    public record Fact(String name, String value, String from) {}

    /**
     * One assigned device.
     *
     * @param alias    its id in QEMU
     * @param address  the UUID of a mediated device, or the PCI address on the host
     * @param row      of the table of decisions; null for a device that can have no display
     * @param reason   why, one sentence, or null
     * @param option   the option that comes out; null where the domain is refused
     * @param messages what there is to say about this device's display
     */
    public record Device(
            Location at,
            String alias,
            String type,
            String address,
            List<Fact> facts,
            Integer row,
            String reason,
            String option,
            List<Problem> messages) {}

    /** Converts the domain, and explains; of a document that cannot be read there are the problems alone. */
    public static Explanation of(Converter converter, String file, byte[] document) {
        return of(converter, file, converter.convert(file, document));
    }

    /** Explains what a conversion came to. */
    public static Explanation of(Converter converter, String file, Converter.Result result) {
        return of(converter, file, new Converter.Traced(result, null));
    }

    /** The same, and who gave each value of the domain. */
    public static Explanation of(Converter converter, String file, Converter.Traced traced) {
        Converter.Result result = traced.result();
        List<Device> devices = new ArrayList<>();
        List<ValueOrigins> values = List.of();
        if (result.domain() != null && result.domain().devices != null) {
            Conversion c = new Conversion(
                    result.domain(),
                    EmbeddedProfiles.fitting(converter.qemu(), Architecture.of(result.domain())),
                    converter.host(),
                    converter.devices(),
                    converter.settings(),
                    new Problems());
            IdentityHashMap<Hostdev, AssignedDisplay> displays = new IdentityHashMap<>();
            List<AssignedDisplay> arguments = new ArrayList<>();
            List<AssignedDisplay> all = AssignedDisplay.of(c);
            for (AssignedDisplay d : all) {
                if (d.device() == null) {
                    arguments.add(d);
                } else {
                    displays.put(d.device(), d);
                }
            }
            for (Hostdev d : Hostdevs.all(c)) {
                devices.add(
                        displays.containsKey(d)
                                ? device(c, displays.get(d), all, result.line())
                                : other(c, d, result.line()));
            }
            arguments.forEach(d -> devices.add(device(c, d, all, result.line())));
            values = traced.provenance() == null ? values : values(c, traced.provenance(), displays.values());
        }
        return new Explanation(
                file, result.refused(), devices, values, result.problems().sorted());
    }

    /** What an option or the metadata ask of a device's display stands in no element of it. */
    private static List<ValueOrigins> values(
            Conversion c, Provenance provenance, Collection<AssignedDisplay> displays) {
        List<ValueOrigins> out = new ArrayList<>(ValueOrigins.of(c.domain(), provenance));
        for (AssignedDisplay d : displays) {
            wished(out, d, "@display", d.wishes().display());
            wished(out, d, "hotplug", d.wishes().hotplug());
        }
        return out;
    }

    private static void wished(List<ValueOrigins> values, AssignedDisplay d, String name, Wish<?> asked) {
        String from =
                switch (asked.source()) {
                    case optionForAll, optionForOne -> "option";
                    case metadata, override, argument -> "document";
                    default -> null;
                };
        if (from != null) {
            values.replaceAll(v -> d.alias().equals(v.id())
                    ? v.with(new ValueOrigins.Value(name, asked.value().toString(), from, asked.from()))
                    : v);
        }
    }

    private static Device device(Conversion c, AssignedDisplay d, List<AssignedDisplay> all, CommandLine line) {
        return new Device(
                d.at(),
                d.alias(),
                d.device() == null ? "qemu:arg" : d.device().type.name(),
                d.address(),
                facts(c, d),
                d.decision().row(),
                DisplayChecks.reason(c, d.decision().reason()),
                d.device() == null ? (line == null ? null : d.argument()) : option(line, d.alias()),
                DisplayChecks.of(c, d, all));
    }

    /** A device without a display: USB, SCSI. */
    private static Device other(Conversion c, Hostdev d, CommandLine line) {
        return new Device(
                d.at,
                d.id(),
                d.type.name(),
                Hostdevs.name(d),
                Hostdevs.facts(c, d).entrySet().stream()
                        .map(e -> new Fact(
                                e.getKey(),
                                e.getValue(),
                                e.getKey().equals("generic device") ? "host facts" : "<hostdev>"))
                        .toList(),
                null,
                null,
                option(line, d.id()),
                List.of());
    }

    private static String option(CommandLine line, String id) {
        Option device = line == null ? null : line.device(id);
        return device == null ? null : ShellPrinter.option(line.dialect(), device);
    }

    private static List<Fact> facts(Conversion c, AssignedDisplay d) {
        List<Fact> out = new ArrayList<>();
        out.add(asked("asked: display", d.wishes().display()));
        out.add(asked("asked: ramfb", d.wishes().ramfb()));
        out.add(asked("asked: hotplug", d.wishes().hotplug()));
        if (d.device() != null && d.device().model != null) {
            out.add(new Fact("model", Words.of(d.device().model), "<hostdev>"));
        }
        DeviceFacts.Device known = d.facts();
        String from = known == null
                ? "there are no facts of this device"
                : known.origin() + (known.why() == null ? "" : ": " + known.why());
        out.add(new Fact("device's display", d.display().name(), from));
        if (known != null && known.type() != null) {
            out.add(new Fact(
                    "device's type",
                    known.type() + (known.name() == null ? "" : " (" + known.name() + ")"),
                    known.origin()));
        }
        String group = c.host().iommu().group(d.address());
        if (group != null) {
            out.add(new Fact(
                    "IOMMU group",
                    group + ": " + String.join(", ", c.host().iommu().groups().get(group)),
                    "host facts"));
        }
        DisplayCase decided = d.decision().decided();
        out.add(new Fact("graphics", decided.graphics().toString(), d.screen().from()));
        out.add(new Fact(
                "vfio-pci-nohotplug with ramfb",
                decided.nohotplug().name(),
                "QEMU " + c.qemu().version() + ", " + c.qemu().origin()));
        if (decided.driver() != DisplayCase.Driver.chosen) {
            out.add(new Fact("driver", decided.driver().toString(), d.driverFrom()));
        }
        if (decided.otherRamfb() != DisplayCase.OtherRamfb.none) {
            out.add(new Fact("ramfb elsewhere", "yes", decided.otherRamfb().toString()));
        }
        for (OverriddenProperty p : OverriddenProperty.ignored(c, d.alias())) {
            out.add(new Fact("without effect: " + p.name(), p.value(), p.where()));
        }
        for (OverriddenProperty p : OverriddenProperty.of(c, d.alias())) {
            out.add(new Fact("overridden: " + p.name(), p.value() == null ? "removed" : p.value(), p.where()));
        }
        return out;
    }

    private static Fact asked(String name, Wish<?> asked) {
        boolean nobody = asked.source() == Wish.Source.nobody || asked.source() == Wish.Source.formatDefault;
        return new Fact(name, nobody ? "-" : asked.value().toString(), asked.from());
    }
}
