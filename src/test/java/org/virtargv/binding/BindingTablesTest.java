package org.virtargv.binding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.xml.bind.annotation.XmlAttribute;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtargv.BuildStep;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Node;
import org.virtargv.domain.Words;

/** The tables that the build generates say what the annotations say, for every class and every field of the model. */
class BindingTablesTest {
    @TempDir
    static Path folder;

    private static Tables tables;
    private static Words.Table words;

    @BeforeAll
    static void generate() throws Exception {
        Path classes = BuildStep.run(
                "BindingTables", folder, BuildStep.place(Shape.class) + ":" + BuildStep.place(XmlAttribute.class));
        URLClassLoader loader = loader(classes);
        tables =
                (Tables) loader.loadClass(Tables.CLASS).getDeclaredConstructor().newInstance();
        words = (Words.Table)
                loader.loadClass(Words.Table.CLASS).getDeclaredConstructor().newInstance();
    }

    private static URLClassLoader loader(Path classes) throws Exception {
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, BindingTablesTest.class.getClassLoader());
    }

    @Test
    void everyClassIsThereAsItsAnnotationsSay() throws Exception {
        Set<String> seen = new TreeSet<>();
        compare(Domain.class, seen);
        assertTrue(seen.size() > 200, seen.size() + " classes");
        assertSame(null, tables.shape("org.virtargv.domain.NoSuch"));
    }

    private void compare(Class<?> type, Set<String> seen) throws Exception {
        if (!seen.add(type.getName())) {
            return;
        } else if (type.isEnum()) {
            assertArrayEquals(Words.readWords(type), words.words(type.getName()), type.getName());
            assertArrayEquals(Words.readNotTranslated(type), words.notTranslated(type.getName()), type.getName());
            assertArrayEquals(type.getEnumConstants(), words.constants(type.getName()), type.getName());
        } else if (Node.class.isAssignableFrom(type)) {
            Class<? extends Node> node = type.asSubclass(Node.class);
            Shape wanted = Reflection.shape(node);
            Shape made = tables.shape(type.getName());
            assertSame(node, made.type);
            assertEquals(describe(wanted), describe(made));
            List<Field> fields = Reflection.fields(node);
            for (Member m : all(made)) {
                if (!Modifier.isAbstract(type.getModifiers())) {
                    fill(made, m, fields.get(m.index()));
                }
                compare(m.type(), seen);
            }
        }
    }

    /** What is written through the table stands in the field of that name and is read again. */
    private static void fill(Shape shape, Member m, Field field) throws IllegalAccessException {
        Node node = shape.make();
        assertSame(shape.type, node.getClass());
        assertEquals(field.get(node), m.get(node), field.toString());
        Object value = m.is(Member.LIST) ? new ArrayList<>() : value(m);
        m.set(node, value);
        assertSame(value, field.get(node), field.toString());
        assertSame(value, m.get(node), field.toString());
    }

    private static Object value(Member m) {
        if (m.type() == String.class) {
            return "a";
        } else if (m.type() == Integer.class) {
            return 12345;
        } else if (m.type() == Long.class) {
            return 1234567890123L;
        }
        return m.node ? m.shape().make() : m.type().getEnumConstants()[0];
    }

    private static List<Member> all(Shape shape) {
        List<Member> out = new ArrayList<>(shape.attributes);
        out.addAll(shape.elements);
        if (shape.value != null) {
            out.add(shape.value);
        }
        if (shape.any != null) {
            out.add(shape.any);
        }
        return out;
    }

    private static String describe(Shape shape) {
        StringBuilder out = new StringBuilder();
        for (Member m : all(shape)) {
            out.append(m.index())
                    .append(' ')
                    .append(m.key())
                    .append(' ')
                    .append(m.type().getName())
                    .append(' ')
                    .append(m.flags)
                    .append(' ')
                    .append(m.adapter == null ? "" : m.adapter.getClass().getName())
                    .append(' ')
                    .append(m.notTranslated)
                    .append('\n');
        }
        shape.required.forEach(m -> out.append("required ").append(m.key()).append('\n'));
        return out.toString();
    }
}
