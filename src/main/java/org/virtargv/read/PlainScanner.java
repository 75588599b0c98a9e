package org.virtargv.read;

import java.util.Arrays;
import org.virtargv.read.PlainNames.Name;

/**
 * Goes through a plain document and keeps its events. Every method that answers with a boolean answers false where the
 * document is not plain, and then the rest is not looked at.
 */
final class PlainScanner {
    /** In {@link #events}. */
    static final Object END = new Object();

    /** A {@link PlainTag} where an element starts, a string for text, {@link #END} where an element ends. */
    Object[] events = new Object[256];

    int count;

    private final PlainText text;
    private final PlainNames names;
    private final char[] s;
    private final int end;
    private int at;
    /** The open elements, and beside each how many prefixes were bound before it. */
    private PlainTag[] open = new PlainTag[16];

    private int[] bound = new int[16];
    private int depth;
    private boolean rooted;

    PlainScanner(String document) {
        end = document.length();
        // ends in a character that no document may have, so that nothing has to look for the end
        s = new char[end + 1];
        document.getChars(0, end, s, 0);
        text = new PlainText(s);
        names = new PlainNames(s);
    }

    boolean document() {
        if (isAt("<?xml") && isWhite(s[5]) && !declaration()) {
            return false;
        }
        while (at < end) {
            if (s[at] == '<' ? !markup() : depth == 0 ? !white() : !characters()) {
                return false;
            }
        }
        return rooted && depth == 0;
    }

    /** {@code <?xml version='1.0' encoding='…' standalone='…'?>}, of which nothing is needed here. */
    private boolean declaration() {
        at = 5;
        if (!white() || !isAt("version") || !"1.0".equals(quoted(7))) {
            return false;
        }
        boolean space = white();
        if (space && isAt("encoding")) {
            String encoding = quoted(8);
            if (encoding == null || !isLetter(encoding)) {
                return false;
            }
            space = white();
        }
        if (space && isAt("standalone")) {
            String standalone = quoted(10);
            if (!"yes".equals(standalone) && !"no".equals(standalone)) {
                return false;
            }
            white();
        }
        boolean over = isAt("?>");
        at += 2;
        return over;
    }

    private static boolean isLetter(String encoding) {
        char first = encoding.isEmpty() ? 0 : encoding.charAt(0);
        return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
    }

    /** The word in quotes behind the name and an equals sign; null where there is none that is plain. */
    private String quoted(int name) {
        at += name;
        white();
        if (s[at++] != '=') {
            return null;
        }
        white();
        char quote = s[at];
        if (quote != '"' && quote != '\'') {
            return null;
        }
        int start = ++at;
        while (s[at] == '.' || s[at] == '-' || (s[at] >= '0' && s[at] <= '9') || names.end(at) > at) {
            at++;
        }
        return s[at] == quote ? new String(s, start, at++ - start) : null;
    }

    private boolean markup() {
        return switch (s[at + 1]) {
            case '/' -> endTag();
            case '?' -> instruction();
            case '!' -> isAt("<!--") ? comment() : depth > 0 && isAt("<![CDATA[") && cdata();
            default -> startTag();
        };
    }

    private boolean startTag() {
        if (depth == 0 && rooted) {
            return false;
        }
        int start = at++;
        Name name = names.at(at);
        if (name == null) {
            return false;
        }
        rooted = true;
        at += name.qualified().length();
        PlainTag tag = new PlainTag(name, start);
        int before = names.bound();
        while (true) {
            boolean space = white();
            if (s[at] == '>' || (s[at] == '/' && s[at + 1] == '>')) {
                break;
            }
            if (!space || !attribute(tag, before)) {
                return false;
            }
        }
        if (!resolve(tag)) {
            return false;
        }
        add(tag);
        if (s[at] == '>') {
            push(tag, before);
            at++;
        } else {
            add(END);
            names.unbind(before);
            at += 2;
        }
        return true;
    }

    private boolean attribute(PlainTag tag, int before) {
        Name name = names.at(at);
        if (name == null) {
            return false;
        }
        at += name.qualified().length();
        white();
        if (s[at++] != '=') {
            return false;
        }
        white();
        if (s[at] != '"' && s[at] != '\'') {
            return false;
        }
        String value = text.value(at + 1, s[at]);
        at = text.end() + 1;
        if (value == null) {
            return false;
        } else if (name.prefix().equals("xmlns")) {
            tag.declare(name.local(), value);
            return names.bind(name.local(), value, before);
        } else if (name.qualified().equals("xmlns")) {
            tag.declare("", value);
            return names.bind("", value, before);
        }
        return tag.add(name, value);
    }

    /** What the prefixes of the tag stand for. */
    private boolean resolve(PlainTag tag) {
        tag.namespace = names.namespace(tag.name.prefix());
        boolean known = tag.namespace != null || tag.name.prefix().isEmpty();
        for (int i = 0; i < tag.count; i++) {
            String prefix = tag.names[i].prefix();
            if (!prefix.isEmpty()) {
                if (tag.namespaces == null) {
                    tag.namespaces = new String[tag.names.length];
                }
                tag.namespaces[i] = names.namespace(prefix);
                known &= tag.namespaces[i] != null;
            }
        }
        return known;
    }

    private void push(PlainTag tag, int before) {
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
            bound = Arrays.copyOf(bound, depth * 2);
        }
        open[depth] = tag;
        bound[depth++] = before;
    }

    private boolean endTag() {
        if (depth == 0) {
            return false;
        }
        at += 2;
        String name = open[--depth].name.qualified();
        if (!isAt(name)) {
            return false;
        }
        at += name.length();
        white();
        names.unbind(bound[depth]);
        add(END);
        return s[at++] == '>';
    }

    private boolean characters() {
        String read = text.content(at);
        at = text.end();
        if (read != null) {
            add(read);
        }
        return read != null;
    }

    private boolean cdata() {
        int start = at + 9;
        at = start;
        while (!isAt("]]>")) {
            if (!text.isCharacter(at)) {
                return false;
            }
            at++;
        }
        add(new String(s, start, at - start));
        at += 3;
        return true;
    }

    private boolean comment() {
        at += 4;
        while (!isAt("--")) {
            if (!text.isCharacter(at)) {
                return false;
            }
            at++;
        }
        at += 3;
        return s[at - 1] == '>';
    }

    private boolean instruction() {
        int start = at + 2;
        at = names.end(start);
        if (at == start || new String(s, start, at - start).equalsIgnoreCase("xml") || (!isAt("?>") && !white())) {
            return false;
        }
        while (!isAt("?>")) {
            if (!text.isCharacter(at)) {
                return false;
            }
            at++;
        }
        at += 2;
        return true;
    }

    private void add(Object event) {
        if (count == events.length) {
            events = Arrays.copyOf(events, count * 2);
        }
        events[count++] = event;
    }

    private boolean isAt(String word) {
        for (int i = 0; i < word.length(); i++) {
            // the character that ends all is in no word, so this never goes behind it
            if (s[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhite(char c) {
        return c == ' ' || c == '\n' || c == '\t';
    }

    /** Goes to what is no white space; whether there was any. */
    private boolean white() {
        int start = at;
        while (isWhite(s[at])) {
            at++;
        }
        return at > start;
    }
}
