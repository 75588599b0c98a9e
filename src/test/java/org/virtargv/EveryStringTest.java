package org.virtargv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.xml.bind.annotation.XmlTransient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Option;
import org.virtargv.argv.Props;
import org.virtargv.argv.Text;
import org.virtargv.argv.print.Printer;
import org.virtargv.argv.print.Spelling;
import org.virtargv.argv.read.LineReader;
import org.virtargv.convert.Converter;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Node;
import org.virtargv.domain.NotTranslated;
import org.virtargv.domain.WithoutEffect;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.family.Settings;
import org.virtargv.problem.Problems;
import org.virtargv.read.DomainReader;
import org.virtargv.write.DomainWriter;

/**
 * No string of a document becomes more than one argument or one property. Each string of the model is made hostile in
 * turn; in the line that comes out, read back by QEMU's rules, it stands whole in one value, or the document is
 * refused.
 */
class EveryStringTest {
    private static final Path DOCUMENTS = Path.of("src/test/resources/org/virtargv/strings");

    /** What is put behind a string. */
    private static final List<String> BEHIND =
            List.of(",evil=on", "=evil", "' -evil \" -evil $(evil) `evil`\n-evil", "\\,evil", "\",\"evil\":\"");

    /** What is put before it. */
    private static final List<String> BEFORE = List.of(",evil=on,", "evil=");

    /** A document with one of these is refused whatever it says. */
    private static final Set<String> REFUSED = Set.of("InterfaceSource.Ip.peer");

    /** A string of the model stands in many places; as many of them are tried in one document. */
    private static final int TRIED = 3;

    static List<Path> documents() throws Exception {
        try (Stream<Path> all = Files.list(DOCUMENTS)) {
            return all.filter(p -> p.toString().endsWith(".xml")).sorted().toList();
        }
    }

    /** One string of a document. */
    private record Place(Node node, Field field, int index, String name) {
        String get() throws IllegalAccessException {
            return index < 0 ? (String) field.get(node) : (String) ((List<?>) field.get(node)).get(index);
        }

        @SuppressWarnings("unchecked")
        void set(String value) throws IllegalAccessException {
            if (index < 0) {
                field.set(node, value);
            } else {
                ((List<Object>) field.get(node)).set(index, value);
            }
        }
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> out = new ArrayList<>();
        for (Class<?> c = type; c != Object.class; c = c.getSuperclass()) {
            for (Field f : c.getDeclaredFields()) {
                if (!Modifier.isStatic(f.getModifiers())
                        && !f.isAnnotationPresent(XmlTransient.class)
                        && !f.isAnnotationPresent(NotTranslated.class)
                        && !f.isAnnotationPresent(WithoutEffect.class)) {
                    out.add(f);
                }
            }
        }
        return out;
    }

    private static String name(Field f) {
        return f.getDeclaringClass().getName().replaceFirst(".*\\.", "").replace('$', '.') + "." + f.getName();
    }

    /** Every string in the document, in the order of the model. */
    private static List<Place> places(Node node) throws IllegalAccessException {
        List<Place> out = new ArrayList<>();
        for (Field f : fields(node.getClass())) {
            Object value = f.get(node);
            if (value instanceof String) {
                out.add(new Place(node, f, -1, name(f)));
            } else if (value instanceof Node child) {
                out.addAll(places(child));
            } else if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof Node child) {
                        out.addAll(places(child));
                    } else if (list.get(i) instanceof String) {
                        out.add(new Place(node, f, i, name(f)));
                    }
                }
            }
        }
        return out;
    }

    private static Domain read(byte[] document) {
        return DomainReader.read("strings.xml", document, false, new Problems());
    }

    private static Converter.Result convert(Domain domain, Settings.Style style, HostFacts host) {
        // trust domains need a QEMU that is newer than the standard one
        QemuProfile qemu = domain.launchSecurity != null && domain.launchSecurity.mrOwner != null
                ? EmbeddedProfiles.load("qemu-11.1")
                : EmbeddedProfiles.standard();
        return new Converter(qemu, host, DeviceFacts.none(), new Settings(style, true, false))
                .convert("strings.xml", DomainWriter.write(domain).getBytes(StandardCharsets.UTF_8));
    }

    /** What of the line, read by QEMU's rules, has a part of the string without the rest of it; null for nothing. */
    private static String torn(CommandLine line, String hostile) throws Exception {
        CommandLine read = LineReader.read("words", Printer.nul.print(line).getBytes(StandardCharsets.UTF_8));
        CommandLine shell = LineReader.read("shell", Printer.shell.print(line).getBytes(StandardCharsets.UTF_8));
        assertEquals(Spelling.words(read), Spelling.words(shell));
        assertEquals(line.environment(), shell.environment());
        for (Option o : read.options()) {
            String torn = o.props() != null
                    ? torn(o.props(), hostile)
                    : o.value() instanceof Text text && !isWhole(text.text(), hostile) ? text.text() : null;
            if (torn != null || !isWhole(o.name(), hostile)) {
                return o.name() + ": " + torn;
            }
        }
        return null;
    }

    private static String torn(Props props, String hostile) {
        for (Props.Property p : props.all()) {
            String torn = p.name().contains("evil") && !p.name().equals(hostile) ? p.name() : torn(p.value(), hostile);
            if (torn != null) {
                return torn;
            }
        }
        return null;
    }

    private static String torn(Object value, String hostile) {
        if (value instanceof Props nested) {
            return torn(nested, hostile);
        } else if (value instanceof List<?> list) {
            return list.stream()
                    .map(v -> torn(v, hostile))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        String text = value.toString();
        return isWhole(text, hostile) || isWhole(unescaped(text), hostile) ? null : text;
    }

    /** A URL has percent signs for what it cannot hold. */
    private static String unescaped(String url) {
        return url.startsWith("http") ? URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8) : url;
    }

    /**
     * Whether a value has the string whole or not at all. A name of a storage pool ends at a slash; a file's name is
     * made of the first characters of a string, or has those replaced that a name cannot hold.
     */
    private static boolean isWhole(String value, String hostile) {
        return !value.contains("evil")
                || Stream.of(hostile.split("/")).anyMatch(piece -> piece.contains("evil") && value.contains(piece))
                || value.contains(hostile.substring(0, Math.min(20, hostile.length())))
                || value.contains(hostile.replaceAll("[^A-Za-z0-9._-]", "_"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noStringBecomesMoreThanItself(Path file) throws Exception {
        byte[] document = Files.readAllBytes(file);
        HostFacts host = HostFacts.parse(Files.readString(DOCUMENTS.resolve("host.json")));
        boolean converted = false;
        for (Settings.Style style : Settings.Style.values()) {
            Converter.Result whole = convert(read(document), style, host);
            if (whole.refused()) {
                continue;
            }
            converted = true;
            Map<String, Integer> tried = new HashMap<>();
            List<Place> places = places(read(document));
            for (int i = 0; i < places.size(); i++) {
                if (tried.merge(places.get(i).name(), 1, Integer::sum) <= TRIED) {
                    for (String hostile : BEHIND) {
                        hostile(document, i, p -> p + hostile, style, host);
                    }
                    for (String hostile : BEFORE) {
                        hostile(document, i, p -> hostile + p, style, host);
                    }
                }
            }
        }
        assertTrue(converted, "the document is refused in every style, so that nothing is proven");
    }

    private static void hostile(
            byte[] document, int number, UnaryOperator<String> change, Settings.Style style, HostFacts host)
            throws Exception {
        Domain domain = read(document);
        Place place = places(domain).get(number);
        String value = change.apply(place.get());
        place.set(value);
        Converter.Result result = convert(domain, style, host);
        if (!result.refused()) {
            String where = place.name() + " is '" + value + "' in the " + style + " style";
            assertEquals(null, torn(result.line(), value), where);
        }
    }

    /** Every string that the model has stands in one of the documents. */
    @Test
    void theDocumentsHaveEveryString() throws Exception {
        Set<String> missing = new TreeSet<>();
        strings(Domain.class, new HashSet<>(), missing);
        for (Path file : documents()) {
            for (Place place : places(read(Files.readAllBytes(file)))) {
                missing.remove(place.name());
            }
        }
        missing.removeAll(REFUSED);
        assertEquals(Set.of(), missing);
    }

    private static void strings(Class<?> type, Set<Class<?>> seen, Set<String> out) {
        if (!Node.class.isAssignableFrom(type) || !seen.add(type)) {
            return;
        }
        for (Field f : fields(type)) {
            Class<?> of = f.getGenericType() instanceof ParameterizedType list
                    ? (Class<?>) list.getActualTypeArguments()[0]
                    : f.getType();
            if (of == String.class) {
                out.add(name(f));
            } else {
                strings(of, seen, out);
            }
        }
    }
}
