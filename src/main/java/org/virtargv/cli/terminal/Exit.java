package org.virtargv.cli.terminal;

/** Exit statuses. */
public final class Exit {
    public static final int DONE = 0;
    /** Refused, or different. */
    public static final int REFUSED = 1;

    public static final int USAGE = 2;
    /** Our own fault. */
    public static final int INTERNAL = 70;

    private Exit() {}
}
