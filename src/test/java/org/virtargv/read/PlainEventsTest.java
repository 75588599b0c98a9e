package org.virtargv.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program's own parser takes nothing that Java's does not, and tells the same of what both take. */
class PlainEventsTest {
    /** Pieces that documents are made of, and pieces that end a document in the middle of something. */
    private static final String[] PIECES = {
        "<a>",
        "</a>",
        "<b x='1'>",
        "</b>",
        "<a/>",
        "<p:a>",
        "</p:a>",
        "<a xmlns:p='u'>",
        "<p:a xmlns:p=\"v\" p:y='2' y='3'>",
        "<a xmlns='w'>",
        "<a xmlns=''>",
        "<a xmlns:p=''>",
        " ",
        "\n",
        "\t",
        "text",
        "&amp;",
        "&lt;",
        "&#10;",
        "&#x1F600;",
        "&#0;",
        "&#xD800;",
        "&#13;",
        "&nbsp;",
        "&",
        ";",
        "]]>",
        "]]",
        "]",
        ">",
        "<",
        "'",
        "\"",
        "=",
        "<!-- c -->",
        "<!--",
        "-->",
        "--",
        "<?pi d?>",
        "<?pi?>",
        "<?xml version='1.0'?>",
        "<?XML x?>",
        "<?p:i x?>",
        "?>",
        "<![CDATA[x<y]]>",
        "<![CDATA[",
        "<!DOCTYPE a>",
        "ä",
        "😀",
        "\uD83D",
        "\uDE00",
        "\u0000",
        "\u0001",
        "\u0085",
        "\uFFFE",
        "\u2028",
        " x='1'",
        " x=\"a'b\"",
        " x='a\nb\tc&#9;d&quot;'",
        " x='<'",
        " x = '1' ",
        " x='1'y='2'",
        "<a x='1' x='2'>",
        "<a p:x='1' xmlns:q='u' q:x='2' xmlns:p='u'/>",
        " xml:lang='de'",
        " xmlns:xml='q'",
        " xmlns:xmlns='q'",
        "<:a/>",
        "<a:/>",
        "<a:b:c/>",
        "<-a/>",
        "<1/>",
        "<a.b-c_1/>",
        "<ä/>",
        "</a >",
        "</ a>",
        "< a>",
        "<a / >",
        "\uFEFF",
    };

    @Test
    void goldenDocumentsAreReadAlike() throws IOException {
        int plain = 0;
        List<Path> all = golden();
        for (Path file : all) {
            String document = text(file);
            String own = own(document);
            if (own != null) {
                plain++;
                assertEquals(javas(document), own, file.toString());
            }
        }
        assertTrue(plain > all.size() * 9 / 10, plain + " of " + all.size() + " are plain");
    }

    @Test
    void mutatedDocumentsAreReadAlike() throws IOException {
        Random random = new Random(9);
        List<Path> all = golden();
        int plain = 0;
        for (int i = 0; i < 4000; i++) {
            String document = text(all.get(random.nextInt(all.size())));
            for (int n = random.nextInt(3); n >= 0; n--) {
                document = mutated(document, random);
            }
            plain += same(document) ? 1 : 0;
        }
        assertTrue(plain > 200, plain + " are plain");
    }

    @Test
    void generatedDocumentsAreReadAlike() {
        Random random = new Random(8);
        int plain = 0;
        for (int i = 0; i < 60000; i++) {
            StringBuilder document = new StringBuilder(random.nextBoolean() ? "<r xmlns:p='o' a='&gt;'>" : "");
            for (int n = random.nextInt(6); n >= 0; n--) {
                document.append(PIECES[random.nextInt(PIECES.length)]);
            }
            plain += same(document.append(document.indexOf("<r") == 0 ? "</r>" : "")
                            .toString())
                    ? 1
                    : 0;
        }
        assertTrue(plain > 1000, plain + " are plain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                " <a/> ",
                "<?xml version='1.0'?><a/>",
                "<?xml version=\"1.0\" encoding='ISO-8859-1' standalone = 'yes' ?>\n"
                        + "<!-- c --><?p?><a/><!----><?p q?>\n",
                "<a x='1' y=\"'\"\n z='&amp;&#65;&#x42;'>t&lt;u<b/>v<![CDATA[<&]]]>w</a >",
                "<p:a xmlns:p='u' p:x='1'><p:b xmlns:p='v'/><p:c/><d xmlns='w'><e/></d><f/></p:a>",
                "<a>]]&gt;] ]></a>",
                "<a>\uD83D\uDE00é\u0085</a>"
            })
    void plainDocumentsArePlain(String document) {
        assertNotNull(own(document));
        assertTrue(same(document));
    }

    /** What has a fault is left to the parser that has the words for it, and so is what is rare. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "text",
                "<a>",
                "<a></b>",
                "<a/><b/>",
                "<a/>text",
                "<a x='1' x='2'/>",
                "<a x='<'/>",
                "<a x=1/>",
                "<a x='1'y='2'/>",
                "<p:a/>",
                "<a p:x='1'/>",
                "<a>&none;</a>",
                "<a>&#0;</a>",
                "<a>&#xFFFE;</a>",
                "<a>&#55296;</a>",
                "<a>&amp</a>",
                "<a>]]></a>",
                "<a>\u0001</a>",
                "<a>\uFFFF</a>",
                "<a>\uD83D</a>",
                "<a><!-- -- --></a>",
                "<a><!-- --->",
                "<!DOCTYPE a><a/>",
                "<?xml version='1.1'?><a/>",
                " <?xml version='1.0'?><a/>",
                "<a xmlns:xml='u'/>",
                "<a xmlns:p=''/>",
                "<![CDATA[]]><a/>",
                "<a",
                "<a x",
                "<a x=",
                "<a x='",
                "</a>",
                "<",
                "<!",
                "<?",
                "<?xml",
                "<?xml version",
                "<?xml version='1.0",
                "<?xml version='1.0' encoding='1'?><a/>"
            })
    void whatIsNotPlainIsLeft(String document) {
        assertNull(own(document));
    }

    @Test
    void manyNamesAndPrefixesAndDepths() {
        StringBuilder document = new StringBuilder("<r>");
        for (int i = 0; i < 600; i++) {
            document.append("<n")
                    .append(i)
                    .append(" xmlns:p")
                    .append(i)
                    .append("='u")
                    .append(i)
                    .append("' b='1'>");
        }
        for (int i = 599; i >= 0; i--) {
            document.append("<p").append(i).append(":x/></n").append(i).append('>');
        }
        assertTrue(same(document.append("</r>").toString()));
    }

    /** Whether it is plain; then both have told the same. */
    private static boolean same(String document) {
        String own = own(document);
        if (own != null) {
            assertEquals(javas(document), own, document);
        }
        return own != null;
    }

    private static String mutated(String document, Random random) {
        int at = random.nextInt(document.length());
        int end = Math.min(document.length(), at + random.nextInt(4));
        return switch (random.nextInt(4)) {
            case 0 -> document.substring(0, at) + document.substring(end);
            case 1 -> document.substring(0, at) + PIECES[random.nextInt(PIECES.length)] + document.substring(at);
            case 2 -> document.substring(0, at) + PIECES[random.nextInt(PIECES.length)] + document.substring(end);
            default -> document.substring(0, at) + document.substring(random.nextInt(document.length()));
        };
    }

    private static List<Path> golden() throws IOException {
        List<Path> out = new ArrayList<>();
        try (Stream<Path> all = Files.list(Path.of("golden"))) {
            all.filter(f -> f.toString().endsWith(".xml")).sorted().forEach(out::add);
        }
        return out;
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    /** Null where the document is not plain. */
    private static String own(String document) {
        try {
            XmlEvents events = PlainEvents.of(document);
            return events == null ? null : told(events);
        } catch (XMLStreamException e) {
            throw new AssertionError(e);
        }
    }

    private static String javas(String document) {
        try {
            return told(new StaxEvents(new Text("x", document), document));
        } catch (XMLStreamException e) {
            return e.getMessage();
        }
    }

    /** All that the events say, neighbouring pieces of text as one. */
    private static String told(XmlEvents in) throws XMLStreamException {
        StringBuilder out = new StringBuilder();
        StringBuilder text = new StringBuilder();
        while (true) {
            XmlEvents.Kind kind = in.next();
            if (kind == XmlEvents.Kind.text) {
                text.append(in.text());
                continue;
            }
            out.append(text.isEmpty() ? "" : "text " + text + "\n").append(kind).append(' ');
            text.setLength(0);
            if (kind == XmlEvents.Kind.over) {
                return out.toString();
            } else if (kind == XmlEvents.Kind.start) {
                out.append(in.prefix() + " " + in.localName() + " " + in.namespace() + " at " + in.tagStart());
                for (int i = 0; i < in.attributeCount(); i++) {
                    out.append("; " + in.attributePrefix(i) + " " + in.attributeLocalName(i) + " "
                            + in.attributeNamespace(i) + " " + in.attributeValue(i));
                }
            }
            out.append('\n');
        }
    }
}
