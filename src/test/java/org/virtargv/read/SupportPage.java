package org.virtargv.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.virtargv.binding.Member;
import org.virtargv.binding.Shape;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Domain;
import org.virtargv.domain.WithoutEffect;
import org.virtargv.domain.Words;

/** The table of what is supported: the model's marks, element by element. */
final class SupportPage {
    private static final String HEAD = "# What is supported\n\nEvery element and attribute that the program knows, made"
            + " from its model. A row is an element; `<name>` in it is a child that is\nonly text or only there, and"
            + " children with attributes have rows of their own, at the\nend where several elements have them.\n\n"
            + "- Converted: it is in the line, or decides what is. It may still be refused where it does not fit the"
            + " rest of the domain, the\n  machine or the QEMU that the line is for: [every such problem](problems.md)"
            + " has a page.\n"
            + "- No effect: QEMU's command line has nothing of it. In brackets, whose business it is instead.\n"
            + "- Refused: known, and not translated: a document that has it is refused, never converted without it.\n\n"
            + "What stands in no row is told as unknown, and `--strict` refuses it.\n";

    private final Map<String, Shape> sections = new LinkedHashMap<>();
    private final Map<Shape, Set<String>> users = new HashMap<>();
    private final StringBuilder out = new StringBuilder(HEAD);

    static String make() {
        return new SupportPage().page();
    }

    private String page() {
        Shape domain = Shape.of(Domain.class);
        Shape devices = Shape.of(Devices.class);
        for (Shape owner : List.of(domain, devices)) {
            for (Member m : owner.elements) {
                if (ownRow(owner, m) && m.shape() != devices) {
                    // <memory> is of the domain, and a device
                    sections.put(sections.containsKey(name(m)) ? "devices/" + name(m) : name(m), m.shape());
                }
            }
        }
        sections.forEach((name, shape) -> use(name, shape, new HashSet<>()));
        heading("domain");
        row("domain", domain);
        row("devices", devices);
        for (Member m : domain.elements) {
            if (sections.containsKey(name(m)) && single(m.shape())) {
                row(name(m), sections.remove(name(m)));
            }
        }
        for (Map.Entry<String, Shape> section : sections.entrySet()) {
            heading(section.getKey());
            rows(section.getKey(), section.getValue(), new HashSet<>());
        }
        shared();
        return out.toString();
    }

    private void use(String section, Shape shape, Set<Shape> seen) {
        if (seen.add(shape)) {
            users.computeIfAbsent(shape, s -> new LinkedHashSet<>()).add(section);
            for (Member m : shape.elements) {
                if (ownRow(shape, m)) {
                    use(section, m.shape(), seen);
                }
            }
        }
    }

    private void heading(String name) {
        out.append("\n## ").append(name);
        out.append("\n\n| element | converted | no effect | refused |\n| --- | --- | --- | --- |\n");
    }

    /** What several sections have is told once, at the end. */
    private void rows(String path, Shape shape, Set<Shape> seen) {
        if (!seen.add(shape)) {
            return;
        }
        row(path, shape);
        for (Member m : shape.elements) {
            if (ownRow(shape, m) && users.get(m.shape()).size() == 1) {
                rows(path + "/" + name(m), m.shape(), seen);
            }
        }
    }

    private void shared() {
        heading("In several places");
        Map<Shape, Set<String>> places = new LinkedHashMap<>();
        users.keySet().forEach(owner -> owner.elements.stream()
                .filter(m -> ownRow(owner, m) && users.get(m.shape()).size() > 1)
                .forEach(m ->
                        places.computeIfAbsent(m.shape(), s -> new TreeSet<>()).add(name(m))));
        places.keySet().stream()
                .sorted((a, b) -> a.type.getName().compareTo(b.type.getName()))
                .forEach(shape -> {
                    List<String> of = new ArrayList<>(users.get(shape));
                    String where = of.size() > 6 ? String.join(", ", of.subList(0, 6)) + ", …" : String.join(", ", of);
                    row(String.join("`, `", places.get(shape)) + "` of `" + where, shape);
                });
    }

    /** Without children that have rows. */
    private static boolean single(Shape shape) {
        return shape.elements.stream().noneMatch(m -> ownRow(shape, m));
    }

    /** An element with attributes or children, that is looked into. */
    private static boolean ownRow(Shape owner, Member m) {
        if (!m.node || m.notTranslated != null) {
            return false;
        }
        Shape s = m.shape();
        if (withoutEffect(owner, m) != null) {
            return s.elements.stream().anyMatch(child -> child.notTranslated != null);
        }
        return !s.attributes.isEmpty() || !s.elements.isEmpty() || s.value != null || s.any != null;
    }

    private void row(String path, Shape shape) {
        Set<String> converted = new LinkedHashSet<>();
        Map<String, Set<String>> noEffect = new LinkedHashMap<>();
        Map<String, Set<String>> refused = new LinkedHashMap<>();
        List<Member> members = new ArrayList<>(shape.attributes);
        members.addAll(shape.elements);
        for (Member m : members) {
            String what = m.is(Member.ATTRIBUTE) ? "`" + name(m) + "`" : "`<" + name(m) + ">`";
            String without = withoutEffect(shape, m);
            if (m.notTranslated != null) {
                refused.computeIfAbsent(m.notTranslated, k -> new LinkedHashSet<>())
                        .add(what);
            } else if (without != null) {
                noEffect.computeIfAbsent(without, k -> new LinkedHashSet<>()).add(what);
            } else if (m.is(Member.ATTRIBUTE) || !ownRow(shape, m)) {
                converted.add(what);
            }
            words(m, refused);
        }
        if (shape.value != null) {
            converted.add("its text");
        }
        if (shape.any != null) {
            converted.add("elements of other programs, which are kept");
        }
        if (converted.isEmpty() && !single(shape)) {
            converted.add("by its children");
        }
        out.append("| `").append(path).append("` | ").append(String.join(", ", converted));
        out.append(" | ")
                .append(cell(noEffect))
                .append(" | ")
                .append(cell(refused))
                .append(" |\n");
    }

    /** The words of an attribute that are refused. */
    private static void words(Member m, Map<String, Set<String>> refused) {
        if (!m.is(Member.WORD)) {
            return;
        }
        for (Object constant : m.type().getEnumConstants()) {
            Enum<?> word = (Enum<?>) constant;
            String reason = Words.notTranslated(word);
            if (reason != null) {
                refused.computeIfAbsent(reason, k -> new LinkedHashSet<>())
                        .add("`" + name(m) + "='" + Words.of(word) + "'`");
            }
        }
    }

    private static String cell(Map<String, Set<String>> parts) {
        List<String> texts = new ArrayList<>();
        parts.forEach((reason, names) -> texts.add(String.join(", ", names)
                + (reason.isEmpty() ? "" : " (" + reason.replace("<", "&lt;").replace("|", "\\|") + ")")));
        return String.join("; ", texts);
    }

    private static String withoutEffect(Shape owner, Member m) {
        WithoutEffect mark = ModelComments.field(owner, m).getAnnotation(WithoutEffect.class);
        return mark == null ? null : mark.value();
    }

    private static String name(Member m) {
        return (m.namespace.equals(Domain.QEMU) ? "qemu:" : "") + m.local;
    }
}
