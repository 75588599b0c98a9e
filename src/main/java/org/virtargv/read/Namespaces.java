package org.virtargv.read;

/** How many namespaces one element declares: Java's parser compares each with all before it. */
final class Namespaces {
    /** More than any document has at one element. */
    static final int MOST = 1000;

    private Namespaces() {}

    /** Where the element begins that declares more; -1 where none does. */
    static int crowd(String document) {
        int count = 0;
        int element = -1;
        int next = document.indexOf('<');
        for (int at = document.indexOf("xmlns"); at >= 0; at = document.indexOf("xmlns", at + 1)) {
            while (next >= 0 && next < at) {
                element = next;
                count = 0;
                next = document.indexOf('<', next + 1);
            }
            if (++count > MOST) {
                return element;
            }
        }
        return -1;
    }
}
