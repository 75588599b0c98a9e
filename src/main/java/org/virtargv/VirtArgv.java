package org.virtargv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.virtargv.convert.Converter;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.facts.host.EmbeddedHosts;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.facts.qemu.ProfileFormats;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.family.DisplayWishes;
import org.virtargv.family.Settings;
import org.virtargv.json.JsonException;
import org.virtargv.problem.Problems;

/**
 * Turns libvirt domain XML into the QEMU command line it means.
 *
 * <p>What comes out is a function of the document and of what the builder was told, and of nothing else: the machine
 * that this runs on is never looked at, nothing is started and nothing is written.
 *
 * <p>Instances are immutable. One can be used by any number of threads at once, and should be kept: much of what it
 * knows of a QEMU is read when a document first asks for it, and then stays.
 *
 * <p>No argument of a method here or of {@link Builder} may be null: that is a {@link NullPointerException}. Nothing
 * that is returned is null.
 *
 * <pre>{@code
 * VirtArgv virtArgv = VirtArgv.builder().qemu("qemu-10.0").build();
 * Result result = virtArgv.convert(Path.of("guest.xml"));
 * if (result instanceof Converted line) {
 *     new ProcessBuilder(line.argv()).start();
 * } else {
 *     result.messages().forEach(System.err::println);
 * }
 * }</pre>
 */
public final class VirtArgv {
    private final Converter converter;

    private VirtArgv(Converter converter) {
        this.converter = converter;
    }

    /**
     * A converter with all defaults: a line to run by hand, with QEMU 10.0 as Debian 13 has it.
     *
     * @return what {@code builder().build()} gives
     */
    public static VirtArgv standard() {
        return builder().build();
    }

    /**
     * Begins a converter.
     *
     * @return with all defaults; a builder is for one thread
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The QEMUs that can be named to {@link Builder#qemu(String)}.
     *
     * @return unmodifiable
     */
    public static List<String> builtInQemus() {
        return List.copyOf(EmbeddedProfiles.names());
    }

    /**
     * The hosts that can be named to {@link Builder#host(String)}.
     *
     * @return unmodifiable
     */
    public static List<String> builtInHosts() {
        return List.copyOf(EmbeddedHosts.names());
    }

    /**
     * Converts a document.
     *
     * @param file a file of domain XML; its path stands in messages
     * @return never null
     * @throws IOException           where the file cannot be read
     * @throws IllegalStateException where a facts file is damaged in a part that no document has asked for before
     */
    public Result convert(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        return convert(file.toString(), Files.readAllBytes(file));
    }

    /**
     * Converts a document.
     *
     * @param xml domain XML; messages call it {@code domain.xml}
     * @return never null
     * @throws IllegalStateException where a facts file is damaged in a part that no document has asked for before
     */
    public Result convert(String xml) {
        Objects.requireNonNull(xml, "xml");
        return convert("domain.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Converts a document.
     *
     * @param name     by which messages call the document
     * @param document domain XML in any encoding that it declares
     * @return never null
     * @throws IllegalStateException where a facts file is damaged in a part that no document has asked for before
     */
    public Result convert(String name, byte[] document) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(document, "document");
        Converter.Result result;
        try {
            result = converter.convert(name, document);
        } catch (JsonException e) {
            throw new IllegalStateException("the QEMU profile is damaged: " + e.getMessage(), e);
        }
        List<Message> messages = messages(result.problems());
        return result.refused() ? new Refused(messages) : new Converted(result.line(), messages);
    }

    private static List<Message> messages(Problems problems) {
        return problems.sorted().stream().map(Message::of).toList();
    }

    /**
     * What a conversion is a function of beside the document. All of it has a default. A builder is for one thread at a
     * time; what it has built is independent of it.
     */
    public static final class Builder {
        private Settings.Style style = Settings.Style.shell;
        private QemuProfile qemu;
        private HostFacts host;
        private DeviceFacts devices = DeviceFacts.none();
        private LibvirtRelease libvirt;
        private boolean newGuest;
        private boolean strict;

        private Builder() {}

        /**
         * For whom the line is. Default: {@link Style#SHELL}.
         *
         * @param style whichever is wanted
         * @return this
         */
        public Builder style(Style style) {
            Objects.requireNonNull(style, "style");
            this.style = style == Style.LIBVIRT ? Settings.Style.libvirt : Settings.Style.shell;
            return this;
        }

        /**
         * The QEMU that the line is for. Default: {@code qemu-10.0}. A built-in one stands for the same QEMU of every
         * architecture that it is built in for.
         *
         * @param name one of {@link #builtInQemus()}
         * @return this
         * @throws IllegalArgumentException where none has that name
         */
        public Builder qemu(String name) {
            qemu = EmbeddedProfiles.load(known(name, EmbeddedProfiles.names(), "QEMU"));
            return this;
        }

        /**
         * The QEMU that the line is for.
         *
         * @param file a profile that {@code virt-argv probe qemu} wrote, or a recorded QMP conversation
         * @return this
         * @throws IOException            where the file cannot be read
         * @throws UnusableFactsException where it is neither
         */
        public Builder qemu(Path file) throws IOException, UnusableFactsException {
            byte[] text = Files.readAllBytes(file);
            try {
                qemu = ProfileFormats.parse(file.toString(), text);
            } catch (FactsException e) {
                throw new UnusableFactsException(file.toString(), e);
            }
            return this;
        }

        /**
         * The host that the line is for. Default: {@code debian-13} for a line to run by hand; in libvirt's style a
         * host of which nothing is known.
         *
         * @param name one of {@link #builtInHosts()}
         * @return this
         * @throws IllegalArgumentException where none has that name
         */
        public Builder host(String name) {
            host = EmbeddedHosts.load(known(name, EmbeddedHosts.names(), "host"));
            return this;
        }

        /**
         * The host that the line is for.
         *
         * @param file what {@code virt-argv probe host} wrote
         * @return this
         * @throws IOException            where the file cannot be read
         * @throws UnusableFactsException where it is no such file
         */
        public Builder host(Path file) throws IOException, UnusableFactsException {
            String text = Files.readString(file);
            try {
                host = HostFacts.parse(text);
            } catch (FactsException e) {
                throw new UnusableFactsException(file.toString(), e);
            }
            return this;
        }

        /**
         * What is known of the host's devices that guests are given. Default: nothing.
         *
         * @param file what {@code virt-argv probe device} wrote
         * @return this
         * @throws IOException            where the file cannot be read
         * @throws UnusableFactsException where it is no such file
         */
        public Builder devices(Path file) throws IOException, UnusableFactsException {
            String text = Files.readString(file);
            try {
                devices = DeviceFacts.parse(file.toString(), text);
            } catch (FactsException e) {
                throw new UnusableFactsException(file.toString(), e);
            }
            return this;
        }

        /**
         * The libvirt whose line is written. Default: the newest that is known; in the libvirt style the one that the
         * host's facts name.
         *
         * @param version {@code 11.3} or newer, with or without a patch level
         * @return this
         * @throws IllegalArgumentException where this is not a release that is known
         */
        public Builder libvirt(String version) {
            libvirt = LibvirtRelease.of(Objects.requireNonNull(version, "version"));
            if (libvirt == null) {
                throw new IllegalArgumentException("libvirt " + version + " is not known; known are "
                        + LibvirtRelease.OLDEST + " to " + LibvirtRelease.NEWEST);
            }
            return this;
        }

        /**
         * Whether the guest is new: then defaults may be chosen freely that one that ran before would notice. Default:
         * false.
         *
         * @param newGuest true for a guest that has never run
         * @return this
         */
        public Builder newGuest(boolean newGuest) {
            this.newGuest = newGuest;
            return this;
        }

        /**
         * Whether elements and attributes that the format does not have refuse a document, instead of a warning.
         * Default: false.
         *
         * @param strict true to refuse
         * @return this
         */
        public Builder strict(boolean strict) {
            this.strict = strict;
            return this;
        }

        /**
         * The converter.
         *
         * @return immutable; the builder can be used further
         */
        public VirtArgv build() {
            boolean person = style == Settings.Style.shell;
            HostFacts on =
                    host != null ? host : person ? EmbeddedHosts.load(EmbeddedHosts.DEFAULT) : HostFacts.neutral();
            QemuProfile with = qemu == null ? EmbeddedProfiles.standard() : qemu;
            Settings settings = new Settings(style, newGuest, strict, libvirt, DisplayWishes.none());
            return new VirtArgv(new Converter(with, on, devices, settings));
        }

        private static String known(String name, List<String> all, String what) {
            if (!all.contains(Objects.requireNonNull(name, "name"))) {
                throw new IllegalArgumentException(
                        "there is no built-in " + what + " '" + name + "'; there are " + String.join(", ", all));
            }
            return name;
        }
    }
}
