package org.virtargv.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.virtargv.domain.Domain;
import org.virtargv.problem.Problems;
import org.virtargv.read.DomainReader;

/** What is written is what was read, in the order and form of {@code virsh dumpxml}. */
class DomainWriterTest {
    private static String again(String xml) {
        Domain domain = DomainReader.read("d.xml", xml.getBytes(StandardCharsets.UTF_8), true, new Problems());
        return DomainWriter.write(domain);
    }

    private static void same(String xml) {
        assertEquals(xml, again(xml));
    }

    @Test
    void nothingIsAddedToNothing() {
        assertEquals("<domain/>\n", DomainWriter.write(new Domain()));
    }

    @Test
    void attributesStandInTheOrderOfTheFormat() {
        same(
                """
                <domain type='kvm'>
                  <name>d</name>
                  <devices>
                    <disk type='file' device='disk'>
                      <driver name='qemu' type='qcow2'/>
                      <source file='/d'/>
                      <target dev='vda' bus='virtio'/>
                      <address type='pci' domain='0x0000' bus='0x03' slot='0x00' function='0x0'/>
                    </disk>
                  </devices>
                </domain>
                """);
    }

    @Test
    void charactersThatMeanSomethingAreEscaped() {
        same(
                """
                <domain type='kvm'>
                  <name>a &lt;&amp;&gt; &apos;b&apos; &quot;c&quot;&#13;</name>
                  <devices>
                    <disk type='file'>
                      <source file='/&lt;&amp;&gt;&apos;&quot;&#10;&#9;&#13;'/>
                    </disk>
                  </devices>
                </domain>
                """);
    }

    @Test
    void theNamespaceOfQemuIsDeclaredWhereItIsUsed() {
        same(
                """
                <domain type='kvm' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'>
                  <name>d</name>
                  <qemu:commandline>
                    <qemu:arg value='-s'/>
                  </qemu:commandline>
                </domain>
                """);
    }

    @Test
    void foreignElementsKeepTheirNamespaces() {
        same(
                """
                <domain type='kvm'>
                  <name>d</name>
                  <metadata>
                    <a:one xmlns:a="urn:a" xmlns:b="urn:b" b:k="v" plain="it's">
                      <a:two>text</a:two>
                      <three>
                        <four xmlns="urn:c">
                          <five xmlns=""/>
                        </four>
                      </three>
                      <a:two/>
                    </a:one>
                    <a:one xmlns:a="urn:other"/>
                  </metadata>
                </domain>
                """);
    }

    /** As libvirt shows it: declarations from further out stand at the metadata, in the order of their use. */
    @Test
    void namespacesThatAreDeclaredFurtherOutStandAtTheMetadata() {
        String out = again("<domain type='kvm' xmlns:a='urn:a' xmlns:b='urn:b' xmlns:unused='urn:u'><name>d</name>"
                + "<metadata><b:two/><a:one b:x='1' xmlns:c='urn:c'><c:in/></a:one></metadata></domain>");
        assertTrue(
                out.contains(
                        """
                          <metadata xmlns:b="urn:b" xmlns:a="urn:a">
                            <b:two/>
                            <a:one xmlns:c="urn:c" b:x="1">
                              <c:in/>
                            </a:one>
                          </metadata>
                        """),
                out);
    }

    @Test
    void foreignElementsMayBeAsDeepAsTheReaderTakesThem() {
        int depth = 254;
        String xml = "<domain type='kvm'><name>d</name><metadata>" + "<a>".repeat(depth) + "</a>".repeat(depth)
                + "</metadata></domain>";
        String out = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> again(xml));
        assertEquals(2 * depth - 1, out.split("<a>|</a>", -1).length, "the innermost is one tag");
        assertTrue(out.length() < 250 * depth, "the indentation does not grow with the depth");
    }

    @Test
    void namesThatTheUserChoseStay() {
        String disk = "<disk type='file'><alias name='%s'/></disk>";
        String domain =
                "<domain><devices>" + disk.formatted("ua-one") + disk.formatted("virtio-disk0") + "</devices></domain>";
        String out = again(domain);
        assertTrue(out.contains("<alias name='ua-one'/>"), out);
        assertTrue(!out.contains("virtio-disk0"), out);
    }

    @Test
    void addressesAreInTheBaseOfTheirKind() {
        same(
                """
                <domain>
                  <devices>
                    <disk>
                      <address type='drive' controller='0' bus='10' target='0' unit='12'/>
                    </disk>
                    <hostdev mode='subsystem' type='usb'>
                      <source>
                        <address bus='10' device='17'/>
                      </source>
                    </hostdev>
                    <hostdev mode='subsystem' type='pci'>
                      <source>
                        <address domain='0x0000' bus='0x12' slot='0x03' function='0x0'/>
                      </source>
                    </hostdev>
                  </devices>
                </domain>
                """);
    }
}
