package org.virtargv.read;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.domain.NotTranslated;
import org.virtargv.domain.Words;

/** Turns the text of an attribute or element into the value of a field. */
final class Scalars {
    /** A text that is no value of the field; the message says what would be. */
    static final class BadValue extends Exception {
        private static final long serialVersionUID = 1;
        final transient String hint;

        BadValue(String message, String hint) {
            super(message);
            this.hint = hint;
        }
    }

    private Scalars() {}

    static Object parse(Shape.Member member, String text) throws BadValue {
        Class<?> type = member.type;
        if (member.adapter != null) {
            return adapted(member, text);
        } else if (type == String.class) {
            return text;
        } else if (type == Integer.class) {
            return (int) number(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
        } else if (type == Long.class) {
            return number(text, Long.MIN_VALUE, Long.MAX_VALUE);
        } else if (type.isEnum()) {
            return constant(type, text);
        }
        throw new IllegalStateException("no reader for " + member.field);
    }

    private static long number(String text, long least, long most) throws BadValue {
        String digits = text.strip();
        if (!digits.matches("[+-]?[0-9]+")) {
            throw new BadValue("is not a whole number", null);
        }
        try {
            long value = Long.parseLong(digits);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException tooLong) {
            // said below
        }
        throw new BadValue("is out of range", "the most is " + most);
    }

    private static Object adapted(Shape.Member member, String text) throws BadValue {
        try {
            return Shape.adapter(member.adapter).unmarshal(text);
        } catch (NumberFormatException e) {
            throw new BadValue("is not a whole number, decimal or with 0x hexadecimal", null);
        } catch (IllegalArgumentException e) {
            throw new BadValue(e.getMessage(), null);
        } catch (Exception e) {
            throw new IllegalStateException(member.adapter.getName(), e);
        }
    }

    private static Object constant(Class<?> type, String text) throws BadValue {
        String word = text.strip();
        List<String> known = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            String spelled = Words.of((Enum<?>) constant);
            if (spelled.equals(word)) {
                NotTranslated not = Words.field((Enum<?>) constant).getAnnotation(NotTranslated.class);
                if (not != null) {
                    throw new BadValue("is not supported yet", not.value().isEmpty() ? null : not.value());
                }
                return constant;
            }
            known.add(spelled);
        }
        throw new BadValue("is not a value it can have", "it is one of: " + String.join(", ", known));
    }
}
