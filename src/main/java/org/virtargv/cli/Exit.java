package org.virtargv.cli;

/** Exit statuses. */
final class Exit {
    static final int DONE = 0;
    /** Refused, or different. */
    static final int REFUSED = 1;

    static final int USAGE = 2;
    /** Our own fault. */
    static final int INTERNAL = 70;

    private Exit() {}
}
