package org.virtargv.family;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.virtargv.argv.print.Spelling;
import org.virtargv.convert.Converter;
import org.virtargv.domain.Domain;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.EmbeddedProfiles;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.HostFacts;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.facts.QemuProfile;
import org.virtargv.problem.Problem;

/** A guest for a test of what is not a device: everything about it can be said, and what is not said is small. */
public record Guest(
        String type,
        String machine,
        String elements,
        String devices,
        String host,
        Settings settings,
        QemuProfile qemu) {
    /** An emulated q35 guest with the given elements of {@code <domain>}. */
    public static Guest with(String elements) {
        return new Guest(
                "qemu",
                "q35",
                elements,
                "",
                "{\"format\": 1}",
                new Settings(Settings.Style.libvirt, false, true),
                EmbeddedProfiles.load("qemu-10.0"));
    }

    public Guest kvm() {
        return new Guest("kvm", machine, elements, devices, host, settings, qemu);
    }

    public Guest on(String machineType) {
        return new Guest(type, machineType, elements, devices, host, settings, qemu);
    }

    public Guest devices(String more) {
        return new Guest(type, machine, elements, more, host, settings, qemu);
    }

    public Guest host(String facts) {
        return new Guest(type, machine, elements, devices, facts, settings, qemu);
    }

    public Guest shell() {
        return new Guest(
                type,
                machine,
                elements,
                devices,
                host,
                new Settings(Settings.Style.shell, settings.abiUpdate(), true),
                qemu);
    }

    /** As that release of libvirt writes it. */
    public Guest libvirt(LibvirtRelease release) {
        return new Guest(
                type,
                machine,
                elements,
                devices,
                host,
                new Settings(settings.style(), settings.abiUpdate(), settings.strict(), release, settings.wishes()),
                qemu);
    }

    public Guest qemu(QemuProfile other) {
        return new Guest(type, machine, elements, devices, host, settings, other);
    }

    private Converter.Result convert() {
        String memory = elements.matches("(?s).*<memory (unit|dumpCore).*") ? "" : "<memory unit='MiB'>64</memory>";
        String document = "<domain type='" + type
                + "'><name>guest</name><uuid>11111111-2222-3333-4444-555555555555</uuid>" + memory
                + "<os><type arch='x86_64' machine='" + machine + "'>hvm</type></os>" + elements + "<devices>" + devices
                + "<memballoon model='none'/></devices></domain>";
        try {
            return new Converter(
                            qemu,
                            host.equals("{}") ? HostFacts.neutral() : HostFacts.parse(host),
                            DeviceFacts.none(),
                            settings)
                    .convert("guest.xml", document.getBytes(StandardCharsets.UTF_8));
        } catch (FactsException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The completed domain. */
    public Domain domain() {
        return convert().domain();
    }

    /** The values of an option; fails where the domain is refused. */
    public List<String> options(String name) {
        Converter.Result r = convert();
        assertNotNull(r.line(), () -> r.problems().sorted().toString());
        return r.line().options().stream()
                .filter(o -> o.name().equals(name))
                .map(o -> String.valueOf(Spelling.of(r.line().dialect(), o)))
                .toList();
    }

    /** The one value of an option that stands once. */
    public String option(String name) {
        List<String> all = options(name);
        return all.size() == 1 ? all.get(0) : all.toString();
    }

    /** The {@code -object}s that hold the text. */
    public List<String> objects(String containing) {
        return options("-object").stream().filter(o -> o.contains(containing)).toList();
    }

    /** The {@code -device}s that hold the text. */
    public List<String> deviceOptions(String containing) {
        return options("-device").stream().filter(o -> o.contains(containing)).toList();
    }

    /** The ids of all that was found, in the order of their places. */
    public List<String> problems() {
        return convert().problems().sorted().stream().map(Problem::id).toList();
    }
}
