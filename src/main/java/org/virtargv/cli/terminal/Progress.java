package org.virtargv.cli.terminal;

import java.io.PrintStream;

/** Says on a terminal how far long work is; elsewhere, and where the work is short, it says nothing. */
public final class Progress {
    private static final long FIRST = 1_000_000_000L;
    private static final long EACH = 200_000_000L;

    private final PrintStream terminal;
    private final String what;
    private final int all;
    private int done;
    private long next = System.nanoTime() + FIRST;
    private boolean shown;

    /** @param terminal null where there is none */
    public Progress(PrintStream terminal, String what, int all) {
        this.terminal = terminal;
        this.what = what;
        this.all = all;
    }

    /** One more is done. */
    public void step() {
        done++;
        if (terminal != null && System.nanoTime() >= next) {
            next = System.nanoTime() + EACH;
            shown = true;
            terminal.print("\r" + what + " " + done + " of " + all + " \033[K");
            terminal.flush();
        }
    }

    /** Takes the line away, before anything else is printed there. */
    public void clear() {
        if (shown) {
            shown = false;
            terminal.print("\r\033[K");
            terminal.flush();
        }
    }
}
