package org.virtargv.family.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.facts.FactsException;
import org.virtargv.family.Guest;
import org.virtargv.family.Settings;

/** What disks become on the line: nodes, their names and numbers, and the drives. */
class DiskOptionsTest {
    private static List<String> lines(Guest guest) {
        return guest.lines(
                "-blockdev",
                "-device {\"driver\":\"virtio-blk",
                "-device {\"driver\":\"scsi-",
                "-device {\"driver\":\"ide-",
                "-device {\"driver\":\"usb-storage",
                "-object {\"qom-type\":\"secret\",\"id\":\"libvirt",
                "-object {\"qom-type\":\"throttle",
                "-add-fd");
    }

    private static List<String> lines(String devices) {
        return lines(Guest.of(devices));
    }

    @Test
    void noDiskNoLine() {
        assertEquals(List.of(), lines(""));
    }

    @Test
    void aRawImageIsOneNodeAndItsDrive() {
        assertEquals(
                List.of(
                        "-blockdev {\"driver\":\"file\",\"filename\":\"/i/a\",\"node-name\":\"libvirt-1-storage\","
                                + "\"read-only\":false}",
                        "-device {\"driver\":\"ide-hd\",\"bus\":\"ide.0\",\"drive\":\"libvirt-1-storage\","
                                + "\"id\":\"sata0-0-0\",\"bootindex\":1}"),
                lines("<disk><source file='/i/a'/><target dev='sda' bus='sata'/></disk>"));
    }

    @Test
    void numbersBeginWithTheLastDiskAndGoDownItsChain() {
        List<String> lines = lines("<disk><source file='/i/a'/><target dev='vda'/></disk>"
                + "<disk><driver type='qcow2'/><source file='/i/b'/><backingStore type='block'><format "
                + "type='raw'/><source dev='/dev/b'/><backingStore/>"
                + "</backingStore><target dev='vdb'/></disk>");
        assertEquals(
                "-blockdev {\"driver\":\"file\",\"filename\":\"/i/a\",\"node-name\":\"libvirt-3-storage\","
                        + "\"read-only\":false}",
                lines.get(0));
        assertEquals(
                "-blockdev {\"driver\":\"host_device\",\"filename\":\"/dev/b\",\"node-name\":\"libvirt-2-storage\","
                        + "\"read-only\":true}",
                lines.get(2));
        assertTrue(
                lines.get(4)
                        .endsWith("\"driver\":\"qcow2\",\"file\":\"libvirt-1-storage\","
                                + "\"backing\":\"libvirt-2-storage\"}"),
                lines.get(4));
    }

    @Test
    void disksOfOneBusStandTogetherByName() {
        List<String> ids = Guest.of(
                        "<disk device='cdrom'><target dev='sdb' bus='sata'/></disk><disk><source file='/v'/><target "
                                + "dev='vda'/></disk>"
                                + "<disk device='cdrom'><target dev='sda' bus='sata'/></disk>")
                .domain()
                .devices
                .disks
                .stream()
                .map(d -> d.target.dev)
                .toList();
        assertEquals(List.of("sda", "sdb", "vda"), ids);
    }

    @Test
    void anEmptyDriveHasNoNodeAndTakesANumber() {
        List<String> lines = lines("<disk device='cdrom'><source file='/c'/><target dev='sda' bus='sata'/></disk>"
                + "<disk device='cdrom'><target dev='sdb' bus='sata'/></disk>");
        assertTrue(lines.get(0).contains("libvirt-2-storage"), lines.get(0));
        assertEquals("-device {\"driver\":\"ide-cd\",\"bus\":\"ide.1\",\"id\":\"sata0-0-1\"}", lines.get(2));
    }

    @Test
    void aShareableDiskIsNotCached() {
        List<String> lines = lines("<disk><source file='/s'/><target dev='vda'/><shareable/></disk>");
        assertTrue(
                lines.get(0).endsWith("\"read-only\":false,\"cache\":{\"direct\":true,\"no-flush\":false}}"),
                lines.get(0));
        assertTrue(
                lines.get(1).contains("\"share-rw\":true") && lines.get(1).endsWith("\"write-cache\":\"on\"}"),
                lines.get(1));
    }

    @Test
    void aVirtioScsiDiskHasChannelTargetAndLun() {
        List<String> lines =
                lines("<disk><source file='/s'/><target dev='sdb'/><serial>S1</serial></disk><controller type='scsi' "
                        + "model='virtio-scsi'/>");
        assertEquals(
                "-device {\"driver\":\"scsi-hd\",\"bus\":\"scsi0.0\",\"channel\":0,\"scsi-id\":0,\"lun\":1,"
                        + "\"device_id\":\"S1\","
                        + "\"drive\":\"libvirt-1-storage\",\"id\":\"scsi0-0-0-1\",\"bootindex\":1,\"serial\":\"S1\"}",
                lines.get(1));
    }

    @Test
    void aWideWwnKeepsItsSign() {
        assertTrue(lines("<disk><source file='/s'/><target dev='sda' bus='scsi'/><wwn>ffffffffffffffff</wwn></disk>")
                .get(1)
                .endsWith("\"wwn\":18446744073709551615}"));
    }

    @Test
    void aFullDiskIsNoPolicyForReading() {
        String full = lines("<disk><driver error_policy='enospace'/><source file='/s'/><target dev='vda'/></disk>")
                .get(1);
        assertTrue(full.endsWith("\"werror\":\"enospc\"}"), full);
        String stop = lines("<disk><driver error_policy='stop'/><source file='/s'/><target dev='vda'/></disk>")
                .get(1);
        assertTrue(stop.endsWith("\"werror\":\"stop\",\"rerror\":\"stop\"}"), stop);
    }

    @Test
    void throttleFiltersStandAboveTheImage() {
        Guest guest = Guest.of("<disk><source file='/s'/><target dev='vda'/><throttlefilters><throttlefilter "
                        + "group='a'/><throttlefilter group='b'/>"
                        + "</throttlefilters></disk>")
                .with("<throttlegroups><throttlegroup><total_iops_sec>5</total_iops_sec><group_name>a</group_name>"
                        + "</throttlegroup>"
                        + "<throttlegroup><read_bytes_sec>7</read_bytes_sec><group_name>b</group_name></"
                        + "throttlegroup></throttlegroups>");
        List<String> lines = lines(guest);
        assertEquals(
                "-object {\"qom-type\":\"throttle-group\",\"id\":\"throttle-a\",\"limits\":{\"bps-total\":0,"
                        + "\"bps-read\":0,\"bps-write\":0,\"iops-total\":5,\"iops-read\":0,\"iops-write\":0,"
                        + "\"bps-total-max\":0,\"bps-read-max\":0,\"bps-write-max\":0,\"iops-total-max\":0,"
                        + "\"iops-read-max\":0,\"iops-write-max\":0,\"iops-size\":0}}",
                lines.get(0));
        assertTrue(
                lines.get(3).contains("\"throttle-group\":\"throttle-a\",\"file\":\"libvirt-1-storage\""),
                lines.get(3));
        assertTrue(
                lines.get(4)
                        .contains("\"node-name\":\"libvirt-3-filter\",\"throttle-group\":\"throttle-b\","
                                + "\"file\":\"libvirt-2-filter\""),
                lines.get(4));
        assertTrue(lines.get(5).contains("\"drive\":\"libvirt-3-filter\""), lines.get(5));
    }

    @Test
    void iotuneIsAFilterOnlyWhereNobodySetsItLater() {
        Guest guest = Guest.of("<disk><source file='/s'/><target "
                + "dev='vda'/><iotune><total_iops_sec>5</total_iops_sec></iotune></disk>");
        assertFalse(lines(guest).toString().contains("throttle"));
        assertTrue(lines(guest.style(Settings.Style.shell, false))
                .get(2)
                .contains("\"throttle-group\":\"iotune-virtio-disk0\""));
    }

    @Test
    void aSecretIsEncryptedOrReadFromAFile() throws FactsException {
        Guest guest = Guest.of("<disk><source file='/s'><encryption format='luks'><secret type='passphrase' usage='my "
                + "disk'/></encryption></source>"
                + "<target dev='vda'/></disk>");
        assertEquals(List.of("secret-unknown"), guest.problems());
        assertEquals(
                "-object {\"qom-type\":\"secret\",\"id\":\"libvirt-1-format-encryption-secret0\","
                        + "\"format\":\"base64\",\"file\":\"my_disk.secret\"}",
                lines(guest.style(Settings.Style.shell, false)).get(0));
        String facts = "{'secrets':{'values':{'my disk':'tiger'},'masterKey':'" + "00".repeat(32) + "','iv':'"
                + "00".repeat(16) + "'}}";
        String line = lines(guest.host(facts.replace('\'', '"'))).get(0);
        assertTrue(
                line.contains("\"keyid\":\"masterKey0\",\"iv\":\"AAAAAAAAAAAAAAAAAAAAAA==\",\"format\":\"base64\""),
                line);
    }

    @Test
    void aDiskWhosePoolIsOffIsDroppedIfThatIsAllowed() throws FactsException {
        Guest guest = Guest.of("<disk type='volume'><source pool='p' volume='v' startupPolicy='optional'/><target "
                        + "dev='vda'/></disk>"
                        + "<disk type='volume'><source pool='q' volume='v'/><target dev='vdb'/></disk>")
                .host("{\"storage\":{\"pools\":[{\"pool\":\"p\",\"active\":false},{\"pool\":\"q\","
                        + "\"volumes\":[{\"name\":\"*\",\"type\":\"file\",\"path\":\"/q/*\"}]}]}}");
        assertEquals(
                List.of("-blockdev {\"driver\":\"file\",\"filename\":\"/q/v\",\"node-name\":\"libvirt-1-storage\","
                        + "\"read-only\":false}"),
                guest.lines("-blockdev"));
    }

    @Test
    void aReadOnlyViewStandsOverADescriptorThatIsOpenForWriting() throws FactsException {
        Guest guest = Guest.of("<disk><source file='/s' fdgroup='g'/><target dev='vda'/><readonly/></disk>")
                .host("{\"storage\":{\"fdGroups\":{\"g\":{\"writable\":true,\"descriptors\":[\"30\"]}}}}");
        List<String> lines = lines(guest);
        assertEquals("-add-fd set=0,fd=30,opaque=libvirt-1-storage0", lines.get(0));
        assertTrue(
                lines.get(1).contains("/dev/fdset/0")
                        && lines.get(1).endsWith("\"read-only\":false,\"discard\":\"unmap\"}"),
                lines.get(1));
        assertTrue(lines.get(2).contains("\"read-only\":true,\"driver\":\"raw\""), lines.get(2));
    }
}
