package org.virtargv.binding;

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
import java.util.List;
import org.virtargv.domain.EmptyIsNone;
import org.virtargv.domain.Last;
import org.virtargv.domain.Node;
import org.virtargv.domain.NotTranslated;
import org.virtargv.domain.Once;
import org.virtargv.domain.Wanted;

/**
 * Reads the annotations of one class of the model: they are the one truth, from which the generated tables are made.
 */
public final class Reflection implements Access {
    private static final String DEFAULT = "##default";

    private final Class<? extends Node> type;
    private final List<Field> fields;

    private Reflection(Class<? extends Node> type, List<Field> fields) {
        this.type = type;
        this.fields = fields;
    }

    public static Shape shape(Class<? extends Node> type) {
        List<Field> fields = fields(type);
        return new Shape(
                type,
                new Reflection(type, fields),
                0,
                fields.stream().map(Reflection::member).toArray(Member[]::new));
    }

    /** The fields that hold something of the document, numbered as the members of the shape. */
    public static List<Field> fields(Class<? extends Node> type) {
        List<Field> out = new ArrayList<>();
        for (Class<?> c = type; c != Object.class; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.isAnnotationPresent(XmlTransient.class)) {
                    out.add(field);
                }
            }
        }
        return out;
    }

    private static Member member(Field field) {
        XmlAttribute attribute = field.getAnnotation(XmlAttribute.class);
        XmlElement element = field.getAnnotation(XmlElement.class);
        int flags = field.getType() == List.class ? Member.LIST : 0;
        String namespace = "";
        String local = "";
        if (attribute != null) {
            namespace = attribute.namespace();
            local = attribute.name();
            flags |= Member.ATTRIBUTE | (attribute.required() ? Member.REQUIRED : 0);
        } else if (field.isAnnotationPresent(XmlValue.class) || field.isAnnotationPresent(XmlMixed.class)) {
            flags |= Member.VALUE;
        } else if (field.isAnnotationPresent(XmlAnyElement.class)) {
            flags |= Member.ANY;
        } else if (element != null) {
            namespace = element.namespace();
            local = element.name();
            flags |= element.required() ? Member.REQUIRED : 0;
        } else {
            local = DEFAULT;
        }
        flags |= field.isAnnotationPresent(Wanted.class) ? Member.WANTED : 0;
        flags |= field.isAnnotationPresent(EmptyIsNone.class) ? Member.EMPTY_IS_NONE : 0;
        flags |= field.isAnnotationPresent(Once.class) ? Member.ONCE : 0;
        flags |= field.isAnnotationPresent(Last.class) ? Member.LAST : 0;
        NotTranslated not = field.getAnnotation(NotTranslated.class);
        flags |= not != null && not.passed() ? Member.PASSED : 0;
        return new Member(
                namespace.equals(DEFAULT) ? "" : namespace,
                local.equals(DEFAULT) ? field.getName() : local,
                type(field).getName(),
                flags | kind(type(field)),
                adapter(field),
                not == null ? null : not.value());
    }

    private static Class<?> type(Field field) {
        return field.getType() == List.class
                ? (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]
                : field.getType();
    }

    private static int kind(Class<?> type) {
        if (Node.class.isAssignableFrom(type)) {
            return Member.NODE;
        } else if (type.isEnum()) {
            return Member.WORD;
        } else if (type == String.class) {
            return Member.TEXT;
        }
        return type == Integer.class ? Member.INTEGER : type == Long.class ? Member.LONG : 0;
    }

    private static XmlAdapter<String, ?> adapter(Field field) {
        XmlJavaTypeAdapter a = field.getAnnotation(XmlJavaTypeAdapter.class);
        try {
            @SuppressWarnings("unchecked")
            XmlAdapter<String, ?> out = a == null
                    ? null
                    : (XmlAdapter<String, ?>) a.value().getDeclaredConstructor().newInstance();
            return out;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the adapter of the model cannot be made: " + field, e);
        }
    }

    @Override
    public Node make(int shape) {
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the model's class cannot be made: " + type, e);
        }
    }

    @Override
    public Object get(int shape, int member, Node node) {
        try {
            return fields.get(member).get(node);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the model's fields are public: " + fields.get(member), e);
        }
    }

    @Override
    public void set(int shape, int member, Node node, Object value) {
        try {
            fields.get(member).set(node, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the model's fields are public: " + fields.get(member), e);
        }
    }
}
