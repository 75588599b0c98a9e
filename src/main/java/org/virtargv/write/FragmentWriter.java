package org.virtargv.write;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Writes an element that is not the format's own, with the declarations of the namespaces that it uses. It may be
 * nested as deep as whoever wrote it liked, so there is no recursion here.
 */
final class FragmentWriter {
    private static final String NONE = "";

    private final XmlText out;
    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();

    FragmentWriter(XmlText out) {
        this.out = out;
        scopes.push(Map.of(NONE, NONE));
    }

    void write(Element root) {
        Node n = root;
        while (n != null) {
            if (n instanceof Element e) {
                start(e);
            }
            Node next = n.getFirstChild();
            while (next == null && n != null) {
                if (n instanceof Element e) {
                    end(e);
                }
                next = n == root ? null : n.getNextSibling();
                n = n == root ? null : n.getParentNode();
            }
            n = next;
        }
    }

    private void start(Element e) {
        out.start(e.getTagName());
        Map<String, String> scope = scopes.peek();
        scope = declare(scope, prefix(e), e.getNamespaceURI());
        NamedNodeMap attributes = e.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr a = (Attr) attributes.item(i);
            if (a.getPrefix() != null && !a.getPrefix().equals("xml") && !isDeclaration(a)) {
                scope = declare(scope, a.getPrefix(), a.getNamespaceURI());
            }
        }
        scopes.push(scope);
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr a = (Attr) attributes.item(i);
            if (!isDeclaration(a)) {
                out.attribute(a.getName(), a.getValue());
            }
        }
        if (!hasChildren(e)) {
            out.text(e.getTextContent());
        }
    }

    private void end(Element e) {
        scopes.pop();
        out.end(e.getTagName());
    }

    private Map<String, String> declare(Map<String, String> scope, String prefix, String namespace) {
        String wanted = namespace == null ? NONE : namespace;
        if (wanted.equals(scope.get(prefix))) {
            return scope;
        }
        out.attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, wanted);
        Map<String, String> wider = new HashMap<>(scope);
        wider.put(prefix, wanted);
        return wider;
    }

    /** A declaration is made anew where it is needed. */
    private static boolean isDeclaration(Attr a) {
        return XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(a.getNamespaceURI());
    }

    private static String prefix(Element e) {
        return e.getPrefix() == null ? NONE : e.getPrefix();
    }

    private static boolean hasChildren(Element e) {
        for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element) {
                return true;
            }
        }
        return false;
    }
}
