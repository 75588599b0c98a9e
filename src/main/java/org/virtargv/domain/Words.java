package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlEnumValue;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The words of the format's enumerations. */
public final class Words {
    /**
     * The words of all enumerations as the build generated them from the annotations; see {@code
     * src/build/BindingTables.java}.
     */
    public interface Table {
        String CLASS = "org.virtargv.domain.GeneratedWords";

        /** The words by ordinal, or null for an enumeration that is none of the model. */
        String[] words(String enumName);

        /** By ordinal: null where the constant is translated; else {@link NotTranslated#value}. */
        String[] notTranslated(String enumName);

        /** The constants by ordinal, or null for an enumeration that is none of the model. */
        Enum<?>[] constants(String enumName);
    }

    private static final Table GENERATED = generated();
    private static final Map<Class<?>, String[]> WORDS = new ConcurrentHashMap<>();
    private static final Map<Class<?>, String[]> NOT_TRANSLATED = new ConcurrentHashMap<>();
    private static final Map<Class<?>, Enum<?>[]> CONSTANTS = new ConcurrentHashMap<>();

    private Words() {}

    private static Table generated() {
        try {
            return Class.forName(Table.CLASS)
                    .asSubclass(Table.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    /** The constant as the XML spells it; null for null. */
    @SuppressWarnings("EnumOrdinal") // as the table is laid out
    public static String of(Enum<?> constant) {
        if (constant == null) {
            return null;
        }
        return all(constant.getDeclaringClass())[constant.ordinal()];
    }

    /** Null where the constant is translated; else what a person can do meanwhile, empty where nothing is known. */
    @SuppressWarnings("EnumOrdinal") // as the table is laid out
    public static String notTranslated(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        String[] known = NOT_TRANSLATED.get(type);
        if (known == null) {
            known = GENERATED == null ? null : GENERATED.notTranslated(type.getName());
            known = known == null ? readNotTranslated(type) : known;
            NOT_TRANSLATED.put(type, known);
        }
        return known[constant.ordinal()];
    }

    /** The words of an enumeration by ordinal; not to be changed. */
    public static String[] all(Class<?> type) {
        String[] known = WORDS.get(type);
        if (known == null) {
            known = GENERATED == null ? null : GENERATED.words(type.getName());
            known = known == null ? readWords(type) : known;
            WORDS.put(type, known);
        }
        return known;
    }

    /** The constant of an enumeration by its ordinal. Java itself would ask by reflection, and copy all of them. */
    public static Enum<?> constant(Class<?> type, int ordinal) {
        Enum<?>[] known = CONSTANTS.get(type);
        if (known == null) {
            known = GENERATED == null ? null : GENERATED.constants(type.getName());
            known = known == null ? (Enum<?>[]) type.getEnumConstants() : known;
            CONSTANTS.put(type, known);
        }
        return known[ordinal];
    }

    /** What the annotations say, by ordinal. */
    public static String[] readWords(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        String[] out = new String[constants.length];
        for (int i = 0; i < out.length; i++) {
            XmlEnumValue value = field((Enum<?>) constants[i]).getAnnotation(XmlEnumValue.class);
            out[i] = value == null ? ((Enum<?>) constants[i]).name() : value.value();
        }
        return out;
    }

    /** What the annotations say, by ordinal. */
    public static String[] readNotTranslated(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        String[] out = new String[constants.length];
        for (int i = 0; i < out.length; i++) {
            NotTranslated not = field((Enum<?>) constants[i]).getAnnotation(NotTranslated.class);
            out[i] = not == null ? null : not.value();
        }
        return out;
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
