package org.virtargv.fuzz;

/** Something that must not be. */
final class Finding extends Exception {
    private static final long serialVersionUID = 1;

    /** The same for what is probably the same fault. */
    final String signature;

    Finding(String signature, Throwable cause) {
        super(signature, cause);
        this.signature = signature;
    }

    /** An exception where there has to be an answer: a user would see exit status 70. */
    static Finding of(Throwable e) {
        StringBuilder out = new StringBuilder(e.getClass().getSimpleName());
        int frames = 0;
        for (StackTraceElement frame : e.getStackTrace()) {
            if (frame.getClassName().startsWith("org.virtargv") && frames++ < 2) {
                out.append(" at ")
                        .append(frame.getClassName().substring("org.virtargv.".length()))
                        .append('.')
                        .append(frame.getMethodName())
                        .append(':')
                        .append(frame.getLineNumber());
            }
        }
        return new Finding(out.toString(), e);
    }
}
