package org.virtargv.family.hostdev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.family.Guest;
import org.virtargv.problem.Severity;

/** Options and refusals of assigned devices, displays aside. */
class HostdevsTest {
    private static final String PCI = "<hostdev type='pci'%s><source><address domain='1' bus='0x02' slot='0x03' "
            + "function='4'/></source>%s</hostdev>";
    private static final String MDEV = "<hostdev type='mdev' model='%s'><source><address "
            + "uuid='5a1d0c1e-3e0f-4d53-9a6b-0c8d7e6f5a41'/></source>%s</hostdev>";

    private static String device(String xml) {
        return String.join("\n", Guest.ofKvm(xml).options("-device", "hostdev0"));
    }

    @Test
    void pciFunction() {
        assertEquals(
                "{\"driver\":\"vfio-pci\",\"host\":\"0001:02:03.4\",\"id\":\"hostdev0\",\"bootindex\":1,"
                        + "\"bus\":\"pci.1\",\"addr\":\"0x0\",\"rombar\":0,"
                        + "\"romfile\":\"/boot.rom\"}",
                device(String.format(PCI, "", "<boot order='1'/><rom bar='off' file='/boot.rom'/>"))
                        .replaceAll("pci\\.[0-9]+", "pci.1"));
    }

    @Test
    void withoutAnAddressTheGuestDoesNotSeeIt() {
        assertEquals("", device(String.format(PCI, "", "<address type='unassigned'/>")));
    }

    @Test
    void usbByPlaceAndById() {
        assertEquals(
                List.of(
                        "{\"driver\":\"usb-host\",\"hostdevice\":\"/dev/bus/usb/001/017\",\"id\":\"hostdev0\","
                                + "\"guest-reset\":false,\"bus\":\"usb.0\",\"port\":\"1\"}",
                        "{\"driver\":\"usb-host\",\"vendorid\":4660,\"productid\":48879,\"id\":\"hostdev1\","
                                + "\"bus\":\"usb.0\",\"port\":\"2\"}"),
                Guest.ofKvm("<hostdev type='usb'><source guestReset='off'><address bus='1' "
                                + "device='021'/></source></hostdev>"
                                + "<hostdev type='usb'><source><vendor id='0x1234'/><product "
                                + "id='0xbeef'/></source></hostdev>")
                        .options("-device", "usb-host"));
    }

    @Test
    void scsiDevicesGetTheFirstFreeUnits() {
        Guest host = Guest.ofKvm("").host("{\"scsi\":{\"generic\":{\"scsi_host2:0:1:3\":\"sg5\"}}}");
        String scsi = "<hostdev type='scsi'><source><adapter name='scsi_host2'/><address bus='0' target='1' "
                + "unit='3'/></source><readonly/></hostdev>";
        Guest c = host.devices("<controller type='scsi' model='virtio-scsi'/>" + scsi);
        assertEquals(
                List.of("{\"driver\":\"host_device\",\"filename\":\"/dev/sg5\",\"node-name\":\"libvirt-1-backend\","
                        + "\"read-only\":true}"),
                c.options("-blockdev", ""));
        assertEquals(
                List.of("{\"driver\":\"scsi-generic\",\"drive\":\"libvirt-1-backend\",\"id\":\"hostdev0\","
                        + "\"bus\":\"scsi0.0\",\"channel\":0,\"scsi-id\":0,\"lun\":0}"),
                c.options("-device", "scsi-generic"));
        assertEquals(List.of("scsi-generic-unknown"), Guest.ofKvm(scsi).refusals());
    }

    @Test
    void vhostScsiIsHandedOverByLibvirtAlone() {
        String target = "<hostdev type='scsi_host'><source protocol='vhost' wwpn='naa.500140512345678f'/></hostdev>";
        assertEquals(1, Guest.ofKvm(target).options("-device", "\"vhostfd\":\"").size());
        assertEquals(
                0,
                Guest.ofKvm("")
                        .shell()
                        .devices(target)
                        .options("-device", "vhostfd")
                        .size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            <hostdev type='pci'/>                                                                       | \
            element-missing
            <hostdev type='pci'><source/></hostdev>                                                     | hostdev-source
            <hostdev type='pci'><source><address slot='32'/></source></hostdev>                         | \
            hostdev-pci-address
            <hostdev type='mdev' model='vfio-pci'><source><address bus='1'/></source></hostdev>         | hostdev-source
            <hostdev type='mdev' model='vfio-pci'><source><address uuid='x'/></source></hostdev>        | hostdev-uuid
            <hostdev type='mdev'><source><address uuid='5a1d0c1e-3e0f-4d53-9a6b-0c8d7e6f5a41'/></source></hostdev> | \
            attribute-missing
            <hostdev type='usb'><source><vendor id='1'/></source></hostdev>                             | hostdev-source
            <hostdev type='usb'><source><vendor id='0'/><product id='1'/></source></hostdev>            | hostdev-usb-id
            <hostdev type='scsi_host'><source protocol='vhost' wwpn='naa.1'/></hostdev>                 | hostdev-wwpn
            <hostdev type='scsi'><source protocol='iscsi' name='iqn.x'/></hostdev>                      | hostdev-source
            """)
    void whatIsMissingInTheSource(String xml, String id) {
        assertEquals(List.of(id), Guest.ofKvm(xml).refusals());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            ''             | <address type='drive'/>                    | hostdev-address-type
            ''             | <driver name='kvm'/>                       | hostdev-driver
            ''             | <driver name='xen'/>                       | hostdev-driver
            ''             | <rom enabled='no' bar='on'/>               | rom-disabled
            ' rawio="yes"' | ''                                         | hostdev-attribute-elsewhere
            ' sgio="filtered"' | ''                                     | hostdev-attribute-elsewhere
            ''             | <teaming type='persistent'/>               | hostdev-teaming
            """)
    void whatDoesNotGoWithPci(String attributes, String elements, String id) {
        assertEquals(
                List.of(id),
                Guest.ofKvm(String.format(PCI, plain(attributes), plain(elements)))
                        .refusals());
    }

    @Test
    void whatIsForScsiAloneIsPassedOver() {
        Guest with = Guest.ofKvm(String.format(PCI, "", "<readonly/><shareable/>"));
        assertEquals(List.of(), with.refusals());
        assertEquals(
                List.of("hostdev-attribute-elsewhere", "hostdev-attribute-elsewhere"),
                with.problems(Severity.warning).stream()
                        .filter(id -> id.startsWith("hostdev"))
                        .toList());
    }

    private static String plain(String quoted) {
        return quoted.length() > 1 && quoted.startsWith("'") ? quoted.substring(1, quoted.length() - 1) : quoted;
    }

    @Test
    void aDeviceIsAssignedOnce() {
        assertEquals(
                List.of("hostdev-repeated"),
                Guest.ofKvm(String.format(PCI, "", "") + String.format(PCI, " managed='yes'", ""))
                        .refusals());
        assertEquals(
                List.of("hostdev-repeated"),
                Guest.ofKvm(String.format(MDEV, "vfio-pci", "")
                                + String.format(MDEV, "vfio-pci", "").replace("5a1d", "5A1D"))
                        .refusals());
    }

    @Test
    void anAssignedNetworkCardIsADeviceToo() {
        assertEquals(
                List.of("hostdev-repeated"),
                Guest.ofKvm("<interface type='hostdev'><mac address='52:54:00:11:22:33'/><source>"
                                + "<address type='pci' domain='1' bus='0x02' slot='0x03' "
                                + "function='4'/></source></interface>"
                                + String.format(PCI, "", ""))
                        .refusals());
    }

    @Test
    void theRestOfAnIommuGroupIsAssignedToo() {
        Guest host = Guest.ofKvm("")
                .host("{\"iommuGroups\":{\"7\":[\"0001:02:03.4\",\"0001:02:03.5\"],\"8\":[\"0000:00:1f.3\"]}}");
        assertEquals(
                List.of("iommu-group-shared"),
                host.devices(String.format(PCI, "", "")).problems(Severity.warning));
        String both = String.format(PCI, "", "")
                + String.format(PCI, "", "<address type='unassigned'/>").replace("function='4'", "function='5'");
        assertEquals(List.of(), host.devices(both).problems(Severity.warning));
        assertEquals(
                List.of("iommu-group-none"),
                host.devices(String.format(PCI, "", "").replace("slot='0x03'", "slot='0x04'"))
                        .problems(Severity.warning));
        assertEquals(List.of(), Guest.ofKvm(String.format(PCI, "", "")).problems(Severity.warning));
    }

    @Test
    void scsiAddressesAreTakenOnce() {
        String at = "<hostdev type='scsi'><source><adapter name='scsi_host%d'/><address bus='0' target='0' "
                + "unit='0'/></source><address type='drive' unit='2'/></hostdev>";
        Guest host = Guest.ofKvm("").host("{\"scsi\":{\"generic\":{\"*\":\"sg5\"}}}");
        assertEquals(
                List.of("hostdev-address-taken"),
                host.devices(String.format(at, 1) + String.format(at, 2)).refusals());
    }

    @Test
    void managedFunctionsAreTakenFromTheirDriver() {
        String script = Guest.ofKvm("")
                .shell()
                .devices(String.format(PCI, " managed='yes'", ""))
                .script();
        assertTrue(script.contains("\necho vfio-pci > /sys/bus/pci/devices/0001:02:03.4/driver_override\n"), script);
        assertTrue(!Guest.ofKvm("")
                .shell()
                .devices(String.format(PCI, "", ""))
                .script()
                .contains("driver_override"));
    }

    @Test
    void mediatedDevicesSitWhereTheirModelSays() {
        assertEquals(
                List.of("hostdev-address-type"),
                Guest.ofKvm(String.format(MDEV, "vfio-pci", "<address type='drive'/>"))
                        .refusals());
    }
}
