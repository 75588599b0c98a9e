package org.virtargv.read;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtargv.domain.Domain;
import org.xml.sax.SAXException;

/**
 * The schema in {@code schema/} is made from the model and is what the model says now. After a change of the model,
 * {@code mvn test -Dtest=SchemaTest -Dupdate} writes it anew.
 */
class SchemaTest {
    private static final Path FOLDER = Path.of("schema");

    @Test
    void theSchemaIsWhatTheModelSays() throws IOException {
        for (Map.Entry<String, String> file : new SchemaGenerator().files().entrySet()) {
            Path path = FOLDER.resolve(file.getKey());
            if (System.getProperty("update") != null) {
                Files.createDirectories(FOLDER);
                Files.writeString(path, file.getValue());
            }
            assertEquals(file.getValue(), Files.readString(path), path + " is not what the model says; see SchemaTest");
        }
    }

    /** What an editor shows of an element is what the model's comment says. */
    @Test
    void everyElementIsExplained() throws IOException {
        Matcher bare = Pattern.compile("<xs:element name=\"([^\"]+)\"[^>]*/>")
                .matcher(Files.readString(FOLDER.resolve("domain.xsd")));
        Set<String> unexplained = new TreeSet<>();
        while (bare.find()) {
            unexplained.add(bare.group(1));
        }
        assertEquals(Set.of(), unexplained, "a field of the model needs a comment");
    }

    /** Whatever converts is valid; the schema is not stricter than the reader. */
    @TestFactory
    Stream<DynamicTest> goldenDomainsAreValid() throws Exception {
        Validator validator = validator();
        try (Stream<Path> files = Files.walk(Path.of("golden"))) {
            return files.filter(p -> p.toString().endsWith(".args")).sorted().toList().stream()
                    .map(args -> {
                        Path xml = Path.of(args.toString().replaceFirst("\\.args$", ".xml"));
                        return DynamicTest.dynamicTest(
                                xml.getFileName().toString(), () -> validator.validate(new StreamSource(xml.toFile())));
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<memory unit='KiB'>\n 1 \n</memory><name>n</name>",
                "<name>n</name><on_crash> restart </on_crash>",
                "<name>n</name><devices><disk other:a='b'><other:more><deep/></other:more></disk></devices>",
                "<name>n</name><other:anywhere/><qemu:commandline><qemu:arg value='-S'/></qemu:commandline>",
                "<devices><disk><address unit='0' type='drive'/><target dev='a'/><driver/></disk></devices>",
                "<devices><hostdev type='pci'><address slot='3' bus='0x0A' type='pci'/></hostdev></devices>",
                "<metadata><plain a='1'>text</plain><other:x/></metadata>",
            })
    void whatTheReaderTakesIsValid(String content) {
        assertDoesNotThrow(() -> validate(content));
    }

    /** The reader refuses the first, and warns of the others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<memory>much</memory>",
                "<iothreads>0x1</iothreads>",
                "<on_crash>rest</on_crash>",
                "<devices><disk device='dsik'/></devices>",
                "<devices><interface/></devices>",
                "<devices><hostdev mode='subsystem' type='pci'><address type='pci' slot='x'/></hostdev></devices>",
                "<bootloader/>",
                "<devices><video><model type='gop'/></video></devices>",
                "<devices><disk><adress/></disk></devices>",
                "<devices><graphics type='vnc' prot='1'/></devices>",
            })
    void whatTheReaderFindsWrongIsNotValid(String content) {
        assertThrows(SAXException.class, () -> validate(content));
    }

    @Test
    void aDomainHasOneName() {
        assertDoesNotThrow(() -> validateAll("<vcpu>1</vcpu><name>n</name>"));
        assertThrows(SAXException.class, () -> validateAll("<vcpu>1</vcpu>"));
        assertThrows(SAXException.class, () -> validateAll("<name>n</name><name>m</name>"));
    }

    /** A piece, in a domain that has a name. */
    private static void validate(String content) throws Exception {
        validateAll(content.contains("<name>") ? content : "<name>n</name>" + content);
    }

    private static void validateAll(String content) throws Exception {
        validator()
                .validate(new StreamSource(new StringReader("<domain type='kvm' xmlns:other='urn:x' xmlns:qemu='"
                        + Domain.QEMU + "'>" + content + "</domain>")));
    }

    private static Validator validator() throws SAXException {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        Validator out = factory.newSchema(FOLDER.resolve("domain.xsd").toFile()).newValidator();
        out.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        out.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return out;
    }
}
