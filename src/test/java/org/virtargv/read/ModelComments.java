package org.virtargv.read;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.virtargv.binding.Member;
import org.virtargv.binding.Reflection;
import org.virtargv.binding.Shape;
import org.virtargv.domain.WithoutEffect;

/** The Javadoc comments of the model's classes, fields and constants: from the sources, since classes keep none. */
final class ModelComments {
    private static final Path SOURCES = Path.of("src/main/java/org/virtargv/domain");
    private static final Pattern TYPE =
            Pattern.compile("^( *)(?:public |static |abstract |final )*(?:class|enum) (\\w+)");
    private static final Pattern FIELD = Pattern.compile("^( *)public (?!static)[\\w.<>]+ (\\w+)(?: = .*)?;");
    private static final Pattern CONSTANT = Pattern.compile("^( *)(\\w+),?;?$");

    private final Map<String, String> comments = new HashMap<>();

    ModelComments() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                read(Files.readAllLines(file));
            }
        }
    }

    /** Null where nothing is said beyond the element's name. */
    String of(Class<?> type) {
        return comments.get(name(type));
    }

    /** Null where nothing is said. */
    String of(Enum<?> constant) {
        return comments.get(name(constant.getDeclaringClass()) + "#" + constant.name());
    }

    /** What is said of the field, of its type, and whose business it is where it has no effect; null for nothing. */
    String of(Shape owner, Member m) {
        Field field = field(owner, m);
        List<String> out = new ArrayList<>();
        String own = comments.get(name(field.getDeclaringClass()) + "#" + field.getName());
        if (own != null) {
            out.add(own);
        } else if (m.node && of(m.type()) != null) {
            out.add(of(m.type()));
        }
        WithoutEffect without = field.getAnnotation(WithoutEffect.class);
        if (without != null) {
            out.add("No effect on QEMU's command line (" + without.value() + ").");
        }
        return out.isEmpty() ? null : String.join(" ", out);
    }

    /** The field that a member stands for, for its annotations. */
    static Field field(Shape owner, Member m) {
        return Reflection.fields(owner.type).get(m.index());
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    /** The formatter indents what is in a class by four columns: which class that is, the indentation tells. */
    private void read(List<String> lines) {
        Deque<String> open = new ArrayDeque<>();
        StringBuilder comment = new StringBuilder();
        boolean inside = false;
        for (String line : lines) {
            String text = line.strip();
            if (text.startsWith("/**")) {
                comment.setLength(0);
                inside = true;
            }
            if (inside) {
                comment.append(text).append(' ');
                inside = !text.endsWith("*/");
            } else if (!text.isEmpty() && !text.startsWith("@") && !text.startsWith("//")) {
                declaration(line, comment.toString(), open);
                comment.setLength(0);
            }
        }
    }

    private void declaration(String line, String comment, Deque<String> open) {
        Matcher type = TYPE.matcher(line);
        Matcher field = FIELD.matcher(line);
        Matcher constant = CONSTANT.matcher(line);
        if (type.find()) {
            close(open, type.group(1));
            open.push((open.isEmpty() ? "" : open.peek() + ".") + type.group(2));
            keep(open.peek(), comment);
        } else if (field.find()) {
            close(open, field.group(1));
            keep(open.peek() + "#" + field.group(2), comment);
        } else if (constant.find()) {
            close(open, constant.group(1));
            keep(open.peek() + "#" + constant.group(2), comment);
        }
    }

    private static void close(Deque<String> open, String indent) {
        while (open.size() > indent.length() / 4) {
            open.pop();
        }
    }

    private void keep(String name, String comment) {
        String words = words(comment);
        if (!words.isEmpty()) {
            comments.put(name, words);
        }
    }

    /** As a sentence for people who write a domain: without tags and links, and without the element's bare name. */
    static String words(String comment) {
        String out = comment.replaceAll("^/\\*\\*|\\*/ *$|(?<= )\\* ", " ")
                .replaceAll("\\{@code ([^}]*)\\}", "$1")
                .replaceAll("\\{@link (?:\\w*#)?([^} ]*)\\}", "$1")
                .replaceAll(" +", " ")
                .strip();
        String rest = out.replaceFirst("^<[^>]*>(?:…?</\\w+>)?(?:\\.$|: )", "");
        return rest.equals(out) || rest.isEmpty() ? rest : Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
    }
}
