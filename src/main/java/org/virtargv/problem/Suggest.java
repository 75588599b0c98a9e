package org.virtargv.problem;

import java.util.Collection;

/** Finds the word that was probably meant. */
public final class Suggest {
    private Suggest() {}

    /** {@code did you mean 'display'?}, or null where no known word is near. */
    public static String hint(String word, Collection<String> known) {
        String best = null;
        int least = Math.min(3, word.length() / 2 + 1);
        for (String candidate : known) {
            int d = Math.abs(candidate.length() - word.length()) >= least ? least : distance(word, candidate);
            if (d < least) {
                least = d;
                best = candidate;
            }
        }
        return best == null ? null : "did you mean '" + best + "'?";
    }

    /** Edits from one word to the other: a letter more, less or changed, two neighbours swapped. */
    static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = row;
        }
        return last[b.length()];
    }
}
