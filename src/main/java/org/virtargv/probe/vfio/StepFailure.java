package org.virtargv.probe.vfio;

/** A step of opening or asking a device that failed: which one, with which errno, and what a person can do about it. */
final class StepFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean inUse;

    /** @param errno 0 where the step failed without one */
    StepFailure(String step, int errno, boolean inUse, String advice) {
        super(step + (errno == 0 ? "" : ": " + Errno.name(errno)) + "; " + advice, null, false, false);
        this.inUse = inUse;
    }

    /** Of several ways that failed, told together. */
    StepFailure(String message, boolean inUse) {
        super(message, null, false, false);
        this.inUse = inUse;
    }

    boolean inUse() {
        return inUse;
    }
}
