package org.virtargv.write;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import org.virtargv.domain.ForeignAttributes;
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

    private FragmentWriter(XmlText out, Map<String, String> outer) {
        this.out = out;
        scopes.push(outer);
    }

    /**
     * Writes what stands in one element, whose start tag is open: what it uses of the namespaces that are declared
     * further out that element declares, as libvirt does.
     */
    static void write(XmlText out, List<?> content) {
        Map<String, String> outer = new LinkedHashMap<>();
        for (Object each : content) {
            outer((Element) each, outer);
        }
        outer.forEach((prefix, namespace) -> out.foreign("xmlns:" + prefix, namespace));
        outer.put(NONE, NONE);
        FragmentWriter writer = new FragmentWriter(out, outer);
        content.forEach(each -> writer.write((Element) each));
    }

    /** Adds the prefixes of the fragment that no element of it declares, in the order in which they are used. */
    private static void outer(Element root, Map<String, String> out) {
        Deque<Set<String>> declared = new ArrayDeque<>(List.of(Set.of()));
        Node n = root;
        while (n != null) {
            if (n instanceof Element e) {
                declared.push(used(e, declared.peek(), out));
            }
            Node next = n.getFirstChild();
            while (next == null && n != null) {
                if (n instanceof Element) {
                    declared.pop();
                }
                next = n == root ? null : n.getNextSibling();
                n = n == root ? null : n.getParentNode();
            }
            n = next;
        }
    }

    /** Adds the prefixes of one element; gives those that are declared inside it. */
    private static Set<String> used(Element e, Set<String> around, Map<String, String> out) {
        NamedNodeMap attributes = e.getAttributes();
        Set<String> inside = around;
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr a = (Attr) attributes.item(i);
            if (isDeclaration(a)) {
                inside = inside == around ? new HashSet<>(around) : inside;
                inside.add(a.getLocalName());
            }
        }
        outside(e, inside, out);
        for (int i = 0; i < attributes.getLength(); i++) {
            if (!isDeclaration((Attr) attributes.item(i))) {
                outside(attributes.item(i), inside, out);
            }
        }
        return inside;
    }

    private static void outside(Node named, Set<String> inside, Map<String, String> out) {
        String prefix = named.getPrefix();
        if (prefix != null && !prefix.equals("xml") && !inside.contains(prefix)) {
            out.putIfAbsent(prefix, named.getNamespaceURI());
        }
    }

    private void write(Element root) {
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
        NamedNodeMap attributes = e.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr a = (Attr) attributes.item(i);
            if (isDeclaration(a)) {
                scope = declare(scope, a.getPrefix() == null ? NONE : a.getLocalName(), a.getValue());
            }
        }
        scope = declare(scope, prefix(e), e.getNamespaceURI());
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr a = (Attr) attributes.item(i);
            if (a.getPrefix() != null && !a.getPrefix().equals("xml") && !isDeclaration(a)) {
                scope = declare(scope, a.getPrefix(), a.getNamespaceURI());
            }
        }
        scopes.push(scope);
        for (Attr a : ForeignAttributes.of(e)) {
            if (!isDeclaration(a)) {
                out.foreign(a.getName(), a.getValue());
            }
        }
        if (!hasChildren(e)) {
            out.foreignText(e.getTextContent());
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
        out.foreign(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, wanted);
        Map<String, String> wider = new HashMap<>(scope);
        wider.put(prefix, wanted);
        return wider;
    }

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
