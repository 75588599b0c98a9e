package org.virtargv.domain;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;

/**
 * Decimal numbers of the format. A field without one of these adapters is from 0 to the greatest of its type, as the
 * format's schema says of nearly all numbers (domaincommon.rng, {@code unsignedInt} and {@code unsignedLong}).
 */
public final class Whole {
    static final long MOST_32_BITS = 0xffff_ffffL;

    private Whole() {}

    /** Written in decimal. */
    private abstract static class Decimal<T extends Number> extends XmlAdapter<String, T> {
        @Override
        public final String marshal(T value) {
            return value == null ? null : value.toString();
        }
    }

    /** From -2147483648 to 2147483647: where -1 has a meaning of its own. */
    public static final class Signed extends Decimal<Integer> {
        /** @throws IllegalArgumentException as {@link Whole#parse} */
        @Override
        public Integer unmarshal(String text) {
            return (int) parse(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
    }

    /** The same with 64 bits. */
    public static final class SignedLong extends Decimal<Long> {
        /** @throws IllegalArgumentException as {@link Whole#parse} */
        @Override
        public Long unmarshal(String text) {
            return parse(text, Long.MIN_VALUE, Long.MAX_VALUE);
        }
    }

    /** From 0 to 4294967295. */
    public static final class Unsigned32 extends Decimal<Long> {
        /** @throws IllegalArgumentException as {@link Whole#parse} */
        @Override
        public Long unmarshal(String text) {
            return parse(text, 0, MOST_32_BITS);
        }
    }

    /** From 0 to 2147483647, read in either base as {@link Hex#parse}, and written in decimal. */
    public static final class EitherBase extends Decimal<Integer> {
        /** @throws IllegalArgumentException where the text is no whole number of that range */
        @Override
        public Integer unmarshal(String text) {
            return (int) within(text, Hex.parse(text.stripLeading()), 0, Integer.MAX_VALUE);
        }
    }

    /**
     * @throws IllegalArgumentException where the text is no whole number or one out of range; the message says which,
     *     as a part of a sentence about the text
     */
    public static long parse(String text, long least, long most) {
        String digits = text.strip();
        if (!isWhole(digits)) {
            throw new IllegalArgumentException("is not a whole number");
        }
        return within(text, parsed(digits), least, most);
    }

    /** The number itself where it is in range. */
    static long within(String text, Long number, long least, long most) {
        if (number != null && number >= least && number <= most) {
            return number;
        }
        boolean below = number == null ? text.strip().startsWith("-") : number < least;
        throw new IllegalArgumentException("is out of range; the " + (below ? "least is " + least : "most is " + most));
    }

    /** Null where it does not fit 64 bits. */
    private static Long parsed(String digits) {
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException tooLong) {
            return null;
        }
    }

    private static boolean isWhole(String digits) {
        int start = digits.startsWith("+") || digits.startsWith("-") ? 1 : 0;
        for (int i = start; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return false;
            }
        }
        return digits.length() > start;
    }
}
