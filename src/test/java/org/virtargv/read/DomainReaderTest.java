package org.virtargv.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.domain.Domain;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Problems;

/** Broken, huge, hostile and half-right documents: each one clear message, at its place. */
class DomainReaderTest {
    private Problems problems = new Problems();

    private Domain read(String xml) {
        return read(xml.getBytes(StandardCharsets.UTF_8), false);
    }

    private Domain read(byte[] xml, boolean strict) {
        return DomainReader.read("a.xml", xml, strict, problems);
    }

    private String only() {
        List<Problem> all = problems.sorted();
        assertEquals(1, all.size(), all.toString());
        return all.get(0).toString();
    }

    @Test
    void everyElementKnowsItsPlace() {
        Domain d = read("<domain type='qemu'>\n  <name>a</name>\n\n  <os\n     ><type\n "
                + "arch='x86_64'>hvm</type></os>\n</domain>");
        assertEquals("a.xml:1:1", d.at.toString());
        assertEquals("a.xml:4:3", d.os.at.toString());
        assertEquals("a.xml:5:7", d.os.type.at.toString());
    }

    @Test
    void placesAreRightBehindWindowsLineEndsAndTabs() {
        Domain d = read("<domain type='qemu'>\r\n\t<name>a</name>\r\n\t<os/>\r\n</domain>");
        assertEquals("a.xml:3:2", d.os.at.toString());
    }

    @Test
    void anUnknownAttributeIsToldWithTheOneThatWasMeant() {
        Domain d = read("<domain type='qemu'>\n<name>a</name><vcpu plaecment='static'>2</vcpu></domain>");
        assertEquals(2, d.vcpu.count);
        assertEquals(
                "a.xml:2:21: warning: <vcpu> has no attribute 'plaecment', so it is ignored; did you mean 'placement'? "
                        + "[attribute-unknown]",
                only());
    }

    @Test
    void strictRefusesWhatIsUnknown() {
        read("<domain type='qemu'><name>a</name><devicse/></domain>".getBytes(StandardCharsets.UTF_8), true);
        assertEquals(
                "a.xml:1:35: error: <domain> has no element <devicse>; did you mean 'devices'? [element-unknown]",
                only());
    }

    @Test
    void aWrongValueIsToldWithTheRightOnes() {
        read("<domain type='qemu'><name>a</name><vcpu placement='here'>1</vcpu></domain>");
        assertEquals(
                "a.xml:1:41: error: 'here' in attribute 'placement' of <vcpu> is not a valid value; use one "
                        + "of: static, auto [value-invalid]",
                only());
    }

    @Test
    void aMissingNameIsTold() {
        read("<domain type='qemu'/>");
        assertEquals("a.xml:1:1: error: <domain> needs a <name> [element-missing]", only());
    }

    @Test
    void numbersThatOverflowAreTold() {
        read("<domain type='qemu'><name>a</name><vcpu>99999999999999999999</vcpu></domain>");
        assertEquals(
                "a.xml:1:35: error: '99999999999999999999' in <vcpu> is out of range; the most is 2147483647 "
                        + "[value-invalid]",
                only());
    }

    @Test
    void theSecondOfWhatMayStandOnceIsTold() {
        assertEquals("a", read("<domain type='qemu'><name>a</name><name>b</name></domain>").name);
        assertTrue(only().contains("has a second <name>, and only the first is used"), only());
    }

    @Test
    void anotherRootElementIsRefused() {
        assertNull(read("<network><name>a</name></network>"));
        assertEquals(
                "a.xml:1:1: error: the root element is <network>, not <domain>; use the XML of a domain, "
                        + "as 'virsh dumpxml' writes it [root-unknown]",
                only());
    }

    @Test
    void whatIsNotXmlIsRefusedAtItsPlace() {
        for (String text : List.of(
                "",
                "hello",
                "<domain type='qemu'><name>a</na",
                "<domain type='qemu'></name></domain>",
                "<a/><b/>",
                "\0\0\0\0")) {
            Problems p = new Problems();
            assertNull(DomainReader.read("a.xml", text.getBytes(StandardCharsets.UTF_8), false, p), text);
            assertEquals(1, p.sorted().size(), text);
            assertTrue(p.hasErrors(), text);
        }
    }

    @Test
    void nothingOfADocumentTypeIsRead() {
        assertNull(read("<!DOCTYPE domain [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><domain "
                + "type='qemu'><name>&a;</name></domain>"));
        assertTrue(only().contains("[xml-doctype]"));
    }

    @Test
    void aBillionLaughsAreNotHeard() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE domain [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            xml.append("<!ENTITY a")
                    .append(i)
                    .append(" '&a")
                    .append(i - 1)
                    .append(";&a")
                    .append(i - 1)
                    .append(";'>");
        }
        assertNull(read(xml + "]><domain type='qemu'><name>&a29;</name></domain>"));
        assertTrue(only().contains("[xml-doctype]"));
    }

    @Test
    void bytesThatDoNotFitTheEncodingAreRefused() {
        assertNull(read(
                "<domain type='qemu'><name>caf\u00e9</name></domain>".getBytes(StandardCharsets.ISO_8859_1), false));
        assertTrue(only().contains("is not valid UTF-8"), only());
    }

    @Test
    void declaredEncodingsAndByteOrderMarksAreHeard() {
        for (Charset charset : List.of(
                StandardCharsets.ISO_8859_1,
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_8)) {
            String mark = charset.name().startsWith("UTF") ? "\uFEFF" : "";
            String xml = mark + "<?xml version='1.0' encoding='" + charset.name()
                    + "'?><domain type='qemu'><name>caf\u00e9</name></domain>";
            assertEquals("caf\u00e9", read(xml.getBytes(charset), false).name, charset.name());
        }
    }

    @Test
    void anUnknownEncodingIsRefused() {
        assertNull(read("<?xml version='1.0' encoding='klingon'?><domain type='qemu'><name>a</name></domain>"));
        assertTrue(only().contains("the encoding 'klingon' is not supported"), only());
    }

    @ParameterizedTest
    @CsvSource({
        "unknown, 255, <x>, </x>, ''",
        "metadata, 254, <m>, </m>, metadata",
        "backing chain, 252, <backingStore type=file><source file=/a/>, </backingStore>, devices"
    })
    void elementsNestAsDeepAsLibvirtReadsThemAndNoDeeper(String what, int most, String open, String end, String in) {
        for (int levels : new int[] {most, most + 1, 10_000}) {
            problems = new Problems();
            String deep = open.replaceAll("=(\\w+|/a)", "='$1'").repeat(levels) + end.repeat(levels);
            String parent = in.isEmpty() ? deep : "<" + in + ">" + deep + "</" + in + ">";
            if (in.equals("devices")) {
                parent = "<devices><disk type='file'><source file='/a'/><target dev='vda'/>" + deep
                        + "</disk></devices>";
            }
            read("<domain type='qemu'><name>a</name>" + parent + "</domain>");
            long told = problems.sorted().stream()
                    .filter(p -> p.id().equals("xml-too-deep"))
                    .count();
            assertEquals(levels > most ? 1 : 0, told, what + " of " + levels + " levels: " + problems.text());
        }
    }

    @Test
    void aDocumentIsNoLargerThanLibvirtTakesIt() {
        String start = "<domain type='qemu'><name>a</name><!--";
        String end = "--></domain>";
        String largest = start + "x".repeat(DomainReader.LARGEST - start.length() - end.length()) + end;
        assertEquals("a", read(largest).name);
        assertNull(read(largest + " "));
        assertTrue(only().contains("the document has 4194305 bytes, but libvirt reads at most 4194304"), only());
    }

    @Test
    void sixtyThousandDisksAreToldOnce() {
        String disk = "<disk type='file'><source file='/a'/><target dev='vda'/></disk>";
        assertNull(read("<domain type='qemu'><name>a</name><devices>" + disk.repeat(60_000) + "</devices></domain>"));
        assertTrue(only().contains("<devices> has more than 2048 <disk> [xml-too-many]"), only());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"  \"|a.xml: error: the document is empty; use the XML of a domain",
                "hello, world: this is me|a.xml:1:1: error: the document is not XML: it begins with 'hello, world: "
                        + "this i…'; use the XML of a domain, as 'virsh dumpxml' writes it",
                "<domain><name>a & b</name></domain>|a.xml:1:17: error: a '&' must begin an entity, and there is none "
                        + "here; write &amp; instead",
                "<domain><name>a</name>|a.xml:1:23: error: the document ends before all of its elements are closed; "
                        + "check whether it was truncated",
                "\" <?xml version='1.0'?><domain/>\"|a.xml:1:2: error: there is text before the XML declaration; "
                        + "remove the text, or <?xml …?>",
                "<network/>|a.xml:1:1: error: the root element is <network>, not <domain>; use the XML of a domain, "
                        + "as 'virsh dumpxml' writes it [root-unknown]",
                "<domain type='qemu'><name>a</name><memory unit='gigs'>1</memory></domain>|a.xml:1:35: "
                        + "error: 'gigs' in attribute 'unit' of <memory> "
                        + "is not a unit for sizes; write a number, and a unit such as KiB or MiB "
                        + "[size-invalid]",
            })
    void theMistakesOfPeopleHaveWordsOfOurs(String xml, String told) {
        read(xml);
        String message = problems.sorted().get(0).toString();
        assertEquals(told, told.endsWith("]") ? message : message.replace(" [xml-malformed]", ""));
    }

    @Test
    void compressedTextIsToldAsSuch() {
        assertNull(read(new byte[] {0x1f, (byte) 0x8b, 8, 0}, false));
        assertTrue(only().contains("compressed by gzip"), only());
    }

    @Test
    void aMillionProblemsAreCounted() {
        read("<domain type='qemu'><name>a</name>" + "<x/>".repeat(100_000) + "</domain>");
        List<Problem> all = problems.sorted();
        assertEquals(101, all.size());
        assertTrue(all.get(100).message().startsWith("99900 more"), all.get(100).message());
    }

    @Test
    void aNameInMetadataThatNamespacesDoNotAllowIsNotWellFormed() {
        Problems problems = new Problems();
        byte[] document =
                "<domain type='kvm'><name>a</name><metadata><:a/></metadata></domain>".getBytes(StandardCharsets.UTF_8);
        assertNull(DomainReader.read("a.xml", document, false, problems));
        assertEquals("xml-malformed", problems.sorted().get(0).id());
    }
}
