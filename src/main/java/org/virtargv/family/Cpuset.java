package org.virtargv.family;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A set of small numbers as the format writes it: numbers and ranges, each of which takes away from what stands before
 * it if it begins with a caret: {@code 1-4,^3,6}. Of host CPUs, host NUMA nodes, the guest's vCPUs and its NUMA nodes.
 */
public final class Cpuset {
    /** Numbers are below this: libvirt reads no greater one, and no machine of QEMU has as many processors. */
    public static final int MOST = 16_384;

    /** Digits of a number, with zeros before it. */
    private static final int LONGEST = 6;

    private Cpuset() {}

    /** @throws IllegalArgumentException where the text is no such list, or nothing is left */
    public static BitSet parse(String text) {
        BitSet out = new BitSet();
        for (String part : withoutSpace(text).split(",", -1)) {
            boolean without = part.startsWith("^");
            String[] ends = (without ? part.substring(1) : part).split("-", -1);
            if (ends.length > 2 || (without && ends.length > 1)) {
                throw new IllegalArgumentException(text);
            }
            int first = number(ends[0], text);
            int last = number(ends[ends.length - 1], text);
            if (last < first) {
                throw new IllegalArgumentException(text);
            }
            out.set(first, last + 1, !without);
        }
        if (out.isEmpty()) {
            throw new IllegalArgumentException(text);
        }
        return out;
    }

    /** Whether the text is such a list, and something is left of it. */
    public static boolean isList(String text) {
        try {
            parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String withoutSpace(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (" \t\n\u000B\f\r".indexOf(text.charAt(i)) < 0) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private static int number(String digits, String text) {
        int number = digits.isEmpty() || digits.length() > LONGEST ? MOST : 0;
        for (int i = 0; i < digits.length() && number < MOST; i++) {
            char digit = digits.charAt(i);
            number = digit >= '0' && digit <= '9' ? 10 * number + digit - '0' : MOST;
        }
        if (number >= MOST) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    /** The set's runs as {@code first} or {@code first-last}. */
    public static List<String> runs(BitSet set) {
        List<String> out = new ArrayList<>();
        for (int i = set.nextSetBit(0); i >= 0; ) {
            int end = set.nextClearBit(i);
            out.add(end - i == 1 ? Integer.toString(i) : i + "-" + (end - 1));
            i = set.nextSetBit(end);
        }
        return out;
    }

    /** As libvirt writes it back. */
    public static String format(BitSet set) {
        return String.join(",", runs(set));
    }

    /** Each member, for a JSON list. */
    public static List<Long> members(BitSet set) {
        List<Long> out = new ArrayList<>();
        set.stream().forEach(i -> out.add((long) i));
        return out;
    }
}
