package org.virtargv.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problems;

/**
 * Finds a document's encoding as XML 1.0, appendix F, says, and decodes it; a byte that does not fit is an error, never
 * a guess.
 */
final class Encodings {
    private Encodings() {}

    /** The document's characters with lines ended by a single newline, or null after a problem was reported. */
    static String decode(String file, byte[] document, Problems problems) {
        Charset charset = charset(file, document, problems);
        if (charset == null) {
            return null;
        }
        try {
            // the plain way is quick and puts a sign in the place of what does not fit: without it, all did
            String text = new String(document, charset);
            if (!charset.equals(StandardCharsets.UTF_8) || text.indexOf('\uFFFD') >= 0) {
                text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(document))
                        .toString();
            }
            if (text.startsWith("\uFEFF")) {
                text = text.substring(1);
            }
            return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        } catch (CharacterCodingException e) {
            boolean compressed = document.length > 2 && (document[0] & 0xff) == 0x1f && (document[1] & 0xff) == 0x8b;
            problems.error(
                    "xml-encoding",
                    Location.of(file),
                    compressed ? "the document is compressed by gzip" : "the document is not valid " + charset.name(),
                    compressed
                            ? "decompress it first: gzip -dc FILE | virt-argv convert -"
                            : "save it as UTF-8, or name its encoding in the XML declaration");
            return null;
        }
    }

    private static Charset charset(String file, byte[] b, Problems problems) {
        int first = b.length < 2 ? 0 : (b[0] & 0xff) << 8 | (b[1] & 0xff);
        if (first == 0xfeff || first == 0x003c) {
            return StandardCharsets.UTF_16BE;
        } else if (first == 0xfffe || first == 0x3c00) {
            return StandardCharsets.UTF_16LE;
        }
        String start = new String(b, 0, Math.min(b.length, 200), StandardCharsets.ISO_8859_1);
        String declared = start.startsWith("<?xml") ? declared(start) : null;
        if (declared == null || declared.equalsIgnoreCase("UTF-8")) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declared);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            problems.error(
                    "xml-encoding",
                    Location.of(file),
                    "the encoding '" + declared + "' is not supported",
                    "save the document as UTF-8");
            return null;
        }
    }

    /** What {@code encoding='…'} says in the declaration that the text begins with, or null. */
    private static String declared(String text) {
        int end = text.indexOf('>');
        int at = text.indexOf("encoding", 5);
        if (at < 0 || at > end || !Character.isWhitespace(text.charAt(at - 1))) {
            return null;
        }
        int equals = skip(text, at + 8);
        int quote = skip(text, equals + 1);
        if (quote >= end || text.charAt(equals) != '=' || (text.charAt(quote) != '"' && text.charAt(quote) != '\'')) {
            return null;
        }
        int close = text.indexOf(text.charAt(quote), quote + 1);
        return close < 0 || close > end ? null : text.substring(quote + 1, close);
    }

    private static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
