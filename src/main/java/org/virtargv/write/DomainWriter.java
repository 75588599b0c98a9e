package org.virtargv.write;

import jakarta.xml.bind.JAXBException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.virtargv.domain.Domain;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Writes a Domain as XML, laid out as {@code virsh dumpxml} lays it out: two spaces a level, single quotes. */
public final class DomainWriter {
    private DomainWriter() {}

    /** Names of devices that the user did not choose are left out: they are made anew each time. */
    public static String write(Domain domain) {
        Element root = document(domain).getDocumentElement();
        NumberBase.correct(root);
        NodeList aliases = root.getElementsByTagName("alias");
        for (int i = aliases.getLength() - 1; i >= 0; i--) {
            Element alias = (Element) aliases.item(i);
            if (alias.getParentNode().getParentNode() instanceof Element devices
                    && devices.getTagName().equals("devices")
                    && !alias.getAttribute("name").startsWith("ua-")) {
                alias.getParentNode().removeChild(alias);
            }
        }
        StringBuilder out = new StringBuilder();
        element(out, root, 0);
        return out.toString();
    }

    static Document document(Domain domain) {
        try {
            Document document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
            Model.context().createMarshaller().marshal(domain, document);
            return document;
        } catch (JAXBException | ParserConfigurationException e) {
            throw new IllegalStateException("a domain that was read can be written", e);
        }
    }

    private static void element(StringBuilder out, Element e, int level) {
        indent(out, level).append('<').append(e.getTagName());
        attributes(e).forEach((name, value) -> out.append(' ')
                .append(name)
                .append("='")
                .append(escaped(value, true))
                .append('\''));
        boolean children = false;
        StringBuilder text = new StringBuilder();
        for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
            children |= n instanceof Element;
            text.append(n instanceof Element ? "" : n.getNodeValue());
        }
        if (children) {
            out.append(">\n");
            for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
                if (n instanceof Element child) {
                    element(out, child, level + 1);
                }
            }
            indent(out, level).append("</").append(e.getTagName()).append(">\n");
        } else if (text.length() > 0) {
            out.append('>')
                    .append(escaped(text.toString(), false))
                    .append("</")
                    .append(e.getTagName())
                    .append(">\n");
        } else {
            out.append("/>\n");
        }
    }

    /**
     * Declarations of namespaces first, then the attributes as the model has them. JAXB declares every namespace of the
     * model; unused ones go.
     */
    private static Map<String, String> attributes(Element e) {
        Map<String, String> declarations = new TreeMap<>();
        Map<String, String> out = new LinkedHashMap<>();
        NamedNodeMap all = e.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            Attr a = (Attr) all.item(i);
            if (!a.getName().startsWith("xmlns")) {
                out.put(a.getName(), a.getValue());
            } else if (a.getName().equals("xmlns") || uses(e, a.getName().substring(6))) {
                declarations.put(a.getName(), a.getValue());
            }
        }
        Map<String, String> ordered = new LinkedHashMap<>(declarations);
        ordered.putAll(out);
        return ordered;
    }

    private static boolean uses(Element e, String prefix) {
        if (prefix.equals(e.getPrefix())) {
            return true;
        }
        for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child && uses(child, prefix)) {
                return true;
            }
        }
        return false;
    }

    private static StringBuilder indent(StringBuilder out, int level) {
        return out.append("  ".repeat(level));
    }

    private static String escaped(String text, boolean attribute) {
        String out = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return attribute
                ? out.replace("'", "&apos;").replace("\n", "&#10;").replace("\t", "&#9;")
                : out.replace("\r", "&#13;");
    }
}
