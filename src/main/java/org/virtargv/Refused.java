package org.virtargv;

import java.util.List;

/**
 * There is no command line, because the document is not a valid domain, or QEMU would not start with it. Immutable and
 * safe for use by multiple threads.
 *
 * @param messages all errors of the document, and its warnings and notes
 */
public record Refused(List<Message> messages) implements Result {
    /**
     * Creates a refusal.
     *
     * @param messages the messages, which are copied
     */
    public Refused {
        messages = List.copyOf(messages);
    }

    /** The messages, one on each line. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        messages.forEach(m -> out.append(m).append('\n'));
        return out.toString();
    }
}
