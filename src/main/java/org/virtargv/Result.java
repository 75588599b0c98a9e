package org.virtargv;

import java.util.List;

/**
 * What became of a document: it was {@link Converted}, or it was {@link Refused}. Both are immutable, and safe to be
 * used by many threads.
 */
public sealed interface Result permits Converted, Refused {
    /**
     * Everything there is to tell, by place in the document. An accepted document has no errors among them, a refused
     * one at least one.
     *
     * @return unmodifiable
     */
    List<Message> messages();
}
