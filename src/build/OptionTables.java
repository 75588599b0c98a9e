import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Range;
import picocli.CommandLine.Spec;

/**
 * A step of the build: writes what picocli's annotations say of the commands as Java classes, by which org.virtargv.cli
 * Front reads plain command lines without picocli. A command that asks picocli for more than values (its specification,
 * a type of its own) has no table, or an option no entry: those stay with picocli. FrontTest holds both equal.
 *
 * <p>usage: java -cp CLASSES:LIBRARIES OptionTables.java SOURCES CLASSES CLASSPATH
 */
final class OptionTables {
    private static final String PACKAGE = "org.virtargv.cli";

    private final StringBuilder names = new StringBuilder();
    private final StringBuilder kinds = new StringBuilder();
    private final StringBuilder begin = new StringBuilder();
    private final StringBuilder set = new StringBuilder();
    private final StringBuilder lists = new StringBuilder();
    private String positionals = "";
    private Range arity = Range.valueOf("0");
    private int options;
    private boolean picocliAlone;

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]).resolve(PACKAGE.replace('.', '/')));
        Class<?> commands = Class.forName(PACKAGE + ".Commands");
        List<String> all = new ArrayList<>();
        for (Object name : (List<?>) constant(commands, "NAMES")) {
            all.add((String) name);
        }
        for (Object name : (List<?>) constant(commands, "PROBES")) {
            all.add("probe " + name);
        }
        List<String> sources = new ArrayList<>();
        StringBuilder index = new StringBuilder();
        for (String name : all) {
            Class<?> type = type(commands, name);
            OptionTables table = new OptionTables();
            if (type != null && table.read(type)) {
                sources.add(write(folder, type.getSimpleName() + "Options", table.source(type)));
                index.append("            case \"").append(name).append("\": return new ").append(type.getSimpleName())
                        .append("Options();\n");
            }
        }
        sources.add(write(folder, "GeneratedOptions", "package " + PACKAGE
                + ";\n\nfinal class GeneratedOptions implements Front.Tables {\n    GeneratedOptions() {}\n\n"
                + "    @Override\n    public Front.Table of(String command) {\n        switch (command) {\n" + index
                + "            default: return null;\n        }\n    }\n}\n"));
        List<String> options = new ArrayList<>(List.of(
                "--release", "17", "-proc:none", "-nowarn", "-XDstringConcat=inline", "-d", args[1], "-cp", args[2]));
        options.addAll(sources);
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the generated tables do not compile");
        }
    }

    private static String write(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".java"), text).toString();
    }

    private static Object constant(Class<?> type, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(null);
    }

    private static Class<?> type(Class<?> commands, String name) throws ReflectiveOperationException {
        var make = commands.getDeclaredMethod("make", String.class, Class.forName(PACKAGE + ".terminal.Streams"));
        make.setAccessible(true);
        Object command = make.invoke(null, name, null);
        return command == null ? null : command.getClass();
    }

    /** False where the command is picocli's alone. */
    private boolean read(Class<?> type) {
        fields(type, "c");
        return !picocliAlone;
    }

    private void fields(Class<?> type, String path) {
        for (Field field : type.getDeclaredFields()) {
            String at = path + "." + field.getName();
            if (field.isAnnotationPresent(Mixin.class)) {
                if (!Modifier.isFinal(field.getModifiers())) {
                    begin.append("        ").append(at).append(" = new ").append(field.getType().getCanonicalName())
                            .append("();\n");
                }
                fields(field.getType(), at);
            } else if (field.isAnnotationPresent(Option.class)) {
                option(field, field.getAnnotation(Option.class), at);
            } else if (field.isAnnotationPresent(Parameters.class)) {
                positional(field, field.getAnnotation(Parameters.class), at);
            } else if (field.isAnnotationPresent(Spec.class)) {
                picocliAlone = true;
            }
        }
    }

    private void option(Field field, Option option, String at) {
        String initial = option.defaultValue();
        boolean hasDefault = !initial.equals(Option.NULL_VALUE) && !initial.startsWith("__");
        String kind = kind(field, option.converter().length > 0);
        if (kind == null || option.required() || !option.arity().isEmpty()) {
            // left to picocli where it is given; where it is not, the field has its default
            picocliAlone |= option.required();
            return;
        }
        int number = options++;
        for (String name : option.names()) {
            names.append("            case \"").append(name).append("\": return ").append(number).append(";\n");
        }
        kinds.append("            case ").append(number).append(": return ").append(kind).append(";\n");
        if (kind.equals("LIST")) {
            lists.append("            case ").append(number).append(": ").append(at).append(" = values; break;\n");
        } else {
            set.append("            case ").append(number).append(": ").append(assignment(field, at, "value"));
        }
        if (hasDefault) {
            begin.append("        set(command, ").append(number).append(", \"").append(initial).append("\");\n");
        }
    }

    private static String kind(Field field, boolean converted) {
        Class<?> type = field.getType();
        if (converted) {
            return null;
        } else if (type == boolean.class) {
            return "FLAG";
        } else if (type == String.class || type.isEnum() || type == Path.class) {
            return "TEXT";
        }
        return field.getGenericType().getTypeName().equals("java.util.List<java.lang.String>") ? "LIST" : null;
    }

    private static String assignment(Field field, String at, String value) {
        Class<?> type = field.getType();
        if (type == boolean.class) {
            return at + " = true; return true;\n";
        } else if (type == String.class) {
            return at + " = " + value + "; return true;\n";
        } else if (type == Path.class) {
            return "try { " + at + " = java.nio.file.Path.of(" + value
                    + "); return true; } catch (java.nio.file.InvalidPathException e) { return false; }\n";
        }
        String name = type.getCanonicalName();
        return "for (" + name + " word : " + name + ".values()) { if (word.name().equals(" + value + ")) { " + at
                + " = word; return true; } } return false;\n";
    }

    private void positional(Field field, Parameters parameters, String at) {
        boolean list = kind(field, parameters.converter().length > 0) == "LIST";
        boolean plain = (field.getType() == String.class || field.getType() == Path.class)
                && parameters.converter().length == 0;
        if (!positionals.isEmpty() || !list && !plain) {
            picocliAlone = true;
            return;
        }
        arity = Range.valueOf(parameters.arity().isEmpty() ? list ? "0..*" : "1" : parameters.arity());
        String first = field.getType() == Path.class ? "java.nio.file.Path.of(values.get(0))" : "values.get(0)";
        positionals = "        " + at + " = " + (list ? "values" : first) + ";\n";
    }

    private String source(Class<?> type) {
        String head = "        " + type.getCanonicalName() + " c = (" + type.getCanonicalName() + ") command;\n";
        return "package " + PACKAGE + ";\n\nimport java.util.List;\n\nfinal class " + type.getSimpleName()
                + "Options implements Front.Table {\n"
                + "    @Override\n    public int option(String name) {\n        switch (name) {\n" + names
                + "            default: return -1;\n        }\n    }\n\n"
                + "    @Override\n    public int kind(int option) {\n        switch (option) {\n" + kinds
                + "            default: throw new IllegalArgumentException();\n        }\n    }\n\n"
                + "    @Override\n    public int leastPositionals() {\n        return " + arity.min() + ";\n    }\n\n"
                + "    @Override\n    public int mostPositionals() {\n        return "
                + (arity.isVariable() ? "Integer.MAX_VALUE" : String.valueOf(arity.max())) + ";\n    }\n\n"
                + "    @Override\n    public void begin(Object command) {\n" + head + begin + "    }\n\n"
                + "    @Override\n    public boolean set(Object command, int option, String value) {\n" + head
                + "        switch (option) {\n" + set + "            default: return false;\n        }\n    }\n\n"
                + "    @Override\n    public void list(Object command, int option, List<String> values) {\n" + head
                + "        switch (option) {\n" + lists
                + "            default: throw new IllegalArgumentException();\n        }\n    }\n\n"
                + "    @Override\n    public void positionals(Object command, List<String> values) {\n" + head
                + positionals + "    }\n}\n";
    }
}
