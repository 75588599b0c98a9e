package org.virtargv;

import java.util.Optional;
import org.virtargv.problem.Problem;

/**
 * A message about a document. No member is null.
 *
 * @param severity whether it is an error, a warning or a note
 * @param id       the id of the problem, stable between releases, for example {@code ramfb-needs-display}
 * @param file     the name of the document, as the caller gave it
 * @param line     counted from 1; 0 if the message is about the whole document
 * @param column   counted from 1; 0 if the message is about the whole document
 * @param text     what is wrong and why, one sentence without a full stop
 * @param hint     what to do about it
 */
public record Message(
        Severity severity, String id, String file, int line, int column, String text, Optional<String> hint) {
    /** The severity of a message. */
    public enum Severity {
        /** The domain is refused. */
        ERROR,
        /** The domain is converted, but something in it is probably not what the user wants. */
        WARNING,
        /** The domain is converted; a choice was made, or something was not checked. */
        NOTE
    }

    static Message of(Problem p) {
        Severity severity =
                switch (p.severity()) {
                    case error -> Severity.ERROR;
                    case warning -> Severity.WARNING;
                    case note -> Severity.NOTE;
                };
        return new Message(
                severity,
                p.id(),
                p.location().file(),
                p.location().line(),
                p.location().column(),
                p.message(),
                Optional.ofNullable(p.hint()));
    }

    /** {@code file:line:column: error: what and why; what to do [id]}, as the program prints it. */
    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line + ":" + column;
        String weight = severity.name().toLowerCase(java.util.Locale.ROOT);
        return place + ": " + weight + ": " + text + hint.map(h -> "; " + h).orElse("") + " [" + id + "]";
    }
}
