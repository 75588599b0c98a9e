package org.virtargv.problem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every problem that can be told, by its id: the rule behind it, a piece of a document that breaks it, and one that
 * does not. It is data, a text file for each family; {@code explain-problem} and the page of all problems are made from
 * it, and a test converts every example.
 */
public final class Catalogue {
    /** The files, by what they are about. */
    private static final List<String> FILES = List.of(
            "assigned-devices",
            "block",
            "boot",
            "buses",
            "character-devices",
            "compute",
            "devices",
            "document",
            "domain",
            "hotplug",
            "lines",
            "network",
            "program",
            "qemu",
            "storage");

    /**
     * A piece of a document.
     *
     * @param options of the command line that it is converted with, a word each
     * @param xml     one or more elements, or a whole document
     */
    public record Example(List<String> options, String xml) {}

    /**
     * One kind of problem.
     *
     * @param topic the file that it stands in
     * @param rule  in sentences
     * @param wrong null where no document shows it: the program's own files and devices do
     * @param right what to write instead, or null
     */
    public record Entry(String id, String topic, String rule, Example wrong, Example right) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private Catalogue() {}

    /** Reads the files that come with the program. */
    public static Catalogue load() {
        Catalogue out = new Catalogue();
        for (String topic : FILES) {
            try (InputStream in = Catalogue.class.getResourceAsStream("catalogue/" + topic + ".txt")) {
                if (in == null) {
                    throw new IllegalStateException("there is no catalogue of " + topic);
                }
                out.read(topic, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalStateException("the catalogue of " + topic + " cannot be read", e);
            }
        }
        return out;
    }

    /** By id, in the order of the files. */
    public Map<String, Entry> entries() {
        return entries;
    }

    /** The titles of the files, in order. */
    public static List<String> topics() {
        return FILES;
    }

    private void read(String topic, String text) {
        for (String part : text.split("(?m)^# ")) {
            if (!part.isBlank()) {
                Entry e = entry(topic, part);
                if (entries.put(e.id, e) != null) {
                    throw new IllegalStateException("the catalogue has " + e.id + " twice");
                }
            }
        }
    }

    private static Entry entry(String topic, String part) {
        int end = part.indexOf('\n');
        String id = part.substring(0, end < 0 ? part.length() : end).strip();
        StringBuilder rule = new StringBuilder();
        StringBuilder wrong = new StringBuilder();
        StringBuilder right = new StringBuilder();
        StringBuilder at = rule;
        List<String> options = List.of();
        for (String line : part.substring(end + 1).split("\n")) {
            if (line.startsWith("wrong:")) {
                at = wrong;
                options = words(line.substring("wrong:".length()));
            } else if (line.startsWith("right:")) {
                at = right;
            } else {
                at.append(line).append('\n');
            }
        }
        return new Entry(id, topic, rule.toString().strip(), example(options, wrong), example(options, right));
    }

    private static List<String> words(String line) {
        List<String> out = new ArrayList<>(List.of(line.strip().split(" +")));
        out.removeIf(String::isEmpty);
        return List.copyOf(out);
    }

    private static Example example(List<String> options, StringBuilder xml) {
        return xml.toString().isBlank()
                ? null
                : new Example(options, xml.toString().strip());
    }
}
