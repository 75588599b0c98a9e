package org.virtargv.family.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.argv.print.Spelling;
import org.virtargv.convert.Converter;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.family.Guest;
import org.virtargv.family.Settings;

class ControllersTest {
    private static Converter.Result convert(String machine, String devices) {
        String xml =
                "<domain type='qemu'><name>t</name><memory>65536</memory><vcpu>1</vcpu><iothreads>2</iothreads><os>"
                        + "<type arch='x86_64' machine='"
                        + machine + "'>hvm</type></os><devices>" + devices
                        + "<memballoon model='none'/></devices></domain>";
        return new Converter(
                        EmbeddedProfiles.standard(),
                        HostFacts.neutral(),
                        DeviceFacts.none(),
                        new Settings(Settings.Style.libvirt, false, true))
                .convert("t.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> written(String machine, String devices) {
        Converter.Result r = convert(machine, devices);
        assertFalse(r.refused(), () -> r.problems().sorted().toString());
        return r.line().options().stream()
                .filter(o -> o.name().equals("-device") || o.name().equals("-global"))
                .filter(o -> o.name().equals("-device")
                        || Spelling.of(r.line().dialect(), o).contains("pci"))
                .map(o -> Spelling.of(r.line().dialect(), o))
                .toList();
    }

    private static final String NO_USB = "<controller type='usb' model='none'/>";

    @Test
    void nothingForWhatTheMachineBringsAlong() {
        assertEquals(List.of(), written("pc", NO_USB));
        assertEquals(List.of(), written("q35", NO_USB));
    }

    @Test
    void aPcHasNoOtherUsbControllerToFallBackOn() {
        Guest pc = Guest.of("<controller type='usb' index='0'/>").on("pc").lacking("piix3-usb-uhci");
        assertTrue(pc.problems().contains("controller-no-model"), () -> pc.problems()
                .toString());
    }

    @Test
    void virtioScsiWithEveryOption() {
        assertEquals(
                List.of("{\"driver\":\"virtio-scsi-pci\",\"packed\":true,\"iothread\":\"iothread2\","
                        + "\"id\":\"scsi0\",\"num_queues\":4,\"cmd_per_lun\":8,"
                        + "\"max_sectors\":512,\"ioeventfd\":true,\"bus\":\"pci.0\",\"addr\":\"0x2\"}"),
                written(
                        "pc",
                        NO_USB
                                + "<controller type='scsi' model='virtio-scsi'><driver queues='4' cmd_per_lun='8' "
                                + "max_sectors='512' ioeventfd='on'"
                                + " iothread='2' packed='on'/></controller>"));
    }

    @Test
    void aNameOfTheUsersIsTheBus() {
        assertEquals(
                List.of(
                        "{\"driver\":\"qemu-xhci\",\"id\":\"ua-usb\",\"bus\":\"pci.0\",\"addr\":\"0x2\"}",
                        "{\"driver\":\"usb-tablet\",\"id\":\"input0\",\"bus\":\"ua-usb.0\",\"port\":\"1\"}"),
                written(
                        "pc",
                        "<controller type='usb' model='qemu-xhci'><alias name='ua-usb'/></controller><input "
                                + "type='tablet' bus='usb'/>"));
    }

    @Test
    void theRootIsAPropertyOfAClass() {
        assertEquals(
                List.of("i440FX-pcihost.pci-hole64-size=2097152K", "PIIX4_PM.acpi-root-pci-hotplug=off"),
                written(
                        "pc",
                        NO_USB
                                + "<controller type='pci' model='pci-root'><target hotplug='off'/><pcihole64 "
                                + "unit='GiB'>2</pcihole64></controller>"));
    }

    @Test
    void aPortThatTakesNothingLater() {
        assertEquals(
                List.of("{\"driver\":\"pcie-root-port\",\"port\":8,\"chassis\":1,\"id\":\"pci.1\",\"hotplug\":false,"
                        + "\"bus\":\"pcie.0\",\"addr\":\"0x1\"}"),
                written(
                        "q35",
                        NO_USB
                                + "<controller type='pci' index='1' model='pcie-root-port'><target "
                                + "hotplug='off'/></controller>"));
    }

    @Test
    void drivesAndChannelsBringTheirControllers() {
        List<String> types = convert(
                        "pc",
                        "<disk type='block' device='disk'><source dev='/dev/x'/><target dev='sdq' bus='scsi'/></disk>"
                                + "<channel type='pty'><target type='virtio' name='n'/></channel>")
                .domain()
                .devices
                .controllers
                .stream()
                .map(c -> c.type + " " + c.index)
                .toList();
        assertEquals("usb 0, pci 0, scsi 0, scsi 1, scsi 2, virtio_serial 0", String.join(", ", types));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pc   | pci-root-model        | <controller type='pci' index='0' model='pcie-root'/>",
                "pc   | pci-root-index        | <controller type='pci' index='3' model='pci-root'/>",
                "pc   | pci-root-address      | <controller type='pci' index='0' model='pci-root'><address "
                        + "type='pci' slot='3'/></controller>",
                "pc   | controller-duplicate  | <controller type='scsi' index='1'/><controller type='scsi' index='1'/>",
                "pc   | value-invalid         | <controller type='scsi' index='-1'/>",
                "pc   | controller-model      | <controller type='scsi' model='ich9-ehci1'/>",
                "pc   | controller-no-model   | <controller type='pci' index='1'/>",
                "pc   | usb-no-master         | <controller type='usb' model='ich9-uhci2'/>",
                "pc   | usb-ports             | <controller type='usb' model='qemu-xhci' ports='16'/>",
                "pc   | usb-ports             | <controller type='usb' model='piix3-uhci' ports='4'/>",
                "pc   | usb-disabled          | <controller type='usb' index='0' model='none'/><controller "
                        + "type='usb' index='1' model='qemu-xhci'/>",
                "q35  | ide-machine           | <controller type='ide'/>",
                "pc   | ide-one               | <controller type='ide' index='1'/>",
                "pc   | controller-iothread   | <controller type='virtio-serial'><driver iothread='1'/></controller>",
                "pc   | iothread-unknown      | <controller type='scsi' model='virtio-scsi'><driver "
                        + "iothread='7'/></controller>",
                "pc   | controller-scsi-options | <controller type='scsi' model='lsilogic'><driver "
                        + "queues='2'/></controller>",
                "q35  | pci-expander-machine  | <controller type='pci' index='1' model='pci-expander-bus'/>",
                "q35  | pci-model-name        | <controller type='pci' index='1' model='pcie-root-port'><model "
                        + "name='pxb'/></controller>",
                "q35  | pci-target-range      | <controller type='pci' index='1' model='pcie-root-port'><target "
                        + "chassis='256'/></controller>",
                "q35  | pci-target-option     | <controller type='pci' index='1' model='pcie-root-port'><target "
                        + "busNr='9'/></controller>",
                "pc   | pci-node              | <controller type='pci' index='1' "
                        + "model='pci-expander-bus'><target><node>0</node></target></controller>",
            })
    void refuses(String machine, String id, String devices) {
        Converter.Result r = convert(machine, devices);
        List<String> ids = r.problems().sorted().stream().map(p -> p.id()).toList();
        assertEquals(true, r.refused() && ids.contains(id), ids.toString());
    }
}
