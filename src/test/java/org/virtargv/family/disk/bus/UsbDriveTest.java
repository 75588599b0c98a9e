package org.virtargv.family.disk.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.domain.Disk.Model;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.family.Guest;
import org.virtargv.family.Settings.Style;

class UsbDriveTest {
    private static Guest disk(String attributes, String content) {
        return Guest.of("<disk type='file' " + attributes + ">" + content + "<target dev='sda' bus='usb'/></disk>");
    }

    private static final String SOURCE = "<source file='/a'/>";

    @Test
    void anAdapterAndADriveOfItsOwn() {
        assertEquals(
                List.of(
                        "-device "
                                + "{\"driver\":\"usb-bot\",\"id\":\"usb-disk0\",\"serial\":\"s\","
                                + "\"bus\":\"usb.0\",\"port\":\"1\"}",
                        "-device {\"driver\":\"scsi-hd\",\"bus\":\"usb-disk0.0\",\"scsi-id\":0,\"lun\":0,"
                                + "\"drive\":\"libvirt-1-storage\",\"id\":\"usb-disk0-device\","
                                + "\"bootindex\":1,\"serial\":\"s\"}"),
                disk("model='usb-bot'", SOURCE + "<serial>s</serial>")
                        .lines("-device {\"driver\":\"usb-bot\"", "-device {\"driver\":\"scsi-"));
        assertEquals(
                1,
                disk("model='usb-storage'", SOURCE)
                        .lines("-device {\"driver\":\"usb-storage\"")
                        .size());
    }

    @Test
    void aNewGuestsCdromIsOne() {
        Guest cdrom = disk("device='cdrom'", SOURCE);
        assertEquals(Model.usb_storage, cdrom.domain().devices.disks.get(0).model);
        Guest ours = cdrom.style(Style.libvirt, true);
        assertEquals(Model.usb_bot, ours.domain().devices.disks.get(0).model);
        assertNull(ours.libvirt(LibvirtRelease.V11_4).domain().devices.disks.get(0).model);
        assertEquals(
                List.of("libvirt-lacks"),
                disk("model='usb-bot'", SOURCE).libvirt(LibvirtRelease.V11_4).problems());
    }

    @Test
    void onlyAnAdapterCanBeEmpty() {
        assertEquals(List.of(), disk("device='cdrom' model='usb-bot'", "").problems());
        assertEquals(
                List.of("disk-usb-empty"),
                disk("device='cdrom' model='usb-storage'", "").problems());
        assertEquals(List.of("disk-model"), disk("model='virtio'", SOURCE).problems());
    }

    @Test
    void zeroesAreDetectedInAllImages() {
        Guest chain = Guest.of("<disk type='file'><driver type='qcow2' detect_zeroes='on'/>" + SOURCE
                + "<backingStore type='file'><format type='qcow2'/><source file='/b'/><backingStore/></backingStore>"
                + "<target dev='vda'/></disk>");
        assertEquals(2, detecting(chain));
        assertEquals(1, detecting(chain.libvirt(LibvirtRelease.V11_9)));
    }

    private static long detecting(Guest s) {
        return s.lines("-blockdev").stream()
                .filter(o -> o.contains("\"detect-zeroes\":\"on\""))
                .count();
    }

    @Test
    void aThrottleGroupIsWrittenWithAllItsLimits() {
        String disk = "<disk type='file'>" + SOURCE
                + "<target dev='vda'/><throttlefilters><throttlefilter group='g'/></throttlefilters></disk>";
        String group = "<throttlegroups><throttlegroup><group_name>g</group_name>%s</throttlegroup></throttlegroups>";
        Guest s = Guest.of(disk).with(String.format(group, "<read_bytes_sec>5</read_bytes_sec>"));
        assertEquals(
                List.of("-object {\"qom-type\":\"throttle-group\",\"id\":\"throttle-g\",\"limits\":{\"bps-total\":0,"
                        + "\"bps-read\":5,\"bps-write\":0,\"iops-total\":0,\"iops-read\":0,\"iops-write\":0,"
                        + "\"bps-total-max\":0,\"bps-read-max\":0,\"bps-write-max\":0,\"iops-total-max\":0,"
                        + "\"iops-read-max\":0,\"iops-write-max\":0,\"iops-size\":0}}"),
                s.lines("-object {\"qom-type\":\"throttle-group\""));
        assertEquals(
                List.of("throttle-group-empty"),
                Guest.of(disk).with(String.format(group, "")).problems());
    }
}
