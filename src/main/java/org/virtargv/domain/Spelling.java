package org.virtargv.domain;

/**
 * How values are spelled that nearly every domain has. Regular expressions say the same, and the first of a run takes
 * long to get ready.
 */
public final class Spelling {
    private Spelling() {}

    /** {@code 4dea22b3-1d52-d8f3-2516-782e98ab3fa0} */
    public static boolean isUuid(String text) {
        return fits(text, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx");
    }

    /** {@code 52:54:00:aa:bb:cc} */
    public static boolean isMac(String text) {
        return fits(text, "xx:xx:xx:xx:xx:xx");
    }

    /** Whether there is at least one hexadecimal digit, and nothing else. */
    public static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isHex(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Whether there are letters, digits, hyphens and underscores of ASCII, and nothing else. */
    public static boolean isWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-')) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Whether each x of the form is a hexadecimal digit of the text, and all else is alike. */
    private static boolean fits(String text, String form) {
        if (text.length() != form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            if (form.charAt(i) == 'x' ? !isHex(text.charAt(i)) : text.charAt(i) != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
