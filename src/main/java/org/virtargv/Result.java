package org.virtargv;

import java.util.List;

/**
 * The result for a document: it is either {@link Converted} or {@link Refused}. Both are immutable and safe for use by
 * multiple threads.
 */
public sealed interface Result permits Converted, Refused {
    /**
     * All messages, ordered by their location in the document. A converted document has no errors among them, a refused
     * one has at least one.
     *
     * @return an unmodifiable list
     */
    List<Message> messages();
}
