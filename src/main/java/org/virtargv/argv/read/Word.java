package org.virtargv.argv.read;

import org.virtargv.problem.Location;

/**
 * One word of a command, its quotes taken away.
 *
 * @param bare how many of its characters, from the first, stood outside quotes: an assignment needs its name there
 */
record Word(String text, int bare, Location at) {
    Word(String text, Location at) {
        this(text, 0, at);
    }

    /** Where the value of {@code NAME=value} begins, or 0 where the word is not an assignment to a variable. */
    int assignment() {
        int equals = text.indexOf('=');
        if (equals <= 0 || equals >= bare || Character.isDigit(text.charAt(0))) {
            return 0;
        }
        for (int i = 0; i < equals; i++) {
            char c = text.charAt(i);
            if (!(c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) {
                return 0;
            }
        }
        return equals + 1;
    }
}
