package org.virtargv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtargv.cli.terminal.Exit;
import org.virtargv.family.Piece;

/** Problems of a QEMU that is old or built with little, of a host, and of a file: no document alone shows them. */
class UnusualSurroundingsTest {
    private static final String SHARED = "<memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>";
    private static final String NBD = "<disk type='network'><source protocol='nbd' name='x' tls='yes' "
            + "tlsHostname='example.org'><host name='127.0.0.1'/></source><target dev='vda' bus='virtio'/></disk>";

    @TempDir
    Path folder;

    private final Cli cli = new Cli();

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private void isTold(String id, byte[] document, String... options) throws IOException {
        Path file = Files.write(folder.resolve("example.xml"), document);
        List<String> args = new ArrayList<>(Arrays.asList(options));
        args.add(file.toString());
        assertEquals(Exit.REFUSED, cli.run("convert", args.toArray(String[]::new)), () -> id + ": " + cli.err());
        assertTrue(cli.err().contains("[" + id + "]"), () -> id + ": " + cli.err());
    }

    private void isTold(String id, String xml, String... options) throws IOException {
        isTold(id, Piece.of(xml).document().getBytes(StandardCharsets.UTF_8), options);
    }

    private String[] qemu(String found, String with) throws IOException {
        return qemu("7.2", found, with);
    }

    /** A QEMU that differs from a known one in what is replaced. */
    private String[] qemu(String known, String found, String with) throws IOException {
        try (InputStream in =
                CatalogueTest.class.getResourceAsStream("/org/virtargv/facts/profiles/qemu-" + known + ".json")) {
            String profile = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(profile.contains(found), found);
            return new String[] {"--qemu", file("profile.json", profile.replace(found, with))};
        }
    }

    private String[] host(String facts) throws IOException {
        return new String[] {"--style", "libvirt", "--host", file("host.json", "{\"format\": 1, " + facts + "}")};
    }

    @Test
    void whatAnOldQemuLacks() throws IOException {
        String[] old = qemu("\"version\": \"7.2", "\"version\": \"6.2");
        isTold("ps2-unsupported", "<features><ps2 state='off'/></features>", old);
        isTold("thread-pool-not-in-qemu", "<iothreadids><iothread id='1' thread_pool_max='4'/></iothreadids>", old);
        isTold("tls-hostname-not-in-qemu", NBD, old);
        isTold(
                "vdpa-not-in-qemu",
                SHARED + "\n<disk type='vhostvdpa'><driver name='qemu' type='raw' cache='none'/>"
                        + "<source dev='/dev/vhost-vdpa-0'/><target dev='vda' bus='virtio'/></disk>",
                old);
        isTold("interface-passt-qemu", "<interface type='user'><backend type='passt'/></interface>", old);
    }

    @Test
    void whatAQemuIsBuiltWithout() throws IOException {
        isTold(
                "video-property-unknown",
                "<graphics type='vnc'/>\n<video><model type='virtio' blob='on'/></video>",
                qemu("\"blob:bool\", ", ""));
        isTold(
                "tpm-backend-not-supported",
                "<tpm model='tpm-crb'><backend type='emulator' version='2.0'/></tpm>",
                qemu("\"tpm-types\": [\"emulator\", ", "\"tpm-types\": ["));
        isTold("smartcard-not-supported", "<smartcard mode='host'/>", qemu("\"ccid-card-emulated\"", "\"x\""));
        isTold(
                "pci-model-unavailable",
                "<controller type='pci' index='1' model='pcie-to-pci-bridge'/>",
                qemu("\"pcie-pci-bridge\"", "\"x\""));
        isTold("qemu-type-missing", "<watchdog model='i6300esb'/>", qemu("\"i6300esb\"", "\"x\""));
    }

    @Test
    void whatAHostLacks() throws IOException {
        isTold(
                "hugepages-none",
                "<memoryBacking><hugepages/></memoryBacking>",
                host("\"memory\": {\"hugepageMounts\": []}"));
        isTold(
                "network-pool",
                "<interface type='network'><source network='pool'/></interface>",
                host("\"net\": {\"networks\": [{\"name\": \"pool\", \"plug\": \"hostdev\"}]}"));
        isTold(
                "master-key-unknown",
                "<disk type='network'><source protocol='rbd' name='p/i'><host name='a'/><auth username='u'><secret "
                        + "type='ceph' usage='s'/></auth></source><target dev='vda' bus='virtio'/></disk>",
                host("\"secrets\": {\"values\": {\"s\": \"c2VjcmV0\"}}"));
        isTold(
                "startup-policy-volume",
                "<disk type='volume'><source pool='p' volume='v' startupPolicy='optional'/><target dev='vda' "
                        + "bus='virtio'/></disk>",
                host("\"storage\": {\"pools\": [{\"pool\": \"p\", \"type\": \"logical\", \"path\": \"/dev/p\", "
                        + "\"volumes\": [{\"name\": \"v\", \"type\": \"block\", \"path\": \"/dev/p/v\"}]}]}"));
        isTold(
                "maxphysaddr-beyond-host",
                Piece.of("<cpu mode='host-passthrough'><maxphysaddr mode='emulate' bits='48'/></cpu>")
                        .document()
                        .replace("type='qemu'", "type='kvm'"),
                host("\"cpu\": {\"physicalAddressBits\": 39}"));
        isTold(
                "cpu-newer-than-host",
                Piece.of("<os><type arch='ppc64' machine='pseries'>hvm</type></os>\n"
                                + "<cpu mode='host-model'><model>power9</model></cpu>")
                        .document()
                        .replace("type='qemu'", "type='kvm'"),
                host("\"cpu\": {\"hostModel\": {\"name\": \"POWER8\"}}"));
    }

    @Test
    void whatNoPlaceIsLeftFor() throws IOException {
        isTold(
                "usb-no-port",
                "<controller type='usb' model='qemu-xhci' ports='1'/>\n"
                        + "<input type='tablet' bus='usb'><address type='usb' bus='0' port='1'/></input>\n"
                        + "<input type='mouse' bus='usb'><address type='usb' bus='0'/></input>");
        isTold(
                "gic-version-32bit",
                "<os><type arch='armv7l' machine='virt'>hvm</type></os>\n<features><gic version='3'/></features>",
                qemu("10.0-aarch64", "\"arch\": \"aarch64\"", "\"arch\": \"armv7l\""));
        isTold(
                "controller-index-invalid",
                "<disk type='file'><source file='/a'/><target dev='sda' bus='scsi'/>"
                        + "<address type='drive' controller='99999999'/></disk>");
    }

    @Test
    void filesThatAreNoDocument() throws IOException {
        isTold("xml-encoding", new byte[] {'<', 'd', (byte) 0xff, '>'});
        isTold("xml-too-large", new byte[5 * 1024 * 1024]);
        isTold("more-problems", "<serial type='pty' wrong='1'/>\n".repeat(150), "--strict");
    }

    @Test
    void aProgramThatIsNoQemu() {
        assertEquals(Exit.REFUSED, cli.run("probe", "qemu", "/bin/false"));
        assertTrue(cli.err().contains("[probe-failed]"), cli.err());
    }

    @Test
    void aDeviceThatIsNotThere() {
        assertEquals(Exit.REFUSED, cli.run("probe", "device", "--root", folder.toString(), "0000:01:00.0"));
        assertTrue(cli.err().contains("[no-such-device]"), cli.err());
    }
}
