package org.virtargv.read;

import org.virtargv.binding.Member;
import org.virtargv.domain.Whole;
import org.virtargv.domain.Words;

/** Turns the text of an attribute or element into the value of a field. */
final class Scalars {
    /** A text that is no value of the field; the message says what would be. */
    static final class BadValue extends Exception {
        private static final long serialVersionUID = 1;
        final String id;
        final transient String hint;

        BadValue(String message, String hint) {
            this("value-invalid", message, hint);
        }

        BadValue(String id, String message, String hint) {
            super(message);
            this.id = id;
            this.hint = hint;
        }
    }

    private Scalars() {}

    static Object parse(Member member, String text) throws BadValue {
        if (member.adapter != null) {
            return adapted(member, text);
        } else if (member.is(Member.TEXT)) {
            return text;
        } else if (member.is(Member.WORD)) {
            return constant(member.type(), text);
        } else if (member.is(Member.LONG)) {
            return number(text, Long.MAX_VALUE);
        } else if (member.is(Member.INTEGER)) {
            return (int) number(text, Integer.MAX_VALUE);
        }
        throw new IllegalStateException("no reader for " + member.key());
    }

    private static long number(String text, long most) throws BadValue {
        try {
            return Whole.parse(text, 0, most);
        } catch (IllegalArgumentException e) {
            throw new BadValue(e.getMessage(), null);
        }
    }

    private static Object adapted(Member member, String text) throws BadValue {
        try {
            return member.adapter.unmarshal(text);
        } catch (NumberFormatException e) {
            throw new BadValue("is not a whole number, decimal or with 0x hexadecimal", null);
        } catch (IllegalArgumentException e) {
            throw new BadValue(e.getMessage(), null);
        } catch (Exception e) {
            throw new IllegalStateException(member.key(), e);
        }
    }

    private static Object constant(Class<?> type, String text) throws BadValue {
        String word = text.strip();
        String[] known = Words.all(type);
        for (int i = 0; i < known.length; i++) {
            if (known[i].equals(word)) {
                Enum<?> constant = Words.constant(type, i);
                String not = Words.notTranslated(constant);
                if (not != null) {
                    throw new BadValue("not-supported", "has no counterpart in QEMU", not.isEmpty() ? null : not);
                }
                return constant;
            }
        }
        throw new BadValue("is not a valid value", "use one of: " + String.join(", ", known));
    }
}
