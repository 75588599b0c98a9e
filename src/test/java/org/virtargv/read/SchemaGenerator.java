package org.virtargv.read;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import org.virtargv.binding.Member;
import org.virtargv.binding.Shape;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Hex;
import org.virtargv.domain.Node;
import org.virtargv.domain.Whole;
import org.virtargv.domain.Words;

/**
 * The model as XML Schema. Each class is a complex type with children in any order and number: the format asks for
 * no order, and XML Schema 1.0 has no words for both. Other namespaces may stand anywhere, as libvirt passes over them.
 * What is told as unknown is not valid: an editor shows it before the program warns of it.
 */
final class SchemaGenerator {
    /** A number as {@code Hex.parse} reads it. */
    private static final String HEX = pattern("Hex", "0[xX][0-9a-fA-F]+|[0-9]+");

    /** The text of an element: an empty one counts as not written. */
    private static final String NUMBER = pattern("NumberOrNone", "([+\\-]?[0-9]+)?");

    private final ModelComments comments = new ModelComments();
    private final Map<Class<?>, String> types = new LinkedHashMap<>();
    private final Map<String, String> text = new TreeMap<>();
    private final Map<String, Member> foreign = new TreeMap<>();

    SchemaGenerator() throws IOException {}

    Map<String, String> files() {
        type(Domain.class);
        StringBuilder own = new StringBuilder(head(""))
                .append("  <xs:import namespace=\"" + Domain.QEMU + "\" schemaLocation=\"qemu.xsd\"/>\n");
        // elements stand in any order, of which a schema can demand none but by a key
        own.append("  <xs:element name=\"domain\" type=\"Domain\">\n    <xs:key name=\"name\">\n")
                .append("      <xs:selector xpath=\".\"/>\n      <xs:field xpath=\"name\"/>\n")
                .append("    </xs:key>\n  </xs:element>\n");
        text.values().forEach(own::append);
        StringBuilder qemu =
                new StringBuilder(head(" targetNamespace=\"" + Domain.QEMU + "\" elementFormDefault=\"qualified\""));
        qemu.append("  <!-- what is handed to QEMU as it stands; its content is told by the program itself -->\n");
        foreign.values()
                .forEach(m ->
                        qemu.append("  <xs:element name=\"").append(m.local).append("\"/>\n"));
        return Map.of(
                "domain.xsd",
                own.append("</xs:schema>\n").toString(),
                "qemu.xsd",
                qemu.append("</xs:schema>\n").toString());
    }

    private static String head(String more) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- The part of the domain format that virt-argv "
                + "understands. Generated: see SchemaTest. -->\n"
                + "<xs:schema xmlns:xs=\"" + XMLConstants.W3C_XML_SCHEMA_NS_URI + "\" xmlns:qemu=\"" + Domain.QEMU
                + "\"" + more + ">\n";
    }

    private String type(Class<?> type) {
        String name =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        if (types.putIfAbsent(type, name) == null) {
            text.put(
                    name,
                    type.isEnum() ? enumeration(name, type) : complex(name, Shape.of(type.asSubclass(Node.class))));
        }
        return name;
    }

    private static String pattern(String name, String pattern) {
        return "  <xs:simpleType name=\"" + name + "\">\n    <xs:restriction base=\"xs:token\">\n"
                + "      <xs:pattern value=\"" + pattern + "\"/>\n    </xs:restriction>\n  </xs:simpleType>\n";
    }

    private String enumeration(String name, Class<?> type) {
        StringBuilder out =
                new StringBuilder("  <xs:simpleType name=\"" + name + "\">\n    <xs:restriction base=\"xs:token\">\n");
        for (Object constant : type.getEnumConstants()) {
            Enum<?> word = (Enum<?>) constant;
            if (Words.notTranslated(word) == null) {
                documented(out, "      ", "enumeration", "value=\"" + Words.of(word) + "\"", comments.of(word));
            }
        }
        return out.append("    </xs:restriction>\n  </xs:simpleType>\n").toString();
    }

    private String complex(String name, Shape shape) {
        boolean simple = shape.value != null && shape.elements.isEmpty();
        StringBuilder out = new StringBuilder("  <xs:complexType name=\"" + name + "\""
                + (shape.value != null && !simple ? " mixed=\"true\"" : "") + ">\n");
        if (simple) {
            out.append("    <xs:simpleContent>\n      <xs:extension base=\"")
                    .append(text(shape.value))
                    .append("\">\n");
            attributes(out, shape, "        ");
            out.append("      </xs:extension>\n    </xs:simpleContent>\n");
        } else {
            out.append("    <xs:choice minOccurs=\"0\" maxOccurs=\"unbounded\">\n");
            shape.elements.stream().filter(m -> m.notTranslated == null).forEach(m -> element(out, shape, m));
            out.append("      <xs:any namespace=\"")
                    .append(shape.any == null ? "##other" : "##any")
                    .append("\" processContents=\"")
                    .append(shape.any == null ? "lax" : "skip")
                    .append("\"/>\n    </xs:choice>\n");
            attributes(out, shape, "    ");
        }
        return out.append("  </xs:complexType>\n").toString();
    }

    /** The type of an element's text, which is empty where the element says all in its attributes. */
    private String text(Member value) {
        if (value.is(Member.LIST) || value.adapter != null || !(value.is(Member.INTEGER) || value.is(Member.LONG))) {
            return "xs:string";
        }
        text.putIfAbsent("NumberOrNone", NUMBER);
        return "NumberOrNone";
    }

    /** Those of QEMU's namespace are declared for the place that any other namespace has. */
    private void element(StringBuilder out, Shape owner, Member m) {
        if (!m.namespace.isEmpty()) {
            foreign.put(m.key(), m);
        } else {
            String of = "name=\"" + m.local + "\" type=\"" + scalarOrType(m) + "\"";
            documented(out, "      ", "element", of, comments.of(owner, m));
        }
    }

    private void attributes(StringBuilder out, Shape shape, String indent) {
        for (Member m : shape.attributes) {
            if (m.notTranslated == null) {
                String of = "name=\"" + m.local + "\" type=\"" + scalarOrType(m) + "\""
                        + (shape.required.contains(m) ? " use=\"required\"" : "");
                documented(out, indent, "attribute", of, comments.of(shape, m));
            }
        }
        out.append(indent).append("<xs:anyAttribute namespace=\"##other\" processContents=\"lax\"/>\n");
    }

    private static void documented(StringBuilder out, String indent, String tag, String of, String comment) {
        out.append(indent).append("<xs:").append(tag).append(' ').append(of);
        if (comment == null) {
            out.append("/>\n");
            return;
        }
        out.append(">\n").append(indent).append("  <xs:annotation>\n").append(indent);
        out.append("    <xs:documentation xml:lang=\"en\">")
                .append(comment.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .append("</xs:documentation>\n");
        out.append(indent).append("  </xs:annotation>\n");
        out.append(indent).append("</xs:").append(tag).append(">\n");
    }

    private static boolean is(Member m, Class<?> adapter) {
        return m.adapter != null && (Class<?>) m.adapter.getClass() == adapter;
    }

    private String scalarOrType(Member m) {
        if (m.adapter != null && m.adapter.getClass().getEnclosingClass() == Hex.class) {
            text.putIfAbsent("Hex", HEX);
            return "Hex";
        } else if (is(m, Whole.Signed.class)) {
            return "xs:int";
        } else if (is(m, Whole.SignedLong.class)) {
            return "xs:long";
        } else if (is(m, Whole.Unsigned32.class)) {
            return "xs:unsignedInt";
        } else if (m.adapter != null || m.type() == String.class) {
            return "xs:string";
        } else if (m.type() == Integer.class || m.type() == Long.class) {
            return "xs:nonNegativeInteger";
        }
        return m.type().isEnum() || Node.class.isAssignableFrom(m.type()) ? type(m.type()) : "xs:string";
    }
}
