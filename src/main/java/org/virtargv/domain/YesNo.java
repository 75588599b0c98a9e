package org.virtargv.domain;

/** The format's yes and no. */
public enum YesNo {
    yes,
    no;

    /** Null stays null: what was not said. */
    public static Boolean bool(YesNo value) {
        return value == null ? null : value == yes;
    }

    public static YesNo of(boolean value) {
        return value ? yes : no;
    }
}
