package org.virtargv.argv.read;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.problem.Location;

/**
 * The words of one command for a POSIX shell: quotes of both kinds, backslashes, lines that a backslash continues,
 * comments before the command. Nothing is expanded: a word that the shell would change is told, not guessed.
 */
final class ShellWords {
    /** What begins or ends something else than a word, where it stands unquoted. */
    private static final String OPERATORS = "|&;<>()";

    /** What the shell replaces by something else, where it stands unquoted. */
    private static final String EXPANDED = "$`*?[";

    private final String file;
    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int at;
    private int line;
    private int lineStart;

    /**
     * @param start where the command begins
     * @param line  the number of the line in which that is
     */
    ShellWords(String file, String text, int start, int line) {
        this.file = file;
        this.text = text;
        this.at = start;
        this.line = line;
        this.lineStart = text.lastIndexOf('\n', start - 1) + 1;
    }

    /** Reads the command up to the end of its last line. */
    List<Word> command() throws UnreadableLine {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                if (!words.isEmpty()) {
                    break;
                }
                newline();
            } else if (c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else if (continues()) {
                at++;
                newline();
            } else if (c == '#') {
                at = lineEnd();
            } else {
                words.add(word());
            }
        }
        return words;
    }

    /** Where something else than blank lines and comments follows the command, or null. */
    Location more() throws UnreadableLine {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                newline();
            } else if (c == '#') {
                at = lineEnd();
            } else if (Character.isWhitespace(c)) {
                at++;
            } else {
                return here(at);
            }
        }
        return null;
    }

    private Word word() throws UnreadableLine {
        StringBuilder out = new StringBuilder();
        Location start = here(at);
        int bare = -1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                break;
            } else if (c == '\'' || c == '"') {
                bare = bare < 0 ? out.length() : bare;
                quoted(out, c);
            } else if (continues()) {
                at++;
                newline();
            } else if (c == '\\') {
                bare = bare < 0 ? out.length() : bare;
                escaped(out);
            } else {
                refuse(c, out.length() == 0);
                out.append(c);
                at++;
            }
        }
        return new Word(out.toString(), bare < 0 ? out.length() : bare, start);
    }

    private void refuse(char c, boolean first) throws UnreadableLine {
        if (OPERATORS.indexOf(c) >= 0) {
            throw new UnreadableLine(
                    "line-not-one-command",
                    here(at),
                    "an unquoted '" + c + "' makes this more than one command",
                    "keep only the QEMU command in the file, or quote the character");
        }
        if (EXPANDED.indexOf(c) >= 0 || (first && c == '~')) {
            throw new UnreadableLine(
                    "line-expansion",
                    here(at),
                    "the shell would expand what begins with '" + c + "', and its value is not known here",
                    "write its value, or put it in single quotes");
        }
    }

    private void quoted(StringBuilder out, char quote) throws UnreadableLine {
        Location opened = here(at);
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at);
            if (quote == '"' && (c == '$' || c == '`')) {
                refuse(c, false);
            } else if (quote == '"' && c == '\\' && at + 1 < text.length()) {
                escapedInQuotes(out);
            } else {
                out.append(c);
                at++;
                if (c == '\n') {
                    line++;
                    lineStart = at;
                }
            }
        }
        if (at >= text.length()) {
            throw new UnreadableLine(
                    "line-unbalanced-quote",
                    opened,
                    "the quote " + quote + " that opens here is never closed",
                    "close it, or remove it");
        }
        at++;
    }

    /** In double quotes a backslash quotes only what would be special there. */
    private void escapedInQuotes(StringBuilder out) {
        char next = text.charAt(at + 1);
        if (next == '\n') {
            at++;
            newline();
            return;
        }
        if ("$`\"\\".indexOf(next) < 0) {
            out.append('\\');
        }
        out.append(next);
        at += 2;
    }

    private void escaped(StringBuilder out) throws UnreadableLine {
        if (at + 1 >= text.length()) {
            throw new UnreadableLine(
                    "line-cut", here(at), "the text ends with a backslash, so its continuation is missing", null);
        }
        out.append(text.charAt(at + 1));
        at += 2;
    }

    /** Whether a backslash continues the line. */
    private boolean continues() {
        return text.charAt(at) == '\\' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    }

    private void newline() {
        at++;
        line++;
        lineStart = at;
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private Location here(int position) {
        return new Location(file, line, position - lineStart + 1);
    }
}
