package org.virtargv.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Device;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Panic;

/** Channels, zPCI, virtual I/O and memory-mapped virtio: where devices sit on machines that are no PC. */
class OtherBusesTest {
    private static Completed s390(String devices) {
        return Completed.of("s390x", "s390-ccw-virtio", devices);
    }

    private static String ccw(Device d) {
        Address a = d.address;
        assertEquals(Address.Type.ccw, a.type);
        return String.format("%x.%x.%04x", a.cssid, a.ssid, a.devno);
    }

    private static String disk(String target, String address) {
        return "<disk type='block'><source dev='/dev/x'/><target dev='" + target + "' bus='virtio'/>" + address
                + "</disk>";
    }

    @Test
    void virtioSitsOnChannels() {
        Domain d = s390("<rng model='virtio'><backend model='random'>/dev/urandom</backend></rng><memballoon "
                        + "model='virtio'/>"
                        + "<interface type='user'><model type='virtio'/></interface>" + disk("vda", "")
                        + disk("vdb", "<address type='ccw'/>"))
                .domain();
        assertEquals("fe.0.0000", ccw(d.devices.disks.get(0)));
        assertEquals("fe.0.0001", ccw(d.devices.disks.get(1)));
        assertEquals("fe.0.0002", ccw(d.devices.interfaces.get(0)));
        assertEquals("fe.0.0003", ccw(d.devices.memballoon));
        assertEquals("fe.0.0004", ccw(d.devices.rngs.get(0)));
    }

    @Test
    void channelsOfTheUsersAreKeptAndPassedOver() {
        Domain d = s390(disk("vda", "<address type='ccw' cssid='0xfe' ssid='0x0' devno='0x0001'/>")
                        + disk("vdb", "")
                        + disk("vdc", "")
                        + disk("vdd", "<address type='ccw' cssid='3' ssid='2' devno='0xf00f'/>"))
                .domain();
        assertEquals(
                List.of("fe.0.0001", "fe.0.0000", "fe.0.0002", "3.2.f00f"),
                d.devices.disks.stream().map(OtherBusesTest::ccw).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "cssid='0xfe' ssid='0x4' devno='0x0001', ccw-range",
        "cssid='0xff' ssid='0x0' devno='0x0001', ccw-range",
        "cssid='0xfe' ssid='0x0', ccw-incomplete"
    })
    void badChannelsAreRefused(String attributes, String id) {
        assertTrue(s390(disk("vda", "<address type='ccw' " + attributes + "/>"))
                .problems()
                .contains(id));
    }

    @Test
    void aChannelIsGivenOnce() {
        String same = "<address type='ccw' cssid='0xfe' ssid='0x0' devno='0x0001'/>";
        assertEquals(
                List.of("ccw-conflict"),
                s390(disk("vda", same) + disk("vdb", same)).problems());
    }

    @Test
    void pciDevicesOfS390HaveTwoMoreNumbers() {
        Domain d = s390(disk("vda", "<address type='pci'/>")
                        + disk("vdb", "<address type='pci'><zpci uid='0x0001'/></address>")
                        + disk("vdc", "<address type='pci'><zpci fid='0x00000000'/></address>")
                        + disk("vdd", ""))
                .domain();
        assertEquals(
                List.of("2/1", "1/2", "3/0"),
                d.devices.disks.subList(0, 3).stream()
                        .map(x -> x.address.zpci.uid + "/" + x.address.zpci.fid)
                        .toList());
        assertEquals("fe.0.0000", ccw(d.devices.disks.get(3)));
    }

    @Test
    void badZpciNumbersAreRefused() {
        assertEquals(
                List.of("zpci-uid"),
                s390(disk("vda", "<address type='pci'><zpci uid='0x0000'/></address>"))
                        .problems());
        String same = "<address type='pci'><zpci uid='0x0007'/></address>";
        assertEquals(
                List.of("zpci-conflict"),
                s390(disk("vda", same) + disk("vdb", same)).problems());
    }

    @Test
    void zpciIsForS390() {
        String disk = disk(
                "vda", "<address type='pci' domain='0' bus='0' slot='5' function='0'><zpci uid='0x0001'/></address>");
        assertEquals(List.of("zpci-arch"), Completed.of("pc", disk).problems());
    }

    @Test
    void s390HasAPanicNotifierAndNoUsb() {
        Domain d = s390("<controller type='usb'/>").domain();
        assertEquals(Panic.Model.s390, d.devices.panics.get(0).model);
        assertEquals(
                Controller.Model.none,
                d.devices.controllers.stream()
                        .filter(c -> c.type == Controller.Type.usb)
                        .findFirst()
                        .orElseThrow()
                        .model);
    }

    @Test
    void registersOfVirtualIoFollowEachOther() {
        Domain d = Completed.of(
                        "ppc64",
                        "pseries",
                        "<serial type='pty'/><serial type='pty'><target type='spapr-vio-serial'/></serial>"
                                + "<controller type='scsi' index='0'/><controller type='scsi' index='1'><address "
                                + "type='spapr-vio' reg='0x30000000'/></controller>")
                .domain();
        assertEquals(0x30001000L, d.devices.serials.get(0).address.reg);
        assertEquals(0x30002000L, d.devices.serials.get(1).address.reg);
        assertEquals(
                0x2000L,
                d.devices.controllers.stream()
                        .filter(c -> c.type == Controller.Type.scsi && c.index == 0)
                        .findFirst()
                        .orElseThrow()
                        .address
                        .reg);
    }

    @Test
    void registersOfVirtualIoAreGivenOnce() {
        String same =
                "<serial type='pty'><target type='spapr-vio-serial'/><address type='spapr-vio' reg='0x5000'/></serial>";
        assertEquals(
                List.of("spapr-vio-conflict"),
                Completed.of("ppc64", "pseries", same + same).problems());
    }

    @Test
    void pseriesGrowsByHostBridges() {
        StringBuilder disks = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            disks.append(disk("vd" + (char) ('a' + i / 26) + (char) ('a' + i % 26), ""));
        }
        Domain d = Completed.of("ppc64", "pseries", disks + "<controller type='usb' model='none'/>")
                .domain();
        List<Controller> pci = d.devices.controllers.stream()
                .filter(c -> c.type == Controller.Type.pci)
                .toList();
        assertEquals(
                List.of(Controller.Model.pci_root, Controller.Model.pci_root),
                pci.stream().map(c -> c.model).toList());
        assertEquals(1, pci.get(1).target.index);
        assertEquals("01:01.0", Completed.pci(d.devices.disks.get(31)));
    }

    @Test
    void pseriesIsolatesAssignedDevices() {
        String[] sources = {
            "domain='0' bus='1' slot='0' function='0'",
            "domain='0' bus='2' slot='0' function='0'",
            "domain='0' bus='1' slot='0' function='1'"
        };
        StringBuilder hostdevs = new StringBuilder();
        for (String s : sources) {
            hostdevs.append("<hostdev mode='subsystem' type='pci'><source><address ")
                    .append(s)
                    .append("/></source></hostdev>");
        }
        Domain d = Completed.of(
                        "ppc64", "pseries", hostdevs + disk("vda", "") + "<controller type='usb' model='none'/>")
                .domain();
        assertEquals(List.of("01:01.0", "02:01.0", "01:02.0"), Completed.pci(d.devices.hostdevs));
        assertEquals("00:01.0", Completed.pci(d.devices.disks.get(0)), "what is not the host's stays on the first");
    }

    @Test
    void armBoardsWithoutPciHaveVirtioInTheirMemoryMap() {
        Domain d = Completed.of("armv7l", "vexpress-a9", disk("vda", "")).domain();
        assertEquals(Address.Type.virtio_mmio, d.devices.disks.get(0).address.type);
        assertEquals(List.of(), PciControllers.of(d));
    }

    @Test
    void anArmVirtMachineStaysWithWhatItsDevicesSay() {
        Domain pci = Completed.of("aarch64", "virt", disk("vda", "") + disk("vdb", ""))
                .domain();
        assertEquals(Address.Type.pci, pci.devices.disks.get(1).address.type);
        Domain mmio = Completed.of("aarch64", "virt", disk("vda", "<address type='virtio-mmio'/>") + disk("vdb", ""))
                .domain();
        assertEquals(Address.Type.virtio_mmio, mmio.devices.disks.get(1).address.type);
    }
}
