package org.virtargv.argv;

/** Words of a POSIX shell. */
public final class Quoting {
    private Quoting() {}

    /**
     * One word of a POSIX shell. Words of harmless characters stay bare; all others stand in single quotes, where only
     * the single quote itself is special.
     */
    public static String shell(String word) {
        if (isBare(word)) {
            return word;
        }
        return quoted(word);
    }

    /** One word of a POSIX shell, in single quotes whether it needs them or not. */
    public static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    private static boolean isBare(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!isBare(word.charAt(i))) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    private static boolean isBare(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "/_.-=,:+@%".indexOf(c) >= 0;
    }
}
