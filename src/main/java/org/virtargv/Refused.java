package org.virtargv;

import java.util.List;

/**
 * There is no command line: the document is no domain, or QEMU would not start on what it asks for. Immutable, and safe
 * to be used by many threads.
 *
 * @param messages all that is wrong with the document, and what else there is to tell
 */
public record Refused(List<Message> messages) implements Result {
    /**
     * Holds the messages that refuse a document.
     *
     * @param messages all that is wrong with the document; they are copied
     */
    public Refused {
        messages = List.copyOf(messages);
    }

    /** The messages, a line each. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        messages.forEach(m -> out.append(m).append('\n'));
        return out.toString();
    }
}
