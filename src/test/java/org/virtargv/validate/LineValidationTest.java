package org.virtargv.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Dialect;
import org.virtargv.argv.Props;
import org.virtargv.domain.Domain;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.family.Guest;
import org.virtargv.problem.Location;

class LineValidationTest {
    private static final QemuProfile QEMU = EmbeddedProfiles.load("qemu-10.0");
    private static final Set<String> JSON = Set.of("-device", "-object", "-blockdev", "-netdev", "-audiodev");

    private static List<String> told(String option, Props props) {
        return told(JSON, option, props);
    }

    private static List<String> told(Set<String> json, String option, Props props) {
        Domain domain = new Domain();
        domain.at = new Location("a.xml", 1, 1);
        CommandLine line = new CommandLine(new Dialect(json)).from("domain", domain);
        line.option(option, props);
        return LineValidation.findings(QEMU, line, List.of()).stream()
                .map(f -> f.id() + " " + f.type() + (f.property() == null ? "" : " " + f.property()))
                .toList();
    }

    @Test
    void ofNothingNothingIsSaid() {
        assertEquals(List.of(), LineValidation.findings(QEMU, new CommandLine(new Dialect(JSON)), List.of()));
    }

    @Test
    void aDeviceAndItsProperties() {
        assertEquals(
                List.of(),
                told("-device", Props.device("virtio-rng-pci").put("rng", "r").put("bus", "pci.1")));
        assertEquals(List.of("qemu-type-unknown gone"), told("-device", Props.device("gone")));
        assertEquals(
                List.of("qemu-property-unknown virtio-rng-pci speed"),
                told("-device", Props.device("virtio-rng-pci").put("speed", 5)));
    }

    @Test
    void shortNamesStandForTheirTypes() {
        assertEquals(List.of(), told("-device", Props.device("lsi").put("id", "scsi0")));
        assertEquals(List.of(), told("-device", Props.device("virtio-net").put("mac", "52:54:00:00:00:01")));
        assertEquals(List.of("qemu-type-unknown virtio-gone"), told("-device", Props.device("virtio-gone")));
    }

    @Test
    void aValueIsOfThePropertysKind() {
        assertEquals(
                List.of("qemu-value virtio-rng-pci max-bytes"),
                told("-device", Props.device("virtio-rng-pci").put("max-bytes", "5")));
        assertEquals(List.of(), told("-device", Props.device("virtio-rng-pci").put("max-bytes", 5)));
        assertEquals(
                List.of("qemu-value virtio-vga disable-legacy"),
                told("-device", Props.device("virtio-vga").put("disable-legacy", "yes")));
        assertEquals(
                List.of(),
                told(Set.of(), "-device", Props.device("virtio-rng-pci").put("max-bytes", "5")),
                "key=value knows no kinds");
    }

    @Test
    void whatHasASchemaFitsIt() {
        Props file = new Props().put("driver", "file").put("filename", "/a").put("node-name", "n");
        assertEquals(List.of(), told("-blockdev", file));
        assertEquals(
                List.of("qemu-property-unknown file speed"),
                told("-blockdev", new Props().putAll(file).put("speed", 1)));
        assertEquals(
                List.of("qemu-value file discard"),
                told("-blockdev", new Props().putAll(file).put("discard", "maybe")));
        assertEquals(
                List.of("qemu-property-missing file filename"),
                told("-blockdev", new Props().putAll(file).remove("filename")));
        assertEquals(
                List.of("qemu-property-unknown qcow2 file.speed"),
                told(
                        "-blockdev",
                        new Props()
                                .put("driver", "qcow2")
                                .put("file", new Props().putAll(file).put("speed", 1))));
        assertEquals(
                List.of("qemu-type-unknown memory-backend-gone"),
                told("-object", Props.object("memory-backend-gone", "m")));
        assertEquals(
                List.of("qemu-value memory-backend-ram size"),
                told("-object", Props.object("memory-backend-ram", "m").put("size", "1G")));
    }

    @Test
    void machinesChardevsAndGlobals() {
        assertEquals(
                List.of("qemu-property-unknown pc-q35-10.0 speed"),
                told("-machine", Props.implied("type", "pc-q35-10.0").put("speed", 5)));
        assertEquals(
                List.of(), told("-machine", Props.implied("type", "pc-q35-10.0").put("kernel_irqchip", "split")));
        assertEquals(List.of("qemu-type-unknown tape"), told("-chardev", Props.chardev("tape", "c")));
        assertEquals(List.of(), told("-chardev", Props.chardev("tty", "c").put("path", "/dev/ttyS0")));
    }

    @Test
    void whatToDoDependsOnWhatIsWrong() {
        String rng = "<rng model='virtio'><backend model='builtin'/><alias name='ua-r'/></rng>";
        String override = "<qemu:override><qemu:device alias='ua-r'><qemu:frontend>%s</qemu:frontend></qemu:device>"
                + "</qemu:override>";
        String wrong = "<qemu:property name='max-bytes' type='string' value='many'/>";
        String gone = "<qemu:property name='no-such-thing' type='string' value='1'/>";
        Guest value = Guest.of(rng).with(override.formatted(wrong));
        assertTrue(value.messages().contains("correct it, or remove it"), value::messages);
        Guest property = Guest.of(rng).with(override.formatted(gone));
        assertTrue(property.messages().contains("; remove it ["), property::messages);
    }
}
