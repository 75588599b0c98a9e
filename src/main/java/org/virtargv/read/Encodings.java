package org.virtargv.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problems;

/**
 * Finds a document's encoding as XML 1.0, appendix F, says, and decodes it; a byte that does not fit is an error, never
 * a guess.
 */
final class Encodings {
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*?\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private Encodings() {}

    /** The document's characters with lines ended by a single newline, or null after a problem was reported. */
    static String decode(String file, byte[] document, Problems problems) {
        Charset charset = charset(file, document, problems);
        if (charset == null) {
            return null;
        }
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(document))
                    .toString();
            if (text.startsWith("\uFEFF")) {
                text = text.substring(1);
            }
            return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        } catch (CharacterCodingException e) {
            problems.error(
                    "xml-encoding",
                    Location.of(file),
                    "the document is not valid " + charset.name(),
                    "save it as UTF-8, or name its encoding in the XML declaration");
            return null;
        }
    }

    private static Charset charset(String file, byte[] b, Problems problems) {
        int first = b.length < 2 ? 0 : (b[0] & 0xff) << 8 | b[1] & 0xff;
        if (first == 0xfeff || first == 0x003c) {
            return StandardCharsets.UTF_16BE;
        } else if (first == 0xfffe || first == 0x3c00) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher m = DECLARED.matcher(new String(b, 0, Math.min(b.length, 200), StandardCharsets.ISO_8859_1));
        if (!m.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(m.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            problems.error(
                    "xml-encoding",
                    Location.of(file),
                    "the encoding '" + m.group(1) + "' is not known",
                    "save the document as UTF-8");
            return null;
        }
    }
}
