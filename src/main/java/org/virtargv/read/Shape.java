package org.virtargv.read;

import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlMixed;
import jakarta.xml.bind.annotation.XmlTransient;
import jakarta.xml.bind.annotation.XmlValue;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.virtargv.domain.Node;
import org.virtargv.domain.NotTranslated;

/**
 * What one class of the domain model takes: its JAXB annotations, read when the first such element is met and not
 * before. A whole JAXBContext costs several times what a conversion may take; the annotations are the same, and a test
 * reads with both and compares.
 */
public final class Shape {
    private static final Map<Class<?>, Shape> KNOWN = new HashMap<>();
    private static final String DEFAULT = "##default";

    public final Map<String, Member> attributes = new LinkedHashMap<>();
    public final Map<String, Member> elements = new LinkedHashMap<>();
    final List<Member> required = new ArrayList<>();
    /** The text, or null. */
    public Member value;

    /** What is not the format's own, or null. */
    public Member any;

    /** One field. */
    public static final class Member {
        /** As in the document; {@code {namespace}name} where it is not in the format's own. */
        public final String name;

        final Field field;
        /** The field's type; the elements' type for a list. */
        final Class<?> type;

        final boolean list;
        final boolean attribute;
        /** Turns the value into text and back, or null where that needs no adapter. */
        public final Class<?> adapter;

        Member(String name, Field field, boolean attribute) {
            this.name = name;
            this.field = field;
            this.attribute = attribute;
            list = field.getType() == List.class;
            type = list
                    ? (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]
                    : field.getType();
            XmlJavaTypeAdapter a = field.getAnnotation(XmlJavaTypeAdapter.class);
            adapter = a == null ? null : a.value();
        }

        public Object get(Node node) {
            try {
                return field.get(node);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("the model's fields are public: " + field, e);
            }
        }

        NotTranslated notTranslated() {
            return field.getAnnotation(NotTranslated.class);
        }
    }

    public static synchronized Shape of(Class<?> type) {
        Shape shape = KNOWN.get(type);
        if (shape == null) {
            shape = new Shape(type);
            KNOWN.put(type, shape);
        }
        return shape;
    }

    @SuppressWarnings("unchecked")
    public static <T> XmlAdapter<String, T> adapter(Class<?> type) throws ReflectiveOperationException {
        return (XmlAdapter<String, T>) type.getDeclaredConstructor().newInstance();
    }

    private Shape(Class<?> type) {
        for (Class<?> c = type; c != Object.class; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.isAnnotationPresent(XmlTransient.class)) {
                    add(field);
                }
            }
        }
    }

    private void add(Field field) {
        XmlAttribute attribute = field.getAnnotation(XmlAttribute.class);
        if (attribute != null) {
            Member m = new Member(name(attribute.name(), attribute.namespace(), field), field, true);
            attributes.put(m.name, m);
            if (attribute.required()) {
                required.add(m);
            }
        } else if (field.isAnnotationPresent(XmlValue.class) || field.isAnnotationPresent(XmlMixed.class)) {
            value = new Member(null, field, false);
        } else if (field.isAnnotationPresent(XmlAnyElement.class)) {
            any = new Member(null, field, false);
        } else {
            XmlElement element = field.getAnnotation(XmlElement.class);
            String name = element == null ? field.getName() : name(element.name(), element.namespace(), field);
            Member m = new Member(name, field, false);
            elements.put(m.name, m);
            if (element != null && element.required()) {
                required.add(m);
            }
        }
    }

    private static String name(String name, String namespace, Field field) {
        String local = name.equals(DEFAULT) ? field.getName() : name;
        return key(namespace.equals(DEFAULT) ? "" : namespace, local);
    }

    /** Names of the domain format itself stand bare; all others as {@code {namespace}name}. */
    static String key(String namespace, String local) {
        return namespace == null || namespace.isEmpty() ? local : "{" + namespace + "}" + local;
    }
}
