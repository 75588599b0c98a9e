package org.virtargv.family.display.decision;

/**
 * A wish for one device, and who has it. The more particular takes the place of the more general, in the order of
 * {@link Source}.
 *
 * @param value the word of the display table
 * @param from  where it stands, for people
 */
public record Wish<T>(T value, Source source, String from) {
    /** Who can ask, the later before the earlier. */
    public enum Source {
        nobody,
        /** What the domain format takes for asked where nothing is said. */
        formatDefault,
        attribute,
        optionForAll,
        metadata,
        optionForOne,
        override,
        argument
    }

    public static <T> Wish<T> nobody(T value) {
        return new Wish<>(value, Source.nobody, "nothing is set");
    }

    public static <T> Wish<T> attribute(T value) {
        return new Wish<>(value, Source.attribute, "<hostdev>");
    }

    /** The words that set a property where the wish stands. */
    String set(String property, String word, String alias) {
        return switch (source) {
            case nobody, formatDefault, attribute -> "set " + property + "='" + word + "'";
            case optionForAll, optionForOne -> "use --" + property + " " + alias + "=" + word;
            case metadata -> "write " + property + "='" + word + "' in <metadata>";
            case override -> "write '" + word + "' for " + property + " in " + from;
            case argument -> "write " + property + "=" + word + " in " + from;
        };
    }

    /** The words that take a property away where it stands. */
    String takeOut(String property) {
        return source == Source.attribute ? "set " + property + "='off'" : "remove " + property + " from " + from;
    }
}
