package org.virtargv.convert;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every document that is left when one element or one attribute is taken out of another. */
final class Mutants {
    private static final Pattern TAG = Pattern.compile(
            "<!--.*?-->|<\\?.*?\\?>|<!\\[CDATA\\[.*?\\]\\]>|"
                    + "<(/?)([\\w:.-]+)((?:\\s+[\\w:.-]+\\s*=\\s*(?:'[^']*'|\"[^\"]*\"))*)\\s*(/?)>",
            Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+([\\w.-]+)\\s*=\\s*('[^']*'|\"[^\"]*\")");

    /** A document, and what was taken out: {@code domain/devices/disk/@type}. */
    record Mutant(String without, String document) {}

    private final String document;
    private final List<Mutant> out = new ArrayList<>();

    private Mutants(String document) {
        this.document = document;
    }

    static List<Mutant> of(String document) {
        Mutants mutants = new Mutants(document);
        mutants.collect();
        return mutants.out;
    }

    private void collect() {
        Deque<String> path = new ArrayDeque<>();
        Deque<Integer> starts = new ArrayDeque<>();
        Matcher tag = TAG.matcher(document);
        while (tag.find()) {
            if (tag.group(2) == null) {
                continue;
            }
            boolean start = tag.group(1).isEmpty();
            boolean end = !start || !tag.group(4).isEmpty();
            if (start) {
                path.addLast(tag.group(2));
                starts.addLast(tag.start());
                attributes(String.join("/", path), tag);
            }
            if (end) {
                int from = starts.removeLast();
                if (path.size() > 1) {
                    add(String.join("/", path), from, tag.end());
                }
                path.removeLast();
            }
        }
    }

    private void attributes(String path, Matcher tag) {
        Matcher a = ATTRIBUTE.matcher(tag.group(3));
        while (a.find()) {
            if (!a.group(1).startsWith("xmlns")) {
                add(path + "/@" + a.group(1), tag.start(3) + a.start(), tag.start(3) + a.end());
            }
        }
    }

    /** Line breaks stay, so that what is told has the place that it had. */
    private void add(String without, int from, int to) {
        String kept = document.substring(from, to).replaceAll("[^\n]", "");
        out.add(new Mutant(without, document.substring(0, from) + kept + document.substring(to)));
    }
}
