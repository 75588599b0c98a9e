import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import org.virtargv.json.JsonCursor;

/**
 * A step of the build: writes each profile that comes with the program as a Java class that finds an entry by its name
 * (see BuiltInProfile in org.virtargv.facts.qemu), and each host as a class that has its text. A conversion asks for
 * little of a profile, and a class stands in the class data archive: nothing is unpacked and nothing is scanned. The
 * JSON files stay the truth; ProfileTablesTest and HostTablesTest hold the classes equal to them.
 *
 * <p>usage: java -cp CLASSES:LIBRARIES FactsTables.java SOURCES CLASSES CLASSPATH FACTS
 */
final class FactsTables {
    private static final String PROFILES = "org.virtargv.facts.qemu";
    private static final String HOSTS = "org.virtargv.facts.host";

    private final byte[] text;
    private final Map<String, String> sections = new TreeMap<>();
    private final Map<String, Map<String, String>> entries = new TreeMap<>();
    private final Map<String, Map<String, String>> aliases = new TreeMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final StringBuilder out = new StringBuilder();

    private FactsTables(byte[] text) {
        this.text = text;
        read();
    }

    public static void main(String[] args) throws IOException {
        Path profiles = folder(args[0], PROFILES);
        Path hosts = folder(args[0], HOSTS);
        List<String> options = new ArrayList<>(List.of(
                "--release", "17", "-proc:none", "-nowarn", "-XDstringConcat=inline", "-d", args[1],
                "-cp", args[2]));
        Path facts = Path.of(args[3]);
        for (Path file : jsonFiles(facts.resolve("profiles"))) {
            String name = "Profile_" + name(file).replace('.', '_').replace('-', '_');
            options.add(write(profiles, name, new FactsTables(ascii(file)).source(name)));
        }
        for (Path file : jsonFiles(facts.resolve("hosts"))) {
            String name = "Host_" + name(file).replace('-', '_');
            String text = new String(ascii(file), StandardCharsets.US_ASCII).replaceAll("\n *", "");
            options.add(write(hosts, name, "package " + HOSTS + ";\n\nfinal class " + name
                    + " extends BuiltInHost {\n    @Override\n    String text() {\n        return " + quoted(text)
                    + ";\n    }\n}\n"));
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the generated profiles do not compile");
        }
    }

    private static Path folder(String sources, String name) throws IOException {
        return Files.createDirectories(Path.of(sources).resolve(name.replace('.', '/')));
    }

    private static List<Path> jsonFiles(Path folder) throws IOException {
        List<Path> out = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            files.forEach(out::add);
        }
        return out;
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }

    private static byte[] ascii(Path file) throws IOException {
        byte[] text = Files.readAllBytes(file);
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(new String(text, StandardCharsets.ISO_8859_1))) {
            throw new IllegalStateException(file + " has characters beyond ASCII");
        }
        return text;
    }

    private static String write(Path folder, String name, String source) throws IOException {
        return Files.writeString(folder.resolve(name + ".java"), source).toString();
    }

    private void read() {
        JsonCursor c = new JsonCursor(text);
        c.open('{');
        while (c.more('}')) {
            String name = c.name();
            JsonCursor.Range range = c.skip();
            if (name.equals("types")) {
                JsonCursor all = new JsonCursor(text, range);
                all.open('[');
                while (all.more(']')) {
                    types.put(all.string(), "");
                }
            } else if (hasEntries(name)) {
                entries.put(name, entries(range));
            } else {
                sections.put(name, raw(range));
            }
            if (name.startsWith("machines.")) {
                aliases.put(name, aliases(entries.get(name)));
            }
        }
    }

    private static boolean hasEntries(String section) {
        return section.startsWith("machines.")
                || section.startsWith("cpus.")
                || List.of("options", "properties", "commands", "schema").contains(section);
    }

    private Map<String, String> entries(JsonCursor.Range range) {
        Map<String, String> all = new LinkedHashMap<>();
        JsonCursor c = new JsonCursor(text, range);
        c.open('{');
        while (c.more('}')) {
            all.put(c.name(), raw(c.skip()));
        }
        return all;
    }

    private static Map<String, String> aliases(Map<String, String> machines) {
        Map<String, String> all = new TreeMap<>();
        machines.forEach((name, machine) -> {
            JsonCursor c = new JsonCursor(machine.getBytes(StandardCharsets.US_ASCII));
            c.open('{');
            while (c.more('}')) {
                if (c.name().equals("alias")) {
                    // the first of several, as one who looks through all of them finds it
                    all.putIfAbsent(c.string(), name);
                } else {
                    c.skip();
                }
            }
        });
        return all;
    }

    private String raw(JsonCursor.Range range) {
        return new String(text, range.start(), range.end() - range.start(), StandardCharsets.US_ASCII);
    }

    private String source(String name) {
        out.append("package ").append(PROFILES).append(";\n\nfinal class ").append(name);
        out.append(" extends BuiltInProfile {\n");
        method("@Override\n    String section(String name)", "name", sections, true);
        Map<String, String> names = new TreeMap<>();
        entries.forEach((section, all) -> names.put(section, String.join("\n", all.keySet())));
        names.put("types", String.join("\n", types.keySet()));
        method("@Override\n    String names(String section)", "section", names, true);
        int count = 0;
        Map<String, String> calls = new TreeMap<>();
        for (Map.Entry<String, Map<String, String>> e : entries.entrySet()) {
            calls.put(e.getKey(), "entry" + count + "(name)");
            method("private static String entry" + count++ + "(String name)", "name", e.getValue(), true);
        }
        method("@Override\n    String entry(String section, String name)", "section", calls, false);
        calls.clear();
        for (Map.Entry<String, Map<String, String>> e : aliases.entrySet()) {
            calls.put(e.getKey(), "entry" + count + "(alias)");
            method("private static String entry" + count++ + "(String name)", "name", e.getValue(), true);
        }
        method("@Override\n    String machine(String section, String alias)", "section", calls, false);
        out.append("    @Override\n    boolean hasType(String name) {\n        switch (name) {\n");
        types.keySet().forEach(t -> out.append("            case ").append(quoted(t)).append(":\n"));
        return out.append("                return true;\n            default: return false;\n        }\n    }\n}\n")
                .toString();
    }

    private void method(String head, String variable, Map<String, String> cases, boolean literal) {
        out.append("    ").append(head).append(" {\n        switch (").append(variable).append(") {\n");
        cases.forEach((key, value) -> out.append("            case ")
                .append(quoted(key))
                .append(": return ")
                .append(literal ? quoted(value) : value)
                .append(";\n"));
        out.append("            default: return null;\n        }\n    }\n\n");
    }

    private static String quoted(String s) {
        return '"' + s.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
