package org.virtargv.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtargv.argv.print.Printer;
import org.virtargv.convert.Converter;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.family.Guest;
import org.virtargv.family.Settings;
import org.virtargv.problem.Problem;

/** A normalized domain is itself when it is normalized again, and means the same line. */
class NormalizeTest {
    private static final Converter CONVERTER = new Converter(
            EmbeddedProfiles.standard(),
            HostFacts.neutral(),
            DeviceFacts.none(),
            new Settings(Settings.Style.libvirt, false, false));

    static Stream<Path> golden() throws IOException {
        try (var files = Files.list(Path.of("golden"))) {
            return files.filter(p -> p.toString().endsWith(".xml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("golden")
    void ofGoldenDomains(Path document) throws IOException {
        byte[] bytes = Files.readAllBytes(document);
        if (!CONVERTER.normalize("whole.xml", bytes).refused()) {
            assertStays(bytes);
        }
    }

    private static Converter.Result accepted(Converter.Result result) {
        assertFalse(result.refused(), () -> result.problems().text());
        return result;
    }

    private static String normalized(byte[] document) {
        return DomainWriter.write(
                accepted(CONVERTER.normalize("guest.xml", document)).domain());
    }

    private static void assertStays(byte[] document) {
        String once = normalized(document);
        byte[] again = once.getBytes(StandardCharsets.UTF_8);
        assertEquals(once, normalized(again));
        Converter.Result line = CONVERTER.convert("once.xml", document);
        if (!line.refused()) {
            assertEquals(
                    Printer.shell.print(line.line()),
                    Printer.shell.print(
                            accepted(CONVERTER.convert("twice.xml", again)).line()));
        }
    }

    /** libvirt gives ports when a new domain is defined, and leaves them open in one that it knew before. */
    @Test
    void controllersStandInTheOrderOfTheirNumbersAlsoWhereTheDocumentGivesNone() {
        Guest guest = Guest.of("<controller type='pci' model='pcie-root-port'/>"
                + "<controller type='pci' index='0' model='pcie-root'/>"
                + "<controller type='pci' index='1' model='pcie-root-port'/>");
        String once = normalized(guest.on("q35").document());
        assertEquals(once, normalized(once.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsEmptyAndSaysSomethingStays() {
        assertStays(
                Guest.of("<shmem name='s'><server/><msi vectors='4'/></shmem>").document());
    }

    @Test
    void portsOfUsbAreGivenToNewDomainsAlone() {
        byte[] document = pc("", "<input type='tablet' bus='usb'/>");
        assertFalse(normalized(document, false).contains("type='usb' bus='0' port='1'"));
        assertTrue(normalized(document, true).contains("<address type='usb' bus='0' port='1'/>"));
    }

    /** As a live libvirt shows what it made of each of these. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <bios/>                                | <bios
            <bootmenu enable='no' timeout='5'/>    | timeout
            """)
    void whatSaysNothingOfTheBootIsNotKept(String xml, String gone) {
        assertFalse(normalized(pc(xml, ""), true).contains(gone));
    }

    /** As a live libvirt shows what it made of each of these. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <vsock><cid auto='yes'/><driver/></vsock> | <driver
            <hostdev type='pci'><source><address bus='6' slot='2'/></source><rom/></hostdev>       | <rom
            <hostdev type='pci'><source><address bus='6' slot='2'/></source><shareable/></hostdev> | <shareable
            <interface type='user'><rom/></interface>                                              | <rom
            <sound model='ac97' multichannel='yes'><driver packed='on'/></sound>                   | multichannel
            <sound model='ac97'><driver packed='on'/></sound>                                      | packed
            <serial type='stdio'><source append='on'/></serial> | <source
            <serial type='pty'><source append='on'/></serial> | <source
            <parallel type='pipe'><source path='/p' append='on'/></parallel> | append
            <channel type='pty'><source/><target type='virtio'/></channel>                         | <source
            <redirdev bus='usb' type='pty'><source/></redirdev>                                    | <source
            <rng model='virtio'><backend model='egd' type='pty'><source/></backend></rng> | <source
            <input type='mouse' bus='usb'><acpi/></input>                                          | <acpi
            <memballoon model='virtio'><driver/></memballoon>                                      | <driver
            <controller type='scsi'><driver cmd_per_lun='0'/></controller>                         | cmd_per_lun
            <controller type='scsi' model='virtio-scsi'><driver><iothreads/></driver></controller> | <driver
            <video><driver name='qemu'/><model type='none' vram='9'/></video>                      | <driver
            <video><driver name='qemu'/><model type='none' vram='9'/></video>                      | vram
            <video><driver vgaconf='io'/><model type='vga'/></video>                               | vgaconf
            <tpm><backend type='passthrough' version='2.0'/></tpm> | version
            <tpm><backend type='emulator' persistent_state='no' debug='0'/></tpm> | persistent
            <tpm><backend type='emulator'><profile removeDisabled='check'/></backend></tpm> | <profile
            <graphics type='vnc' display='x' connected='keep'/> | display
            <graphics type='vnc' connected='keep'/> | connected
            <graphics type='vnc' websocket='5760'><listen type='socket'/></graphics> | websocket
            <graphics type='dbus' p2p='no'/> | p2p
            <graphics type='spice' defaultMode='any'><channel name='main' mode='any'/></graphics> | any
            <parallel type='pty'><target type='serial'><model name='isa-serial'/></target></parallel> | 'serial'
            <serial type='tcp'><source host='h' service='1'><seclabel relabel='no'/></source></serial> | seclabel
            <serial type='file'><source path='/a'><seclabel model='dac'/></source></serial> | seclabel
            <filesystem multidevs='default'><source dir='/a'/><target dir='b'/></filesystem> | multidevs
            <filesystem><driver queue='9'/><source dir='/a'/><target dir='b'/></filesystem> | queue
            <disk><source file='/a'/><target dev='vda'/><iotune><read_bytes_sec>0</read_bytes_sec></iotune></disk> \
            | iotune
            """)
    void whatSaysNothingOfADeviceIsNotKept(String xml, String gone) {
        assertFalse(normalized(pc("", xml), true).contains(gone));
    }

    /** As a live libvirt shows what it made of each of these; an ellipsis stands for white space. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <serial type='tcp'><source host='h' service='1'/><protocol/></serial> | <protocol type='raw'/>
            <serial type='file'><source path='/a'><seclabel><label>x</label></seclabel></source></serial> \
            | <seclabel relabel='yes'>
            <console type='pty'><target type='virtio' port='7'/></console> | port='0'
            <parallel type='pty'/><parallel type='pty'><target port='2'/></parallel> | <target port='0'/>
            <disk type='block' device='cdrom'><target dev='hda' bus='ide'/></disk> | type='file'
            <audio id='1' type='none'><input mixingEngine='yes' fixedSettings='yes'/></audio> | <settings/>
            <rng model='virtio'><backend model='egd' type='pty'/></rng> | type='pty'>…</backend>
            <vsock><cid auto='yes'/><driver packed='on'/></vsock> | <driver packed='on'/>…</vsock>
            """)
    void devicesHaveLibvirtsForm(String xml, String wanted) {
        String out = normalized(pc("", xml), true).replaceAll("\n *", "…");
        assertTrue(out.contains(wanted), out);
    }

    /** As a live libvirt shows what it made of each of these; an ellipsis stands for white space. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <title>it's</title> | <title>it&apos;s</title>
            <features><hap/></features> | <hap state='on'/>
            <features><kvm/></features> | <kvm>…</kvm>
            <features><apic/></features> | <apic/>
            <features><hyperv><spinlocks state='off' retries='4096'/></hyperv></features> | <spinlocks state='off'/>
            <features><hyperv><vendor_id value='a' state='on'/></hyperv></features> | state='on' value='a'
            <features><capabilities><chown state='on'/></capabilities></features> | <chown state='on'/>
            <numatune><memory mode='strict' placement='auto'/></numatune> | placement='auto'>1</vcpu>
            <seclabel model='dac'/> | <seclabel type='dynamic' model='dac' relabel='yes'/>
            <seclabel type='none' relabel='no'/> | <seclabel type='none' model='none'/>
            <cputune><energytune vcpus='0'><monitor/></energytune></cputune> | <monitor vcpus='0'/>
            <perf><event name='cpu_clock' enabled='no'/><event name='cmt' enabled='no'/></perf> \
            | 'cmt' enabled='no'/>…<event
            <throttlegroups><throttlegroup><group_name>a</group_name><total_bytes_sec>5</total_bytes_sec>\
            <read_bytes_sec>0</read_bytes_sec></throttlegroup></throttlegroups>          \
            | 5</total_bytes_sec>…<group_name>
            <cpu><numa><cell id='0' cpus='0' memory='524288'/></numa></cpu> | <memory unit='KiB'>524288</memory>
            <metadata><v xmlns='unraid' name='b' icon='a'/></metadata> | name="b" icon="a"
            """)
    void whatStandsBesideDevicesHasLibvirtsForm(String xml, String wanted) {
        String text = new String(pc("", ""), StandardCharsets.UTF_8)
                .replace("<os>", xml + "<os>")
                .replace("'qemu'", "'kvm'");
        String out = normalized(text.getBytes(StandardCharsets.UTF_8), true).replaceAll("\n *", "…");
        assertTrue(out.contains(wanted), out);
    }

    /** The end that listens stands first, and sizes are in KiB, as libvirt shows them. */
    @Test
    void whatIsKeptHasLibvirtsForm() {
        String udp = normalized(
                pc(
                        "",
                        "<serial type='udp'><source mode='connect' host='h' service='1'/>"
                                + "<source mode='bind' host='i' service='2'/></serial>"),
                true);
        assertTrue(udp.indexOf("mode='bind'") < udp.indexOf("mode='connect'"), udp);
        String beside = "<memtune><hard_limit unit='MiB'>1</hard_limit></memtune><numatune/><blkiotune/>"
                + "<iothreadids/><defaultiothread/>";
        String text = new String(pc("", ""), StandardCharsets.UTF_8).replace("<os>", beside + "<os>");
        String out = normalized(text.getBytes(StandardCharsets.UTF_8), true);
        assertTrue(out.contains("<hard_limit unit='KiB'>1024</hard_limit>"), out);
        for (String gone : List.of("<numatune", "<blkiotune", "<iothreadids", "<defaultiothread")) {
            assertFalse(out.contains(gone), gone);
        }
    }

    private static String normalized(byte[] document, boolean abiUpdate) {
        Converter converter = new Converter(
                CONVERTER.qemu(),
                CONVERTER.host(),
                CONVERTER.devices(),
                new Settings(Settings.Style.libvirt, abiUpdate, false));
        return DomainWriter.write(
                accepted(converter.normalize("one.xml", document)).domain());
    }

    private static byte[] pc(String os, String devices) {
        return ("<domain type='qemu'><name>x</name><memory unit='MiB'>256</memory>"
                        + "<os><type arch='x86_64' machine='pc'>hvm</type>" + os + "</os><devices>" + devices
                        + "</devices></domain>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<graphics type='vnc'><listen type='socket' socket='/r/vnc.sock'/></graphics>",
                "<controller type='usb' model='ich9-uhci1'/><controller type='usb' model='ich9-ehci1'/>"
                        + "<controller type='usb' model='ich9-uhci1'/><controller type='usb' model='ich9-ehci1'/>",
                "<controller type='pci' index='1' model='pci-bridge'/><rng model='virtio'>"
                        + "<backend model='random'/><address type='pci' bus='1' slot='1'/></rng>",
                "<serial type='udp'><source service='1'/><source mode='connect' service='2'/></serial>"
            })
    void ofDevices(String devices) {
        assertStays(pc("", devices));
    }

    private static void assertBecomes(String elements, String devices, String wanted) {
        String document = "<domain type='qemu'><name>x</name><memory unit='MiB'>256</memory>" + elements
                + "<os><type arch='x86_64' machine='pc'>hvm</type></os><devices>" + devices + "</devices></domain>";
        String normalized =
                DomainWriter.write(accepted(CONVERTER.normalize("a.xml", document.getBytes(StandardCharsets.UTF_8)))
                        .domain());
        String flat = normalized.replaceAll("\\s*\n\\s*", "");
        assertTrue(flat.contains(wanted), normalized);
    }

    /** A channel that waits where libvirt chooses has no source; a list of I/O threads is whole. */
    @Test
    void whatIsKept() {
        assertBecomes(
                "",
                "<channel type='unix'><source mode='bind'/><target type='virtio' name='a'/></channel>",
                "<channel type='unix'><target type='virtio' name='a'/>");
        assertBecomes(
                "<iothreads>3</iothreads><iothreadids><iothread id='2'/></iothreadids>",
                "",
                "<iothreadids><iothread id='2'/><iothread id='1'/><iothread id='3'/></iothreadids>");
        assertBecomes(
                "<metadata><a/><x:b xmlns:x='urn:x'/><y:c xmlns:y='urn:x'/></metadata>",
                "",
                "<metadata><x:b xmlns:x=\"urn:x\"/></metadata>");
        assertBecomes(
                "",
                "<disk type='file'><source file='/a'><seclabel model='selinux' labelskip='yes'/></source>"
                        + "<target dev='vda' bus='virtio'/></disk>",
                "<source file='/a'/>");
    }

    /** Comments tell what the document did not give, and change nothing. */
    @Test
    void originsAreComments() {
        Converter.Traced traced = CONVERTER.traceNormalized("a.xml", pc("", "<input type='tablet' bus='usb'/>"));
        String commented = DomainWriter.write(traced.result().domain(), traced.provenance()::words);
        assertTrue(commented.contains("  <!-- default: @placement, text -->\n  <vcpu"), commented);
        assertTrue(commented.contains("fact, the machine's default in qemu-10.0: text -->\n    <model"), commented);
        assertTrue(commented.contains("  <!-- default -->\n  <on_poweroff>"), commented);
        assertFalse(commented.contains("-->\n    <input type='tablet'"), commented);
        String plain = DomainWriter.write(traced.result().domain());
        assertEquals(plain, commented.replaceAll(" *<!-- .* -->\n", ""));
        assertEquals(
                plain,
                DomainWriter.write(CONVERTER
                        .normalize("b.xml", commented.getBytes(StandardCharsets.UTF_8))
                        .domain()));
    }

    @Test
    void lostMetadataIsToldOf() {
        Converter.Result r = CONVERTER.normalize(
                "a.xml",
                "<domain type='qemu'><name>x</name><metadata><a/></metadata><memory>65536</memory></domain>"
                        .getBytes(StandardCharsets.UTF_8));
        assertTrue(r.problems().text().contains("[metadata-lost]"), r.problems().text());
    }

    /** What only keeps a domain from starting does not keep it from being defined: it is warned of. */
    @Test
    void whatTheHostLacksIsWarnedOf() {
        byte[] document = pc(
                "",
                "<interface type='network'><source network='nowhere'/></interface>"
                        + "<shmem name='a'><address type='isa'/></shmem>");
        Converter.Result result = CONVERTER.normalize("a.xml", document);
        assertEquals(List.of(), refusals(document));
        assertTrue(
                result.problems().sorted().stream().anyMatch(p -> p.id().equals("shmem-address")),
                () -> result.problems().text());
        assertTrue(CONVERTER.convert("a.xml", document).refused());
    }

    /** What the second reading would refuse is refused by the first. */
    @Test
    void whatIsFilledInIsNotRefused() {
        String inPlaceOfUsb = "<controller type='pci' index='1' model='pci-bridge'/><interface type='user'>"
                + "<model type='e1000'/><address type='pci' bus='0' slot='1' function='2'/></interface>";
        assertEquals(List.of("pci-chipset"), refusals(pc("", inPlaceOfUsb)));
        assertEquals(List.of("loader-rom-writable"), refusals(pc("<loader readonly='no'>/x.fd</loader>", "")));
    }

    private static List<String> refusals(byte[] document) {
        return CONVERTER.normalize("refused.xml", document).problems().sorted().stream()
                .filter(p -> p.severity() == org.virtargv.problem.Severity.error)
                .map(Problem::id)
                .toList();
    }
}
