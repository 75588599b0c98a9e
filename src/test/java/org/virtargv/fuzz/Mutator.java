package org.virtargv.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes a text that is nearly right out of one that is: a few changes, of bytes or of what the format is made of. An
 * element or a JSON member is removed, repeated or taken from another text; a value becomes another one.
 */
final class Mutator {
    /** Values at the edges of what code expects. */
    private static final List<String> EDGES = List.of(
            "",
            "0",
            "-1",
            "1",
            "255",
            "256",
            "65535",
            "65536",
            "2147483647",
            "2147483648",
            "4294967295",
            "9223372036854775807",
            "18446744073709551615",
            "99999999999999999999",
            "0x0",
            "0xffff",
            "0xffffffffffffffff",
            "on",
            "off",
            "yes",
            "no",
            "none",
            "auto",
            "default",
            "null",
            "true",
            "a,b=c",
            "a'b\"c",
            "$(id)",
            "%n",
            "../..",
            "/",
            "\u00e9\u4e2d",
            "a b",
            "{}",
            "[]",
            "00:00:00:00:00:00",
            "00000000-0000-0000-0000-000000000000",
            "1.5",
            "1e9",
            "+5");

    private static final String MARKS = "<>/='\"{}[]:,&;\n 0aZ\\";

    private final Random random;
    private final List<String> seeds;
    private final List<String> values = new ArrayList<>();

    /** @param seeds texts to begin with */
    Mutator(Random random, List<String> seeds) {
        this.random = random;
        this.seeds = seeds;
        for (String seed : seeds) {
            for (int i = 0; i < 40 && !seed.isEmpty(); i++) {
                int[] value = value(seed);
                if (value != null && value[1] - value[0] < 80) {
                    values.add(seed.substring(value[0], value[1]));
                }
            }
        }
    }

    String next() {
        StringBuilder out = new StringBuilder(pick(seeds));
        for (int n = 1 + random.nextInt(4); n > 0 && out.length() > 0; n--) {
            change(out);
        }
        return out.toString();
    }

    private void change(StringBuilder out) {
        switch (random.nextInt(8)) {
            case 0 -> bytes(out);
            case 1, 2, 3 -> replaceValue(out);
            case 4 -> remove(out);
            case 5 -> repeat(out);
            default -> take(out, pick(seeds));
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void bytes(StringBuilder out) {
        int at = random.nextInt(out.length());
        switch (random.nextInt(4)) {
            case 0 -> out.setCharAt(at, (char) random.nextInt(256));
            case 1 -> out.deleteCharAt(at);
            case 2 -> out.insert(at, MARKS.charAt(random.nextInt(MARKS.length())));
            default -> out.delete(at, Math.min(out.length(), at + random.nextInt(40)));
        }
    }

    private void replaceValue(StringBuilder out) {
        int[] value = value(out.toString());
        if (value != null) {
            out.replace(value[0], value[1], random.nextBoolean() || values.isEmpty() ? pick(EDGES) : pick(values));
        }
    }

    private void remove(StringBuilder out) {
        int[] part = part(out.toString());
        if (part != null) {
            out.delete(part[0], part[1]);
        }
    }

    private void repeat(StringBuilder out) {
        int[] part = part(out.toString());
        if (part != null && out.length() < 200_000) {
            out.insert(
                    part[1],
                    out.substring(part[0], part[1]).repeat(1 + random.nextInt(random.nextInt(20) == 0 ? 50 : 2)));
        }
    }

    /** Puts a part of another text where a part of this one ends. */
    private void take(StringBuilder out, String other) {
        int[] here = part(out.toString());
        int[] there = part(other);
        if (here != null && there != null) {
            out.insert(here[1], other, there[0], there[1]);
        }
    }

    /** A place between two quotes, or between two tags; null where there is none near. */
    private int[] value(String text) {
        int at = random.nextInt(text.length());
        boolean quoted = random.nextInt(4) > 0;
        int start = quoted ? nextQuote(text, at) : text.indexOf('>', at);
        if (start < 0) {
            return null;
        }
        int end = quoted ? text.indexOf(text.charAt(start), start + 1) : text.indexOf('<', start);
        return end < 0 ? null : new int[] {start + 1, end};
    }

    private static int nextQuote(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\'' || text.charAt(i) == '"') {
                return i;
            }
        }
        return -1;
    }

    /** An element, an attribute with its value, or a JSON member; null where there is none near. */
    private int[] part(String text) {
        int at = random.nextInt(text.length());
        int start = text.indexOf('<', at);
        if (start < 0 || random.nextInt(5) == 0) {
            int line = text.indexOf('\n', at);
            int end = line < 0 ? -1 : text.indexOf('\n', line + 1);
            return end < 0 ? null : new int[] {line, end};
        } else if (random.nextInt(3) == 0) {
            int space = text.indexOf(' ', start);
            int quote = space < 0 ? -1 : nextQuote(text, space);
            int end = quote < 0 ? -1 : text.indexOf(text.charAt(quote), quote + 1);
            return end < 0 ? null : new int[] {space, end + 1};
        }
        return element(text, start);
    }

    private static int[] element(String text, int start) {
        int nameEnd = start + 1;
        while (nameEnd < text.length() && Character.isLetterOrDigit(text.charAt(nameEnd))) {
            nameEnd++;
        }
        int tagEnd = text.indexOf('>', start);
        if (tagEnd < 0 || nameEnd == start + 1) {
            return null;
        } else if (text.charAt(tagEnd - 1) == '/') {
            return new int[] {start, tagEnd + 1};
        }
        String close = "</" + text.substring(start + 1, nameEnd) + ">";
        int end = text.indexOf(close, tagEnd);
        return end < 0 ? null : new int[] {start, end + close.length()};
    }
}
