package org.virtargv.cli.option;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.virtargv.convert.Converter;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.facts.host.EmbeddedHosts;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.family.DisplayWishes;
import org.virtargv.family.Settings;
import org.virtargv.file.InputFile;
import org.virtargv.file.OutputFile;
import org.virtargv.probe.vfio.VfioProbe;
import picocli.CommandLine.Option;

/** The options that say what a conversion is a function of, beside the domain. */
public final class FactsOptions {
    @Option(
            names = "--style",
            paramLabel = "STYLE",
            defaultValue = "shell",
            description = "shell: a command line to run by hand (default); libvirt: byte for byte what libvirt runs.")
    public Settings.Style style = Settings.Style.shell;

    @Option(
            names = "--qemu",
            paramLabel = "QEMU",
            description = "The QEMU to write for: a built-in profile's name, a profile file, "
                    + "a QMP transcript, or a binary to ask. Default: qemu-10.0.")
    public String qemu;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "The host to write for: the name of a built-in one (probe host "
                    + "--list) or a file from 'probe host'. Default: debian-13; in the "
                    + "libvirt style no host facts.")
    public String host;

    @Option(
            names = "--devices",
            paramLabel = "FILE|live",
            description = "Facts of the host's devices, from 'probe device'; live: probe them now. Default: none.")
    public String devices;

    @Option(
            names = "--display",
            paramLabel = "[ALIAS=]on|off|auto",
            description = "Whether the displays of assigned GPUs are shown, for all or for "
                    + "one device; auto: if the device has a display that the domain can show.")
    public List<String> display;

    @Option(
            names = "--hotplug",
            paramLabel = "[ALIAS=]on|off",
            description = "off: the guest cannot eject assigned devices; for all or for one device.")
    public List<String> hotplug;

    @Option(
            names = "--abi-update",
            description = "Treat the domain as new: choose the current defaults, even where "
                    + "the guest sees the difference.")
    public boolean abiUpdate;

    @Option(
            names = "--libvirt",
            paramLabel = "VERSION",
            description = "The libvirt release whose command line to write, 11.3 to 12.8. "
                    + "Default: the newest; in the libvirt style that of the host facts.")
    public String libvirt;

    @Option(
            names = "--incoming",
            paramLabel = "URI",
            description = "Where an incoming migration comes from, for QEMU's -incoming: "
                    + "tcp:HOST:PORT, exec:COMMAND, fd:N, defer. Default: no migration.")
    public String incoming;

    @Option(names = "--strict", description = "Refuse unknown elements and attributes instead of warning about them.")
    public boolean strict;

    /** An output never replaces what the run reads: a slip of the hand would cost the only copy. */
    public void refuseOverwriting(String output, List<String> inputs) throws UsageException {
        if (output == null || output.equals("-")) {
            return;
        }
        List<String> read = new ArrayList<>(inputs);
        read.addAll(files());
        for (String input : read) {
            if (OutputFile.same(output, input)) {
                throw new UsageException(
                        output + " is an input of this run and would be overwritten; write to another file");
            }
        }
    }

    /** The files among the facts; a built-in name and {@code live} are none. */
    public List<String> files() {
        List<String> out = new ArrayList<>();
        addFile(out, qemu != null && EmbeddedProfiles.has(qemu) ? null : qemu);
        addFile(out, host != null && EmbeddedHosts.has(host) ? null : host);
        addFile(out, devices);
        return out;
    }

    private static void addFile(List<String> out, String name) {
        if (name != null && new File(name).isFile()) {
            out.add(name);
        }
    }

    /** Whether all facts come with the program. */
    boolean builtIn() {
        return (qemu == null || EmbeddedProfiles.has(qemu))
                && (host == null || EmbeddedHosts.has(host))
                && devices == null;
    }

    public Converter converter() throws UsageException {
        return new Converter(QemuOption.load(qemu), hostFacts(), deviceFacts(devices), settings());
    }

    Settings settings() throws UsageException {
        try {
            return new Settings(
                    style, abiUpdate, strict, release(libvirt), DisplayWishes.parse(display, hotplug), incoming);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private static LibvirtRelease release(String version) throws UsageException {
        LibvirtRelease release = version == null ? null : LibvirtRelease.of(version);
        if (version != null && release == null) {
            throw new UsageException("--libvirt " + version + " is not a known release; the known ones are "
                    + LibvirtRelease.OLDEST + " to " + LibvirtRelease.NEWEST);
        }
        return release;
    }

    /**
     * These options, and for those that were not said the others.
     *
     * @param said whether an option was given here
     */
    FactsOptions over(FactsOptions other, Predicate<String> said) {
        FactsOptions out = new FactsOptions();
        out.style = said.test("--style") ? style : other.style;
        out.qemu = said.test("--qemu") ? qemu : other.qemu;
        out.host = said.test("--host") ? host : other.host;
        out.devices = said.test("--devices") ? devices : other.devices;
        out.display = said.test("--display") ? display : other.display;
        out.hotplug = said.test("--hotplug") ? hotplug : other.hotplug;
        out.libvirt = said.test("--libvirt") ? libvirt : other.libvirt;
        out.incoming = said.test("--incoming") ? incoming : other.incoming;
        out.abiUpdate = abiUpdate || other.abiUpdate;
        out.strict = strict || other.strict;
        return out;
    }

    /** A person's line is for the host of the default QEMU; libvirt's for one of which nothing is known. */
    private HostFacts hostFacts() throws UsageException {
        return host == null && style == Settings.Style.shell
                ? EmbeddedHosts.load(EmbeddedHosts.DEFAULT)
                : hostFacts(host);
    }

    static HostFacts hostFacts(String file) throws UsageException {
        if (file == null) {
            return HostFacts.neutral();
        } else if (EmbeddedHosts.has(file)) {
            return EmbeddedHosts.load(file);
        } else if (!file.contains("/") && !file.equals("-") && !new File(file).exists()) {
            throw new UsageException("'" + file + "' is neither a file nor a built-in host; the built-in ones are "
                    + String.join(", ", EmbeddedHosts.names()));
        }
        try {
            return HostFacts.parse(text(file));
        } catch (FactsException e) {
            throw new UsageException(file + ": " + e.getMessage());
        }
    }

    public static DeviceFacts deviceFacts(String file) throws UsageException {
        if (file == null) {
            return DeviceFacts.none();
        }
        try {
            if (file.equals("live")) {
                return VfioProbe.of(Path.of("/"), VfioProbe.Way.auto)
                        .probe(List.of())
                        .facts();
            }
            return DeviceFacts.parse(file, text(file));
        } catch (FactsException e) {
            throw new UsageException(file + ": " + e.getMessage());
        }
    }

    /** A facts file's text. */
    static String text(String file) throws UsageException {
        try {
            String text = InputFile.utf8(InputFile.read(file, System.in));
            if (text.stripLeading().startsWith("<")) {
                throw new UsageException(file + ": this is XML, but facts are JSON as 'virt-argv probe' writes it");
            }
            return text;
        } catch (InputFile.Unreadable e) {
            throw new UsageException(file + ": " + e.getMessage());
        }
    }
}
