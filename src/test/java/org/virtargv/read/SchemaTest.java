package org.virtargv.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.binding.Member;
import org.virtargv.binding.Shape;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Hex;
import org.virtargv.domain.Node;
import org.virtargv.domain.Words;

/**
 * The schema in {@code schema/} is made from the model and is what the model says now. After a change of the model,
 * {@code mvn test -Dtest=SchemaTest -Dschema.update=true} writes it anew.
 */
class SchemaTest {
    private static final Path FOLDER = Path.of("schema");

    @Test
    void theSchemaIsWhatTheModelSays() throws IOException {
        for (Map.Entry<String, String> file : new Generator().files().entrySet()) {
            Path path = FOLDER.resolve(file.getKey());
            if (Boolean.getBoolean("schema.update")) {
                Files.createDirectories(FOLDER);
                Files.writeString(path, file.getValue());
            }
            assertEquals(file.getValue(), Files.readString(path), path + " is not what the model says; see SchemaTest");
        }
    }

    /** Whatever converts is valid; the schema is not stricter than the reader. */
    @TestFactory
    Stream<DynamicTest> goldenDomainsAreValid() throws Exception {
        Validator validator = SchemaFactory.newDefaultInstance()
                .newSchema(FOLDER.resolve("domain.xsd").toFile())
                .newValidator();
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        try (Stream<Path> files = Files.walk(Path.of("golden"))) {
            return files.filter(p -> p.toString().endsWith(".args")).sorted().toList().stream()
                    .map(args -> {
                        Path xml = Path.of(args.toString().replaceFirst("\\.args$", ".xml"));
                        return DynamicTest.dynamicTest(
                                xml.getFileName().toString(), () -> validator.validate(new StreamSource(xml.toFile())));
                    });
        }
    }

    /**
     * One complex type for each class, children in any order and number: the format asks for no order, and XML Schema
     * 1.0 has no words for both.
     */
    private static final class Generator {
        private final Map<Class<?>, String> types = new LinkedHashMap<>();
        private final Map<String, String> text = new TreeMap<>();
        private final Map<String, Member> foreign = new TreeMap<>();

        Map<String, String> files() {
            type(Domain.class);
            StringBuilder own = new StringBuilder(head(""))
                    .append("  <xs:import namespace=\"" + Domain.QEMU + "\" schemaLocation=\"qemu.xsd\"/>\n");
            own.append("  <xs:element name=\"domain\" type=\"Domain\"/>\n");
            text.values().forEach(own::append);
            StringBuilder qemu = new StringBuilder(
                    head(" targetNamespace=\"" + Domain.QEMU + "\" elementFormDefault=\"qualified\""));
            qemu.append("  <!-- what is handed to QEMU as it stands; its content is told by the program itself -->\n");
            foreign.values().forEach(m -> qemu.append("  <xs:element name=\"")
                    .append(local(m))
                    .append("\"/>\n"));
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

        private static String local(Member m) {
            return m.local;
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

        private static String enumeration(String name, Class<?> type) {
            StringBuilder out = new StringBuilder(
                    "  <xs:simpleType name=\"" + name + "\">\n    <xs:restriction base=\"xs:token\">\n");
            for (Object constant : type.getEnumConstants()) {
                if (!Words.field((Enum<?>) constant).isAnnotationPresent(org.virtargv.domain.NotTranslated.class)) {
                    out.append("      <xs:enumeration value=\"")
                            .append(Words.of((Enum<?>) constant))
                            .append("\"/>\n");
                }
            }
            return out.append("    </xs:restriction>\n  </xs:simpleType>\n").toString();
        }

        private String complex(String name, Shape shape) {
            boolean simple = shape.value != null && shape.elements.isEmpty();
            StringBuilder out = new StringBuilder("  <xs:complexType name=\"" + name + "\""
                    + (shape.value != null && !simple ? " mixed=\"true\"" : "") + ">\n");
            if (simple) {
                out.append("    <xs:simpleContent>\n      <xs:extension base=\"xs:string\">\n");
                attributes(out, shape, "        ");
                out.append("      </xs:extension>\n    </xs:simpleContent>\n");
            } else {
                if (shape.any != null || !shape.elements.isEmpty()) {
                    out.append("    <xs:choice minOccurs=\"0\" maxOccurs=\"unbounded\">\n");
                    shape.elements.stream().filter(m -> m.notTranslated == null).forEach(m -> element(out, m));
                    if (shape.any != null) {
                        out.append("      <xs:any namespace=\"##any\" processContents=\"skip\"/>\n");
                    }
                    out.append("    </xs:choice>\n");
                }
                attributes(out, shape, "    ");
            }
            return out.append("  </xs:complexType>\n").toString();
        }

        private void element(StringBuilder out, Member m) {
            if (!m.namespace.isEmpty()) {
                foreign.put(m.key(), m);
                out.append("      <xs:element ref=\"qemu:").append(local(m)).append("\"/>\n");
            } else {
                out.append("      <xs:element name=\"")
                        .append(m.local)
                        .append("\" type=\"")
                        .append(scalarOrType(m))
                        .append("\"/>\n");
            }
        }

        private void attributes(StringBuilder out, Shape shape, String indent) {
            shape.attributes.stream().filter(m -> m.notTranslated == null).forEach(m -> out.append(indent)
                    .append("<xs:attribute name=\"")
                    .append(m.local)
                    .append("\" type=\"")
                    .append(scalarOrType(m))
                    .append('"')
                    .append(shape.required.contains(m) ? " use=\"required\"" : "")
                    .append("/>\n"));
        }

        private String scalarOrType(Member m) {
            if (m.adapter != null && m.adapter.getClass().getEnclosingClass() == Hex.class) {
                text.putIfAbsent(
                        "Hex",
                        "  <xs:simpleType name=\"Hex\">\n    <xs:restriction base=\"xs:token\">\n"
                                + "      <xs:pattern value=\"0[xX][0-9a-fA-F]+|[0-9]+\"/>\n    </xs:restriction>\n  "
                                + "</xs:simpleType>\n");
                return "Hex";
            } else if (m.adapter != null || m.type() == String.class) {
                return "xs:string";
            } else if (m.type() == Integer.class) {
                return "xs:int";
            } else if (m.type() == Long.class) {
                return "xs:long";
            }
            return m.type().isEnum() || Node.class.isAssignableFrom(m.type()) ? type(m.type()) : "xs:string";
        }
    }
}
