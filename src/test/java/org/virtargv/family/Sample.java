package org.virtargv.family;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.virtargv.argv.Dialect;
import org.virtargv.argv.Option;
import org.virtargv.argv.print.Spelling;
import org.virtargv.convert.Converter;
import org.virtargv.domain.Domain;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.EmbeddedProfiles;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.HostFacts;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.facts.ProfileFile;
import org.virtargv.facts.QemuProfile;
import org.virtargv.problem.Problem;

/** A small domain for a test: what the test is about, in a q35 machine with nothing else. */
public record Sample(
        String type, String os, String beside, String devices, Settings settings, HostFacts host, QemuProfile qemu) {
    private static final QemuProfile QEMU = EmbeddedProfiles.standard();

    /** With the given elements in {@code <devices>}. */
    public static Sample devices(String devices) {
        return new Sample(
                "qemu", "", "", devices, new Settings(Settings.Style.libvirt, false, true), HostFacts.neutral(), QEMU);
    }

    /** With the given elements in {@code <os>} and attributes before them: {@code firmware='efi'>…}. */
    public static Sample os(String os) {
        return devices("").withOs(os);
    }

    public Sample withOs(String more) {
        return new Sample(type, more, beside, devices, settings, host, qemu);
    }

    /** Elements beside {@code <devices>}. */
    public Sample with(String more) {
        return new Sample(type, os, more, devices, settings, host, qemu);
    }

    /** What is only warned of passes. */
    public Sample lenient() {
        Settings s = new Settings(settings.style(), settings.abiUpdate(), false, settings.libvirt(), settings.wishes());
        return new Sample(type, os, beside, devices, s, host, qemu);
    }

    public Sample with(Settings.Style style, boolean abiUpdate) {
        return new Sample(type, os, beside, devices, new Settings(style, abiUpdate, true), host, qemu);
    }

    /** Run by KVM instead of emulated. */
    public Sample kvm() {
        return new Sample("kvm", os, beside, devices, settings, host, qemu);
    }

    /** As that release of libvirt writes it. */
    public Sample libvirt(LibvirtRelease release) {
        Settings s = new Settings(settings.style(), settings.abiUpdate(), true, release, settings.wishes());
        return new Sample(type, os, beside, devices, s, host, qemu);
    }

    public Sample onHost(String facts) throws FactsException {
        return new Sample(type, os, beside, devices, settings, HostFacts.parse(facts), qemu);
    }

    /** @param profile the name of one that comes with the program */
    public Sample onQemu(String profile) {
        return new Sample(type, os, beside, devices, settings, host, EmbeddedProfiles.load(profile));
    }

    /** @param version in whose place QEMU 7.2, which is otherwise as it is, has this one */
    public Sample onOldQemu(String version) {
        return onChangedQemu("\"version\": \"[^\"]*\"", "\"version\": \"" + version + "\"");
    }

    /** On a QEMU 7.2 that has no such device. */
    public Sample lacking(String device) {
        return onChangedQemu("\\b" + device + "\\b", "no-" + device);
    }

    private Sample onChangedQemu(String regex, String replacement) {
        try (InputStream in = EmbeddedProfiles.class.getResourceAsStream("profiles/qemu-7.2.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceFirst(regex, replacement);
            QemuProfile old = ProfileFile.parse("old", text.getBytes(StandardCharsets.UTF_8));
            return new Sample(type, os, beside, devices, settings, host, old);
        } catch (IOException | FactsException e) {
            throw new IllegalStateException(e);
        }
    }

    public Converter.Result convert() {
        String opening = os.startsWith(" ") ? os.substring(0, os.indexOf('>')) : "";
        String inside = os.startsWith(" ") ? os.substring(os.indexOf('>') + 1) : os;
        String document = "<domain type='" + type + "' xmlns:qemu='" + Domain.QEMU
                + "'><name>sample</name><uuid>11111111-2222-3333-4444-555555555555</uuid>"
                + "<memory unit='MiB'>64</memory><os" + opening + "><type arch='x86_64' machine='q35'>hvm</type>"
                + inside + "</os>"
                + "<devices><emulator>/usr/bin/qemu-system-x86_64</emulator>" + devices + "</devices>" + beside
                + "</domain>";
        return new Converter(qemu, host, DeviceFacts.none(), settings)
                .convert("sample.xml", document.getBytes(StandardCharsets.UTF_8));
    }

    /** The completed domain; fails where it is refused. */
    public Domain domain() {
        Converter.Result r = convert();
        assertFalse(r.refused(), () -> r.problems().sorted().toString());
        return r.domain();
    }

    /** The options as words, {@code "-name value"}; fails where the domain is refused. */
    public List<String> options() {
        Converter.Result r = convert();
        assertNotNull(r.line(), () -> r.problems().sorted().toString());
        return r.line().options().stream()
                .map(o -> words(r.line().dialect(), o))
                .toList();
    }

    /** Those of the options that begin with any of the given words. */
    public List<String> options(String... prefixes) {
        return options().stream()
                .filter(o -> List.of(prefixes).stream().anyMatch(o::startsWith))
                .toList();
    }

    private static String words(Dialect dialect, Option o) {
        return o.value() == null ? o.name() : o.name() + " " + Spelling.of(dialect, o);
    }

    /** The ids of all that was found, errors and warnings alike, in the order of their places. */
    public List<String> problems() {
        return convert().problems().sorted().stream().map(Problem::id).toList();
    }
}
