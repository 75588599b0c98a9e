package org.virtargv.json;

/**
 * A text that is not JSON, or JSON that does not hold what is read from it. The message is for the user and names the
 * line where there is one; whoever knows the file adds its name.
 */
public final class JsonException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public JsonException(String message) {
        super(message);
    }

    static JsonException cut() {
        return new JsonException("it ends unexpectedly (is it truncated?)");
    }

    /** @param what begins with a verb, whose subject is the line */
    static JsonException at(byte[] text, int at, String what) {
        int line = 1;
        for (int i = 0; i < Math.min(at, text.length); i++) {
            line += text[i] == '\n' ? 1 : 0;
        }
        return new JsonException("line " + line + " " + what);
    }
}
