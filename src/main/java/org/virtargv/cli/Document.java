package org.virtargv.cli;

import java.io.InputStream;
import java.util.function.BiFunction;
import org.virtargv.cli.terminal.Exit;
import org.virtargv.convert.Converter;
import org.virtargv.family.Provenance;
import org.virtargv.file.InputFile;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problems;

/**
 * A document that the user named.
 *
 * @param name       as it was given, {@code -} for standard input
 * @param bytes      what it holds, or null where it could not be read
 * @param unreadable why it could not be read, or null
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares documents
record Document(String name, byte[] bytes, String unreadable) {
    static Document read(String name, InputStream standardInput) {
        try {
            return new Document(name, InputFile.read(name, standardInput), null);
        } catch (InputFile.Unreadable e) {
            return new Document(name, null, e.getMessage());
        }
    }

    /**
     * As {@link #result}, for one document of many: a fault of virt-argv is this document's alone, and becomes a
     * problem named {@code internal}.
     */
    Attempt attempt(BiFunction<String, byte[], Converter.Result> conversion) {
        try {
            Converter.Result result = result(conversion);
            return new Attempt(result, result.refused() ? Exit.REFUSED : Exit.DONE);
        } catch (RuntimeException | StackOverflowError e) {
            Problems problems = new Problems();
            problems.error("internal", Location.of(name), "internal error: " + e, "please report it with the input");
            return new Attempt(new Converter.Result(null, null, problems), Exit.INTERNAL);
        }
    }

    /** What came of a document, and the exit status that this makes. */
    record Attempt(Converter.Result result, int status) {}

    /** Reads the document as a domain, for which no facts are needed. */
    Converter.Read domain(boolean strict, boolean traced) {
        return bytes == null
                ? new Converter.Read(null, problem(), Provenance.none())
                : Converter.Read.of(name, bytes, strict, traced);
    }

    /** Converts the document; one that could not be read is refused like any other. */
    Converter.Result result(BiFunction<String, byte[], Converter.Result> conversion) {
        return bytes == null ? new Converter.Result(null, null, problem()) : conversion.apply(name, bytes);
    }

    /** What is told of a document that could not be read. */
    Problems problem() {
        Problems problems = new Problems();
        problems.error("input-unreadable", Location.of(name), unreadable, null);
        return problems;
    }
}
