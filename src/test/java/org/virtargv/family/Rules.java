package org.virtargv.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.virtargv.argv.print.Spelling;
import org.virtargv.convert.Converter;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.problem.Problem;
import org.virtargv.write.DomainWriter;

/**
 * Rules as rows of a text: a piece of a domain, and indented below it what it brings about in a small guest. A row's
 * test fails where anything else is told, or anything else becomes of the line.
 *
 * <pre>
 * # A rate is for a second unless it says for how long
 * &#64; kvm pc qemu-7.2
 * &lt;rng model='virtio'>&lt;rate bytes='9'/>&lt;backend model='builtin'/>&lt;/rng>
 *   -object {"qom-type":"rng-builtin","id":"objrng0"}
 *   -device {"driver":"virtio-rng-pci",…,"max-bytes":9,"period":1000,…}
 * </pre>
 *
 * {@code #} begins a rule. {@code @} tells for what the rows behind it are, up to the next {@code #} or {@code @}: kvm,
 * shell, strict, old (the domain is not new), a machine type, {@code ARCH/MACHINE}, a built-in QEMU, {@code
 * libvirt-11.3}, host facts that begin with a brace; a q35 guest without KVM otherwise. {@code +} begins a line of what
 * is given: it stands in the guest of each row behind it, before the piece, and in the guest that this is compared
 * with, up to the next {@code #} or {@code @}. Below a piece stand the options that it adds, in order, but for root
 * ports that the piece does not speak of; behind {@code without} those that it
 * takes away; behind {@code error}, {@code warning} and {@code note} the ids of problems in the order of their places;
 * behind {@code xml} what the completed document then contains; {@code nothing} where all stays as it is. An ellipsis
 * stands for any text. A line that is indented more continues the one before.
 */
public final class Rules {
    private static final String BUILT_IN = "qemu-";
    private static final String RELEASE = "libvirt-";

    private Rules() {}

    /** For what a row is. */
    public record Setting(
            String type,
            String arch,
            String machine,
            QemuProfile qemu,
            HostFacts host,
            Settings settings,
            String given) {
        static final Setting PLAIN = new Setting(
                "qemu",
                "x86_64",
                "q35",
                EmbeddedProfiles.standard(),
                HostFacts.neutral(),
                new Settings(Settings.Style.libvirt, true, false),
                "");

        static Setting of(String words) {
            String type = PLAIN.type;
            String arch = PLAIN.arch;
            String machine = PLAIN.machine;
            QemuProfile qemu = PLAIN.qemu;
            HostFacts host = PLAIN.host;
            Settings s = PLAIN.settings;
            int brace = words.indexOf('{');
            if (brace >= 0) {
                host = host(words.substring(brace));
            }
            for (String w :
                    (brace < 0 ? words : words.substring(0, brace)).strip().split(" +")) {
                if (w.equals("kvm")) {
                    type = w;
                } else if (w.equals("shell")) {
                    s = new Settings(Settings.Style.shell, s.abiUpdate(), s.strict(), s.libvirt(), s.wishes());
                } else if (w.equals("strict")) {
                    s = new Settings(s.style(), s.abiUpdate(), true, s.libvirt(), s.wishes());
                } else if (w.equals("old")) {
                    s = new Settings(s.style(), false, s.strict(), s.libvirt(), s.wishes());
                } else if (w.startsWith(RELEASE)) {
                    LibvirtRelease release = LibvirtRelease.of(w.substring(RELEASE.length()));
                    s = new Settings(s.style(), s.abiUpdate(), s.strict(), release, s.wishes());
                } else if (w.startsWith(BUILT_IN)) {
                    qemu = EmbeddedProfiles.load(w);
                } else if (w.contains("/")) {
                    arch = w.substring(0, w.indexOf('/'));
                    machine = w.substring(w.indexOf('/') + 1);
                } else if (!w.isEmpty()) {
                    machine = w;
                }
            }
            return new Setting(type, arch, machine, qemu, host, s, "");
        }

        private static HostFacts host(String json) {
            try {
                return HostFacts.parse(json);
            } catch (FactsException e) {
                throw new IllegalArgumentException(e);
            }
        }

        Setting giving(String more) {
            return new Setting(type, arch, machine, qemu, host, settings, given + more + "\n");
        }

        /** The piece's guest, as a document. */
        public String document(String xml) {
            return new Piece(type, arch, machine, given + xml).document();
        }

        public Converter.Result convert(String xml) {
            return new Converter(qemu, host, DeviceFacts.none(), settings)
                    .convert("guest.xml", document(xml).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A row. */
    public record Row(Setting setting, String xml, List<String> expected) {
        void check() {
            List<String> told = told(setting, xml);
            List<String> rest = expected.stream()
                    .filter(e -> !e.startsWith("xml ") && !e.equals("nothing"))
                    .toList();
            boolean same = told.size() == rest.size();
            for (int i = 0; same && i < rest.size(); i++) {
                same = fits(rest.get(i), told.get(i));
            }
            if (!same) {
                assertEquals(String.join("\n", rest), String.join("\n", told));
            }
            for (String e : expected) {
                if (e.startsWith("xml ")) {
                    String completed = completed();
                    assertTrue(completed.contains(e.substring("xml ".length())), () -> e + "\n" + completed);
                }
            }
        }

        /** The completed document, its elements without space between them. */
        private String completed() {
            return DomainWriter.write(setting.convert(xml).domain()).replaceAll(">\\s+<", "><");
        }
    }

    static boolean fits(String pattern, String text) {
        return Pattern.compile(
                        Stream.of(pattern.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*?")))
                .matcher(text)
                .matches();
    }

    /** What the piece brings about, in the words of a row. */
    public static List<String> told(Setting setting, String xml) {
        Converter.Result r = setting.convert(xml);
        MessageForm.check(r.problems());
        List<String> out = new ArrayList<>();
        for (Problem p : r.problems().sorted()) {
            out.add(p.severity() + " " + p.id());
        }
        if (r.line() != null) {
            boolean ports = xml.contains("'pcie-root-port'");
            Converter.Result base = setting.convert("");
            if (base.line() == null) {
                throw new IllegalArgumentException(
                        "what is given is refused: " + base.problems().sorted());
            }
            List<String> without = options(base, ports);
            List<String> with = options(r, ports);
            List<String> added = new ArrayList<>(with);
            without.forEach(added::remove);
            with.forEach(without::remove);
            without.forEach(o -> out.add("without " + o));
            out.addAll(added);
        }
        return out;
    }

    private static List<String> options(Converter.Result r, boolean ports) {
        return r.line().options().stream()
                .map(o -> o.value() == null
                        ? o.name()
                        : o.name() + " " + Spelling.of(r.line().dialect(), o))
                .filter(o -> ports || !o.contains("\"driver\":\"pcie-root-port\""))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** A test of each row, those of one rule together. */
    public static Stream<DynamicNode> of(String text) {
        List<DynamicNode> out = new ArrayList<>();
        List<DynamicNode> rows = new ArrayList<>();
        String rule = "";
        for (String block : text.split("(?m)^(?=# )")) {
            if (block.isBlank()) {
                continue;
            }
            rule = block.lines().findFirst().orElseThrow();
            rows = rows(block).stream()
                    .map(r -> (DynamicNode) DynamicTest.dynamicTest(r.xml, r::check))
                    .toList();
            assertTrue(!rows.isEmpty(), rule);
            out.add(DynamicContainer.dynamicContainer(rule, rows));
        }
        return out.stream();
    }

    /** The rows of one or more rules. */
    public static List<Row> rows(String text) {
        List<Row> out = new ArrayList<>();
        Setting setting = Setting.PLAIN;
        StringBuilder xml = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (String line : (text + "\n#").lines().toList()) {
            boolean indented = line.startsWith("  ");
            if (!indented && !expected.isEmpty()) {
                out.add(new Row(setting, xml.toString(), List.copyOf(expected)));
                xml.setLength(0);
                expected.clear();
            }
            if (line.startsWith("#")) {
                setting = Setting.PLAIN;
            } else if (line.startsWith("@")) {
                setting = Setting.of(line.substring(1));
            } else if (line.startsWith("+")) {
                setting = setting.giving(line.substring(1).strip());
            } else if (line.startsWith("      ") && !expected.isEmpty()) {
                expected.add(expected.remove(expected.size() - 1) + line.strip());
            } else if ((indented && xml.length() > 0) || line.startsWith("  nothing")) {
                expected.add(line.strip());
            } else if (!line.isBlank()) {
                xml.append(xml.length() == 0 ? "" : "\n").append(line);
            }
        }
        assertEquals("", xml.toString(), "nothing stands below this piece");
        return out;
    }
}
