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
 * Converts libvirt domain XML to the QEMU command line.
 *
 * <p>The result depends only on the document and on the settings of the builder: a conversion never looks at the
 * machine it runs on, starts no program and writes no file.
 *
 * <p>Instances are immutable and safe for use by multiple threads. Keep and reuse an instance: much of a QEMU profile
 * is read when a document first needs it, and then cached.
 *
 * <p>A null argument to any method of this class or of {@link Builder} causes a {@link NullPointerException}. No method
 * returns null.
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
     * A converter with all defaults: a command line to run by hand, for QEMU 10.0 as in Debian 13.
     *
     * @return the same as {@code builder().build()}
     */
    public static VirtArgv standard() {
        return builder().build();
    }

    /**
     * Creates a builder.
     *
     * @return a builder with all defaults, not safe for use by multiple threads
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The names that {@link Builder#qemu(String)} accepts.
     *
     * @return an unmodifiable list
     */
    public static List<String> builtInQemus() {
        return List.copyOf(EmbeddedProfiles.names());
    }

    /**
     * The names that {@link Builder#host(String)} accepts.
     *
     * @return an unmodifiable list
     */
    public static List<String> builtInHosts() {
        return List.copyOf(EmbeddedHosts.names());
    }

    /**
     * Converts a document.
     *
     * @param file a file of domain XML, whose path is used in messages
     * @return never null
     * @throws IOException           if the file cannot be read
     * @throws IllegalStateException if a facts file is damaged in a part that no earlier document needed
     */
    public Result convert(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        return convert(file.toString(), Files.readAllBytes(file));
    }

    /**
     * Converts a document.
     *
     * @param xml domain XML, which is called {@code domain.xml} in messages
     * @return never null
     * @throws IllegalStateException if a facts file is damaged in a part that no earlier document needed
     */
    public Result convert(String xml) {
        Objects.requireNonNull(xml, "xml");
        return convert("domain.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Converts a document.
     *
     * @param name     the name of the document in messages
     * @param document domain XML in any encoding that it declares
     * @return never null
     * @throws IllegalStateException if a facts file is damaged in a part that no earlier document needed
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
     * The settings of a conversion, all of which have defaults. A builder is not safe for use by multiple threads; what
     * it has built is independent of it.
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
         * Sets whether the command line is to be run by hand or is that of libvirt. Default: {@link Style#SHELL}.
         *
         * @param style the style
         * @return this
         */
        public Builder style(Style style) {
            Objects.requireNonNull(style, "style");
            this.style = style == Style.LIBVIRT ? Settings.Style.libvirt : Settings.Style.shell;
            return this;
        }

        /**
         * Sets the QEMU to write for. Default: {@code qemu-10.0}. A built-in profile stands for the same QEMU release
         * of every architecture that has one.
         *
         * @param name one of {@link #builtInQemus()}
         * @return this
         * @throws IllegalArgumentException if there is no such name
         */
        public Builder qemu(String name) {
            qemu = EmbeddedProfiles.load(known(name, EmbeddedProfiles.names(), "QEMU"));
            return this;
        }

        /**
         * Sets the QEMU to write for.
         *
         * @param file a profile that {@code virt-argv probe qemu} wrote, or a recorded QMP conversation
         * @return this
         * @throws IOException            if the file cannot be read
         * @throws UnusableFactsException if it is neither
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
         * Sets the host to write for. Default: {@code debian-13}; in the libvirt style no host facts.
         *
         * @param name one of {@link #builtInHosts()}
         * @return this
         * @throws IllegalArgumentException if there is no such name
         */
        public Builder host(String name) {
            host = EmbeddedHosts.load(known(name, EmbeddedHosts.names(), "host"));
            return this;
        }

        /**
         * Sets the host to write for.
         *
         * @param file a file that {@code virt-argv probe host} wrote
         * @return this
         * @throws IOException            if the file cannot be read
         * @throws UnusableFactsException if it is not such a file
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
         * Sets the facts of the host devices that can be assigned. Default: none.
         *
         * @param file a file that {@code virt-argv probe device} wrote
         * @return this
         * @throws IOException            if the file cannot be read
         * @throws UnusableFactsException if it is not such a file
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
         * Sets the libvirt release whose command line is written. Default: the newest known one; in the libvirt style
         * that of the host facts.
         *
         * @param version {@code 11.3} or newer, with or without a patch level
         * @return this
         * @throws IllegalArgumentException if the release is not known
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
         * Sets whether the guest is new: then the current defaults are chosen, even where an existing guest would see
         * the difference. Default: false.
         *
         * @param newGuest true for a guest that has never run
         * @return this
         */
        public Builder newGuest(boolean newGuest) {
            this.newGuest = newGuest;
            return this;
        }

        /**
         * Sets whether a document with unknown elements or attributes is refused, instead of a warning. Default: false.
         *
         * @param strict true to refuse
         * @return this
         */
        public Builder strict(boolean strict) {
            this.strict = strict;
            return this;
        }

        /**
         * Builds the converter.
         *
         * @return an immutable converter; the builder can be used again
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
