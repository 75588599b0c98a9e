import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.virtargv.binding.Member;
import org.virtargv.binding.Reflection;
import org.virtargv.binding.Shape;
import org.virtargv.binding.Tables;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Node;
import org.virtargv.domain.Words;

/**
 * A step of the build: writes what the annotations of the domain model say as Java classes without reflection, and
 * compiles them into the folder of the classes. Reading the annotations at each start would take as long as all the
 * rest
 * of a conversion. There is one class for each file of the model, so that a run loads no more than what its document
 * has. BindingTablesTest holds the tables equal to the annotations.
 *
 * <p>usage: java -cp CLASSES:LIBRARIES BindingTables.java SOURCES CLASSES CLASSPATH
 */
final class BindingTables {
    private final Map<String, List<Class<? extends Node>>> files = new TreeMap<>();
    private final Map<String, Class<?>> enums = new TreeMap<>();
    private final TreeSet<String> seen = new TreeSet<>();

    public static void main(String[] args) throws IOException {
        BindingTables all = new BindingTables();
        all.collect(Domain.class);
        Path sources = Path.of(args[0]);
        List<String> written = new ArrayList<>();
        for (Map.Entry<String, String> file : all.sources().entrySet()) {
            Path path = sources.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
            written.add(path.toString());
        }
        List<String> options = new ArrayList<>(List.of(
                "--release", "17", "-proc:none", "-nowarn", "-XDstringConcat=inline", "-d", args[1],
                "-cp", args[2]));
        options.addAll(written);
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the generated tables do not compile");
        }
    }

    private void collect(Class<?> type) {
        if (!seen.add(type.getName())) {
            return;
        } else if (type.isEnum()) {
            enums.put(type.getName(), type);
        } else if (Node.class.isAssignableFrom(type)) {
            Class<? extends Node> node = type.asSubclass(Node.class);
            Class<?> top = type;
            while (top.getEnclosingClass() != null) {
                top = top.getEnclosingClass();
            }
            files.computeIfAbsent(top.getSimpleName(), n -> new ArrayList<>()).add(node);
            for (Member m : members(Reflection.shape(node))) {
                collect(m.type());
            }
        }
    }

    private static Collection<Member> members(Shape shape) {
        Map<Integer, Member> out = new TreeMap<>();
        Stream.of(shape.attributes, shape.elements).flatMap(List::stream).forEach(m -> out.put(m.index(), m));
        Stream.of(shape.value, shape.any).filter(m -> m != null).forEach(m -> out.put(m.index(), m));
        return out.values();
    }

    private Map<String, String> sources() {
        Map<String, String> out = new LinkedHashMap<>();
        StringBuilder all = new StringBuilder("package org.virtargv.binding;\n\npublic final class "
                + Tables.CLASS.substring(Tables.CLASS.lastIndexOf('.') + 1)
                + " implements Tables {\n    @Override\n    public Shape shape(String name) {\n"
                + "        int end = name.indexOf('$');\n"
                + "        switch (end < 0 ? name : name.substring(0, end)) {\n");
        files.forEach((file, types) -> {
            all.append("            case \"org.virtargv.domain.").append(file).append("\": return ")
                    .append(file).append("Table.shape(name);\n");
            out.put("org/virtargv/binding/" + file + "Table.java", table(file, types));
        });
        all.append("            default: return null;\n        }\n    }\n}\n");
        out.put(Tables.CLASS.replace('.', '/') + ".java", all.toString());
        out.put(Words.Table.CLASS.replace('.', '/') + ".java", words());
        return out;
    }

    private static String table(String file, List<Class<? extends Node>> types) {
        StringBuilder shapes = new StringBuilder();
        StringBuilder make = new StringBuilder();
        StringBuilder get = new StringBuilder();
        StringBuilder set = new StringBuilder();
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < types.size(); i++) {
            Class<? extends Node> type = types.get(i);
            String name = type.getCanonicalName();
            shapes.append("            case \"").append(type.getName()).append("\": return new Shape(").append(name)
                    .append(".class, ACCESS, ").append(i).append(members(type)).append(");\n");
            // the cast of an object needs no proof that the class is a node: for the proof Java would load every class
            make.append("            case ").append(i).append(": return ")
                    .append(Modifier.isAbstract(type.getModifiers()) ? "null" : "(Node) (Object) new " + name + "()")
                    .append(";\n");
            get.append("            case ").append(i).append(": return get").append(i)
                    .append("(member, (").append(name).append(") node);\n");
            set.append("            case ").append(i).append(": set").append(i)
                    .append("(member, (").append(name).append(") node, value); break;\n");
            fields.append(fields(i, type, name));
        }
        return "package org.virtargv.binding;\n\nimport org.virtargv.domain.Node;\n\n"
                + "@SuppressWarnings(\"unchecked\")\nfinal class " + file + "Table implements Access {\n"
                + "    private static final Access ACCESS = new " + file + "Table();\n\n"
                + "    static Shape shape(String name) {\n        switch (name) {\n" + shapes
                + "            default: return null;\n        }\n    }\n\n"
                + "    @Override\n    public Node make(int shape) {\n        switch (shape) {\n" + make
                + "            default: throw new IllegalArgumentException();\n        }\n    }\n\n"
                + "    @Override\n    public Object get(int shape, int member, Node node) {\n        switch (shape) "
                + "{\n" + get
                + "            default: throw new IllegalArgumentException();\n        }\n    }\n\n"
                + "    @Override\n    public void set(int shape, int member, Node node, Object value) {\n"
                + "        switch (shape) {\n" + set
                + "            default: throw new IllegalArgumentException();\n        }\n    }\n" + fields + "}\n";
    }

    private static String members(Class<? extends Node> type) {
        StringBuilder out = new StringBuilder();
        for (Member m : members(Reflection.shape(type))) {
            out.append(",\n                    new Member(").append(quoted(m.namespace)).append(", ")
                    .append(quoted(m.local)).append(", ").append(quoted(m.type().getName())).append(", ")
                    .append(m.flags).append(", ")
                    .append(m.adapter == null ? "null" : "new " + m.adapter.getClass().getCanonicalName() + "()")
                    .append(", ").append(quoted(m.notTranslated)).append(")");
        }
        return out.toString();
    }

    private static String fields(int number, Class<? extends Node> type, String name) {
        StringBuilder get = new StringBuilder();
        StringBuilder set = new StringBuilder();
        List<Field> all = Reflection.fields(type);
        for (int i = 0; i < all.size(); i++) {
            String field = all.get(i).getName();
            String is = all.get(i).getGenericType().getTypeName().replace('$', '.');
            get.append("            case ").append(i).append(": return node.").append(field).append(";\n");
            set.append("            case ").append(i).append(": node.").append(field).append(" = (").append(is)
                    .append(") value; break;\n");
        }
        return "\n    private static Object get" + number + "(int member, " + name + " node) {\n        switch "
                + "(member) {\n"
                + get + "            default: throw new IllegalArgumentException();\n        }\n    }\n"
                + "\n    private static void set" + number + "(int member, " + name + " node, Object value) {\n"
                + "        switch (member) {\n" + set
                + "            default: throw new IllegalArgumentException();\n        }\n    }\n";
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        StringBuilder not = new StringBuilder();
        StringBuilder constants = new StringBuilder();
        enums.forEach((name, type) -> {
            words.append(array(name, Words.readWords(type)));
            not.append(array(name, Words.readNotTranslated(type)));
            constants.append("            case \"" + name + "\": return " + name.replace('$', '.') + ".values();\n");
        });
        return "package org.virtargv.domain;\n\npublic final class GeneratedWords implements Words.Table {\n"
                + "    @Override\n    public String[] words(String name) {\n        switch (name) {\n" + words
                + "            default: return null;\n        }\n    }\n\n"
                + "    @Override\n    public String[] notTranslated(String name) {\n        switch (name) {\n" + not
                + "            default: return null;\n        }\n    }\n\n"
                + "    @Override\n    public Enum<?>[] constants(String name) {\n        switch (name) {\n" + constants
                + "            default: return null;\n        }\n    }\n}\n";
    }

    private static String array(String name, String[] values) {
        if (Stream.of(values).allMatch(v -> v == null)) {
            return "            case \"" + name + "\": return new String[" + values.length + "];\n";
        }
        List<String> quoted = new ArrayList<>();
        for (String value : values) {
            quoted.add(quoted(value));
        }
        return "            case \"" + name + "\": return new String[] {" + String.join(", ", quoted) + "};\n";
    }

    private static String quoted(String text) {
        return text == null ? "null" : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
