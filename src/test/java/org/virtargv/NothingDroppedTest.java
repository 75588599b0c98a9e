package org.virtargv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.xml.bind.annotation.XmlTransient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Node;
import org.virtargv.domain.NotTranslated;
import org.virtargv.domain.WithoutEffect;

/**
 * Nothing of a domain is dropped in silence: each part of the model is read by some code, or says that it means nothing
 * to QEMU's command line, or refuses the document.
 */
class NothingDroppedTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.virtargv");

    @Test
    void everyPartOfTheModelIsReadByCode() {
        Set<String> unread = new TreeSet<>();
        for (Field field : parts()) {
            boolean read = CLASSES.get(field.getDeclaringClass()).getField(field.getName()).getAccessesToSelf().stream()
                    .anyMatch(a -> a.getAccessType() == AccessType.GET);
            if (!read) {
                unread.add(field.getDeclaringClass().getName().replaceFirst(".*\\.", "") + "." + field.getName());
            }
        }
        assertEquals(Set.of(), unread);
    }

    /** Every field that the document can fill; below a part without effect there is nothing to look for. */
    private static List<Field> parts() {
        List<Field> out = new ArrayList<>();
        Set<Class<?>> seen = new java.util.HashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(Domain.class));
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (!Node.class.isAssignableFrom(type) || !seen.add(type)) {
                continue;
            }
            open.push(type.getSuperclass());
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())
                        && !field.isAnnotationPresent(XmlTransient.class)
                        && !field.isAnnotationPresent(NotTranslated.class)
                        && !field.isAnnotationPresent(WithoutEffect.class)) {
                    out.add(field);
                    open.push(
                            field.getGenericType() instanceof ParameterizedType list
                                    ? (Class<?>) list.getActualTypeArguments()[0]
                                    : field.getType());
                }
            }
        }
        return out;
    }
}
