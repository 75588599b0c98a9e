package org.virtargv.domain;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;

/** Whole numbers that the format writes in hexadecimal, and reads in either base. */
public final class Hex {
    private Hex() {}

    /** One digit: a PCI function, {@code 0x1}. */
    public static final class One extends Base {
        public One() {
            super(1);
        }
    }

    /** Two digits: a PCI bus or slot, {@code 0x1f}. */
    public static final class Two extends Base {
        public Two() {
            super(2);
        }
    }

    /** Four digits: a PCI domain, a USB vendor or product. */
    public static final class Four extends Base {
        public Four() {
            super(4);
        }
    }

    /** Six digits: a PCI class. */
    public static final class Six extends Base {
        public Six() {
            super(6);
        }
    }

    /** Eight digits: a zPCI function id. */
    public static final class Eight extends Base {
        public Eight() {
            super(8, Long.MAX_VALUE);
        }
    }

    /** In decimal, though it is read in either base: a USB device's number. */
    public static final class Decimal extends Base {
        public Decimal() {
            super(1);
        }

        @Override
        public String marshal(Long value) {
            return value == null ? null : value.toString();
        }
    }

    /** An address in the guest's memory of up to 63 bits: in hexadecimal, also without {@code 0x}. */
    public static final class Memory extends Base {
        public Memory() {
            super(1, Long.MAX_VALUE);
        }

        @Override
        public Long unmarshal(String text) {
            String digits = text.stripLeading();
            return super.unmarshal(digits.startsWith("0x") || digits.startsWith("0X") ? digits : "0x" + digits);
        }
    }

    abstract static class Base extends XmlAdapter<String, Long> {
        private final int digits;
        private final long most;

        Base(int digits) {
            this(digits, Whole.MOST_32_BITS);
        }

        Base(int digits, long most) {
            this.digits = digits;
            this.most = most;
        }

        /**
         * @throws NumberFormatException where the text is no whole number from 0 on
         * @throws IllegalArgumentException where it is out of range
         */
        @Override
        public Long unmarshal(String text) {
            return Whole.within(text, parse(text.stripLeading()), 0, most);
        }

        @Override
        public String marshal(Long value) {
            return value == null ? null : "0x" + padded(value, digits);
        }
    }

    /** A number in lower case, with zeros before it to as many digits at least. */
    public static String padded(long value, int digits) {
        String hex = Long.toHexString(value);
        return "0".repeat(Math.max(0, digits - hex.length())) + hex;
    }

    /**
     * Reads {@code 0x1f} as well as {@code 31}, and {@code 037} as the octal number that the format says it is.
     *
     * @throws NumberFormatException where the text is no whole number from 0 on that fits 63 bits
     */
    public static long parse(String text) {
        boolean hex = text.startsWith("0x") || text.startsWith("0X");
        String digits = hex ? text.substring(2) : text;
        if (digits.startsWith("-") || digits.startsWith("+")) {
            throw new NumberFormatException(text);
        }
        return Long.parseLong(digits, hex ? 16 : digits.length() > 1 && digits.startsWith("0") ? 8 : 10);
    }
}
