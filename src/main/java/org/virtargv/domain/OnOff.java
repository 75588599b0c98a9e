package org.virtargv.domain;

/** The format's on and off. */
public enum OnOff {
    on,
    off;

    /** Null stays null: what was not said. */
    public static Boolean bool(OnOff value) {
        return value == null ? null : value == on;
    }

    public static OnOff of(boolean value) {
        return value ? on : off;
    }
}
