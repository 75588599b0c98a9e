package org.virtargv.family.cpu;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virtargv.file.ResourceLines;

/**
 * The x86 processor models that a host's processor is described by, and the order of features; from two text files
 * beside this class, which say how they are written.
 */
final class X86Models {
    private static final int FIELDS = 4;
    private static X86Models known;

    /** Oldest first. */
    final Map<String, Model> models = new LinkedHashMap<>();
    /** Each feature's place, by the format's name. */
    final Map<String, Integer> order = new HashMap<>();

    /**
     * A model.
     *
     * @param vendor     {@code Intel}, {@code AMD}, {@code Hygon}, or null for a model of any
     * @param signatures family and model as {@code 23:49}, perhaps with steppings, of the processors that it was made
     *          after
     * @param features   by the format's names
     */
    record Model(String name, String vendor, List<String> signatures, Set<String> features) {
        boolean wasMadeAfter(long family, long model, long stepping) {
            for (String s : signatures) {
                String[] part = s.split(":");
                boolean steppings = part.length < 3 || within(part[2], stepping);
                if (Long.parseLong(part[0]) == family && Long.parseLong(part[1]) == model && steppings) {
                    return true;
                }
            }
            return false;
        }

        private static boolean within(String range, long value) {
            String[] ends = range.split("-");
            return value >= Long.parseLong(ends[0]) && value <= Long.parseLong(ends[ends.length - 1]);
        }
    }

    private X86Models() {
        for (String line : ResourceLines.of(X86Models.class, "x86-features.txt")) {
            for (String name : line.split(" ")) {
                order.putIfAbsent(name, order.size());
            }
        }
        for (String line : ResourceLines.of(X86Models.class, "x86-models.txt")) {
            add(line.split(" "));
        }
    }

    static synchronized X86Models get() {
        if (known == null) {
            known = new X86Models();
        }
        return known;
    }

    private void add(String[] word) {
        Set<String> features = word[3].equals("-")
                ? new LinkedHashSet<>()
                : new LinkedHashSet<>(models.get(word[3]).features());
        for (int i = FIELDS; i < word.length; i++) {
            String feature = word[i].substring(1);
            if (word[i].startsWith("-")) {
                features.remove(feature);
            } else {
                features.add(feature);
            }
        }
        models.put(
                word[0],
                new Model(
                        word[0],
                        word[1].equals("-") ? null : word[1],
                        word[2].equals("-") ? List.of() : List.of(word[2].split(",")),
                        features));
    }
}
