package org.virtargv.family;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.virtargv.argv.Option;
import org.virtargv.argv.print.Printer;
import org.virtargv.argv.print.Spelling;
import org.virtargv.convert.Converter;
import org.virtargv.domain.Domain;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.facts.qemu.ProfileFile;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Severity;

/**
 * A guest for a test: what it says, what is known of its QEMU, host and devices, and what becomes of it. What a test
 * does not say is the least that a guest can be: an emulated q35 without a balloon, in a line of libvirt's, for the
 * standard QEMU, and what is warned of is refused. Each answer converts the guest anew.
 */
public record Guest(
        String type,
        String arch,
        String machine,
        String os,
        String beside,
        String devices,
        DeviceFacts facts,
        HostFacts host,
        Settings settings,
        QemuProfile qemu) {

    /** With the elements in {@code <devices>}. */
    public static Guest of(String devices) {
        return new Guest(
                "qemu",
                "x86_64",
                "q35",
                "",
                "",
                devices,
                DeviceFacts.none(),
                HostFacts.neutral(),
                new Settings(Settings.Style.libvirt, false, true),
                EmbeddedProfiles.standard());
    }

    /** With the elements beside {@code <devices>}. */
    public static Guest having(String elements) {
        return of("").with(elements);
    }

    /** With the elements in {@code <os>}, and attributes before them: {@code firmware='efi'>…}. */
    public static Guest os(String os) {
        return of("").withOs(os);
    }

    /** Run by KVM, where what is only warned of passes. */
    public static Guest ofKvm(String devices) {
        return of(devices).kvm().lenient();
    }

    public Guest withOs(String more) {
        return new Guest(type, arch, machine, more, beside, devices, facts, host, settings, qemu);
    }

    public Guest with(String more) {
        return new Guest(type, arch, machine, os, beside + more, devices, facts, host, settings, qemu);
    }

    public Guest metadata(String content) {
        return with("<metadata>\n" + content + "\n</metadata>");
    }

    public Guest devices(String all) {
        return new Guest(type, arch, machine, os, beside, all, facts, host, settings, qemu);
    }

    public Guest kvm() {
        return new Guest("kvm", arch, machine, os, beside, devices, facts, host, settings, qemu);
    }

    public Guest on(String machineType) {
        return on(arch, machineType);
    }

    public Guest on(String architecture, String machineType) {
        return new Guest(type, architecture, machineType, os, beside, devices, facts, host, settings, qemu);
    }

    public Guest qemu(QemuProfile other) {
        return new Guest(type, arch, machine, os, beside, devices, facts, host, settings, other);
    }

    /** @param profile the name of one that comes with the program */
    public Guest onQemu(String profile) {
        return qemu(EmbeddedProfiles.load(profile));
    }

    /** @param version in whose place QEMU 7.2, which is otherwise as it is, has this one */
    public Guest onOldQemu(String version) {
        return onChangedQemu("\"version\": \"[^\"]*\"", "\"version\": \"" + version + "\"");
    }

    /** On a QEMU 7.2 that has no such device. */
    public Guest lacking(String device) {
        return onChangedQemu("\\b" + device + "\\b", "no-" + device);
    }

    private Guest onChangedQemu(String regex, String replacement) {
        try (InputStream in =
                EmbeddedProfiles.class.getResourceAsStream("/org/virtargv/facts/profiles/qemu-7.2.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceFirst(regex, replacement);
            return qemu(ProfileFile.parse("old", text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | FactsException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param json host facts */
    public Guest host(String json) {
        try {
            return new Guest(type, arch, machine, os, beside, devices, facts, HostFacts.parse(json), settings, qemu);
        } catch (FactsException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** @param entries those of a device facts file */
    public Guest facts(String entries) {
        try {
            DeviceFacts known = DeviceFacts.parse("facts.json", "{\"format\":1,\"devices\":[" + entries + "]}");
            return new Guest(type, arch, machine, os, beside, devices, known, host, settings, qemu);
        } catch (FactsException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Guest settings(Settings other) {
        return new Guest(type, arch, machine, os, beside, devices, facts, host, other, qemu);
    }

    public Guest style(Settings.Style style, boolean abiUpdate) {
        return settings(new Settings(style, abiUpdate, settings.strict(), settings.libvirt(), settings.wishes()));
    }

    /** A line for a person. */
    public Guest shell() {
        return style(Settings.Style.shell, settings.abiUpdate());
    }

    /** What is only warned of passes. */
    public Guest lenient() {
        return settings(
                new Settings(settings.style(), settings.abiUpdate(), false, settings.libvirt(), settings.wishes()));
    }

    /** As that release of libvirt writes it. */
    public Guest libvirt(LibvirtRelease release) {
        return settings(
                new Settings(settings.style(), settings.abiUpdate(), settings.strict(), release, settings.wishes()));
    }

    /** What the options {@code --display} and {@code --hotplug} say. */
    public Guest wishes(List<String> display, List<String> hotplug) {
        return settings(new Settings(
                settings.style(),
                settings.abiUpdate(),
                settings.strict(),
                settings.libvirt(),
                DisplayWishes.parse(display, hotplug)));
    }

    public Converter converter() {
        return new Converter(qemu, host, facts, settings);
    }

    public byte[] document() {
        String attributes = os.startsWith(" ") ? os.substring(0, os.indexOf('>')) : "";
        String inside = os.startsWith(" ") ? os.substring(os.indexOf('>') + 1) : os;
        boolean sized = beside.matches("(?s).*<memory (unit|dumpCore).*");
        return ("<domain type='" + type + "' xmlns:qemu='" + Domain.QEMU
                        + "'><name>guest</name><uuid>8d0ab7c5-3a3a-4c6f-9c3b-3d3a0c6a8a10</uuid>"
                        + (sized ? "" : "<memory unit='MiB'>64</memory>") + beside + "<os" + attributes
                        + "><type arch='" + arch + "' machine='" + machine + "'>hvm</type>" + inside
                        + "</os><devices>\n" + devices
                        + (devices.contains("<memballoon") ? "" : "\n<memballoon model='none'/>")
                        + "</devices></domain>")
                .getBytes(StandardCharsets.UTF_8);
    }

    public Converter.Result convert() {
        Converter.Result out = converter().convert("guest.xml", document());
        MessageForm.check(out.problems());
        return out;
    }

    /** The completed domain; fails where it is refused. */
    public Domain domain() {
        Converter.Result r = convert();
        assertFalse(r.refused(), () -> r.problems().sorted().toString());
        return r.domain();
    }

    /** The options as words, {@code "-name value"}; fails where the domain is refused. */
    public List<String> lines() {
        Converter.Result r = convert();
        assertNotNull(r.line(), () -> r.problems().sorted().toString());
        return r.line().options().stream()
                .map(o -> o.value() == null
                        ? o.name()
                        : o.name() + " " + Spelling.of(r.line().dialect(), o))
                .toList();
    }

    /** Those of the options that begin with any of the words. */
    public List<String> lines(String... prefixes) {
        return lines().stream()
                .filter(o -> Stream.of(prefixes).anyMatch(o::startsWith))
                .toList();
    }

    /** The values of an option; fails where the domain is refused. */
    public List<String> options(String name) {
        Converter.Result r = convert();
        assertNotNull(r.line(), () -> r.problems().sorted().toString());
        return values(r, name);
    }

    private static List<String> values(Converter.Result r, String name) {
        return r.line().options().stream()
                .filter(o -> o.name().equals(name))
                .map((Option o) -> String.valueOf(Spelling.of(r.line().dialect(), o)))
                .toList();
    }

    /** The values of the option that contain the text; of a refused domain there are none. */
    public List<String> options(String name, String containing) {
        Converter.Result r = convert();
        return r.refused()
                ? List.of()
                : values(r, name).stream().filter(v -> v.contains(containing)).toList();
    }

    /** The one value of an option that stands once. */
    public String option(String name) {
        List<String> all = options(name);
        return all.size() == 1 ? all.get(0) : all.toString();
    }

    /** The script that prepares and runs the line. */
    public String script() {
        return Printer.script.print(convert().line());
    }

    /** The ids of all that was found, in the order of their places. */
    public List<String> problems() {
        return convert().problems().sorted().stream().map(Problem::id).toList();
    }

    public List<String> problems(Severity severity) {
        return convert().problems().sorted().stream()
                .filter(p -> p.severity() == severity)
                .map(Problem::id)
                .toList();
    }

    /** The ids of what refuses the guest. */
    public List<String> refusals() {
        return problems(Severity.error);
    }

    /** Every message, a line each. */
    public String messages() {
        StringBuilder out = new StringBuilder();
        convert().problems().sorted().forEach(p -> out.append(p).append('\n'));
        return out.toString();
    }
}
