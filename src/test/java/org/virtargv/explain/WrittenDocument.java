package org.virtargv.explain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.virtargv.problem.Location;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What a document says, read by Java's own parser and by nothing of the program. */
final class WrittenDocument {
    /** An element, and where it begins. */
    private static final class Element {
        final String name;
        final Map<String, String> attributes = new LinkedHashMap<>();
        final List<Element> children = new ArrayList<>();
        final StringBuilder text = new StringBuilder();
        int line;
        int column;

        Element(String name) {
            this.name = name;
        }
    }

    private final List<Element> inOrder = new ArrayList<>();

    WrittenDocument(byte[] document) throws SAXException {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        List<Element> open = new ArrayList<>();
        try {
            factory.newSAXParser().parse(new ByteArrayInputStream(document), new DefaultHandler() {
                @Override
                public void startElement(String uri, String local, String qualified, Attributes attributes) {
                    Element e = new Element(local);
                    for (int i = 0; i < attributes.getLength(); i++) {
                        e.attributes.put(attributes.getLocalName(i), attributes.getValue(i));
                    }
                    if (!open.isEmpty()) {
                        open.get(open.size() - 1).children.add(e);
                    }
                    inOrder.add(e);
                    open.add(e);
                }

                @Override
                public void characters(char[] text, int start, int length) {
                    open.get(open.size() - 1).text.append(text, start, length);
                }

                @Override
                public void endElement(String uri, String local, String qualified) {
                    open.remove(open.size() - 1);
                }
            });
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        place(new String(document, StandardCharsets.UTF_8));
    }

    /** The parser tells where a tag ends, and messages where it begins: tags are counted off. */
    private void place(String text) {
        int line = 1;
        int lineStart = 0;
        int element = 0;
        int i = 0;
        while (i < text.length()) {
            int end = i + 1;
            if (text.charAt(i) == '<') {
                if (text.startsWith("<!--", i)) {
                    end = text.indexOf("-->", i) + 3;
                } else if (text.startsWith("<![CDATA[", i)) {
                    end = text.indexOf("]]>", i) + 3;
                } else if (Character.isLetter(text.charAt(i + 1))) {
                    Element e = inOrder.get(element++);
                    e.line = line;
                    e.column = i - lineStart + 1;
                }
            }
            for (; i < end; i++) {
                if (text.charAt(i) == '\n') {
                    line++;
                    lineStart = i + 1;
                }
            }
        }
    }

    /** What stands in the element of this name at this place, by the names that explanations have; nothing for none. */
    Map<String, List<String>> at(Location at, String name) {
        Map<String, List<String>> out = new LinkedHashMap<>();
        for (Element e : inOrder) {
            if (e.line == at.line() && e.column == at.column() && e.name.equals(name)) {
                collect(e, "", out);
            }
        }
        return out;
    }

    private static void collect(Element e, String path, Map<String, List<String>> out) {
        e.attributes.forEach((name, value) -> add(out, path + "@" + name, value));
        if (e.children.isEmpty() || !e.text.toString().isBlank()) {
            add(out, path.isEmpty() ? "text()" : path.substring(0, path.length() - 1), e.text.toString());
        }
        for (Element child : e.children) {
            if (!path.isEmpty() || !e.name.equals("domain") || !child.name.equals("devices")) {
                collect(child, path + child.name + "/", out);
            } else {
                child.children.stream()
                        .filter(x -> x.name.equals("emulator"))
                        .forEach(x -> collect(x, "devices/emulator/", out));
            }
        }
    }

    private static void add(Map<String, List<String>> out, String name, String value) {
        out.computeIfAbsent(name, n -> new ArrayList<>()).add(value.strip());
    }
}
