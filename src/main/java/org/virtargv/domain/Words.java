package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlEnumValue;
import java.lang.reflect.Field;

/** The words of the format's enumerations. */
public final class Words {
    private Words() {}

    /** The constant as the XML spells it; null for null. */
    public static String of(Enum<?> constant) {
        if (constant == null) {
            return null;
        }
        String name = constant.name();
        // only a name that Java would not take as it is carries the annotation, and all of these hold an underscore
        if (name.indexOf('_') < 0) {
            return name;
        }
        XmlEnumValue value = field(constant).getAnnotation(XmlEnumValue.class);
        return value == null ? name : value.value();
    }

    /** The field that holds the constant, for its annotations. */
    public static Field field(Enum<?> constant) {
        try {
            return constant.getDeclaringClass().getField(constant.name());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
