package org.virtargv.read;

import java.util.Arrays;

/** The names of a document, each made a string once, and what their prefixes stand for. */
final class PlainNames {
    /** @param prefix empty where there is none */
    record Name(int hash, String qualified, String prefix, String local) {}

    /** Longer ones are left to Java's own parser, which has a limit for them. */
    private static final int LONGEST = 500;

    /** More prefixes than a document needs at once are left to it as well: they are looked up in turn. */
    private static final int MOST_BOUND = 2 * 2048;

    /** Of the characters of ASCII: 1 where one may go on a name, 2 where it may begin one as well. */
    private static final byte[] KINDS = kinds();

    private final char[] text;
    private Name[] known = new Name[128];
    private int count;
    /** Prefixes and what they stand for in turn, the innermost last. */
    private String[] bound = new String[8];

    private int size;

    PlainNames(char[] text) {
        this.text = text;
    }

    private static byte[] kinds() {
        byte[] out = new byte[128];
        for (int c = 'a'; c <= 'z'; c++) {
            out[c] = 2;
            out[c - 32] = 2;
        }
        for (int c = '0'; c <= '9'; c++) {
            out[c] = 1;
        }
        out['_'] = 2;
        out['-'] = 1;
        out['.'] = 1;
        return out;
    }

    /** Where the name without a colon that begins there ends; the beginning itself where none begins. */
    int end(int from) {
        int at = from;
        if (text[at] < 128 && KINDS[text[at]] == 2) {
            do {
                at++;
            } while (text[at] < 128 && KINDS[text[at]] > 0);
        }
        return at;
    }

    /** The name, perhaps with a prefix, that begins there; null where there is none that is plain. */
    Name at(int from) {
        int colon = end(from);
        int end = colon > from && text[colon] == ':' ? end(colon + 1) : colon;
        if (end == from || end - 1 == colon || end - from > LONGEST) {
            return null;
        }
        int hash = 0;
        for (int i = from; i < end; i++) {
            hash = hash * 31 + text[i];
        }
        int slot = hash & known.length - 1;
        while (known[slot] != null) {
            Name n = known[slot];
            if (n.hash == hash && isAt(n.qualified, from, end)) {
                return n;
            }
            slot = slot + 1 & known.length - 1;
        }
        String qualified = new String(text, from, end - from);
        String prefix = colon == end ? "" : qualified.substring(0, colon - from);
        Name made = new Name(hash, qualified, prefix, colon == end ? qualified : qualified.substring(colon - from + 1));
        known[slot] = made;
        if (++count * 2 > known.length) {
            grow();
        }
        return made;
    }

    private boolean isAt(String name, int from, int end) {
        if (name.length() != end - from) {
            return false;
        }
        for (int i = from; i < end; i++) {
            if (name.charAt(i - from) != text[i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        Name[] all = known;
        known = new Name[all.length * 2];
        for (Name n : all) {
            if (n != null) {
                int slot = n.hash & known.length - 1;
                while (known[slot] != null) {
                    slot = slot + 1 & known.length - 1;
                }
                known[slot] = n;
            }
        }
    }

    /** How many prefixes are bound: what {@link #unbind} goes back to. */
    int bound() {
        return size;
    }

    /** False for a binding that is not plain. */
    boolean bind(String prefix, String namespace, int before) {
        if (size >= MOST_BOUND
                || namespace.isEmpty()
                || prefix.startsWith("xml")
                || namespace.startsWith("http://www.w3.org/XML/1998")
                || namespace.startsWith("http://www.w3.org/2000/xmlns")) {
            return false;
        }
        for (int i = before; i < size; i += 2) {
            if (bound[i].equals(prefix)) {
                return false;
            }
        }
        if (size == bound.length) {
            bound = Arrays.copyOf(bound, size * 2);
        }
        bound[size++] = prefix;
        bound[size++] = namespace;
        return true;
    }

    void unbind(int before) {
        size = before;
    }

    /** Null where the prefix is not bound. */
    String namespace(String prefix) {
        for (int i = size - 2; i >= 0; i -= 2) {
            if (bound[i].equals(prefix)) {
                return bound[i + 1];
            }
        }
        return null;
    }
}
