package org.virtargv.family.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.family.Guest;

class BootIndexTest {
    private static final String DISKS =
            "<disk type='file' device='disk'><source file='/a'/><target dev='vda' bus='virtio'/></disk>"
                    + "<disk type='file' device='disk'><source file='/b'/><target dev='vdb' bus='virtio'/></disk>"
                    + "<disk type='file' device='cdrom'><source file='/c'/><target dev='sda' bus='sata'/></disk>";

    /** The bootindex of each disk's device, or -. */
    private static List<String> indexes(Guest guest) {
        return guest.lines("-device {\"driver\":\"virtio-blk", "-device {\"driver\":\"ide-cd").stream()
                .map(o -> o.contains("bootindex") ? o.replaceAll(".*\"bootindex\":([0-9]+).*", "$1") : "-")
                .toList();
    }

    @Test
    void theFirstDiskBootsWhereNothingIsSaid() {
        assertEquals(List.of("1", "-", "-"), indexes(Guest.of(DISKS)));
    }

    @Test
    void eachKindStandsForItsFirstDevice() {
        assertEquals(List.of("2", "-", "1"), indexes(Guest.of(DISKS).withOs("<boot dev='cdrom'/><boot dev='hd'/>")));
    }

    @Test
    void devicesSayItThemselves() {
        assertEquals(
                List.of("-", "5", "-"),
                indexes(Guest.of(DISKS.replace("<target dev='vdb'", "<boot order='5'/><target dev='vdb'"))));
    }

    @Test
    void bothWaysAtOnceAreRefused() {
        String ordered = DISKS.replace("<target dev='vdb'", "<boot order='1'/><target dev='vdb'");
        assertEquals(
                List.of("boot-both-ways"),
                Guest.of(ordered).withOs("<boot dev='hd'/>").problems());
        assertEquals(
                List.of("boot-order-repeated"),
                Guest.of(ordered.replace("<target dev='vda'", "<boot order='1'/><target dev='vda'"))
                        .problems());
        assertEquals(
                List.of("boot-order-range"),
                Guest.of(ordered.replace("order='1'", "order='0'")).problems());
    }

    @Test
    void menuAndTimesAreSaidInOneOption() {
        assertEquals(List.of("-boot strict=on"), Guest.os("").lines("-boot"));
        assertEquals(
                List.of("-boot menu=on,reboot-timeout=-1,splash-time=10,strict=on"),
                Guest.os("<bootmenu enable='yes' timeout='10'/><bios rebootTimeout='-1'/>")
                        .lines("-boot"));
        assertEquals(
                List.of("-boot menu=off,strict=on"),
                Guest.os("<bootmenu enable='no' timeout='10'/>").lines("-boot"));
    }

    @Test
    void timesOfMoreThan16BitsAreRefused() {
        assertEquals(
                List.of("bootmenu-timeout"),
                Guest.os("<bootmenu enable='yes' timeout='65536'/>").problems());
        assertEquals(
                List.of("reboot-timeout"),
                Guest.os("<bios rebootTimeout='65536'/>").problems());
        assertEquals(
                List.of("useserial-no-serial"),
                Guest.os("<bios useserial='yes'/>").problems());
        assertEquals(
                List.of("acpi-table-path"),
                Guest.os("<acpi><table type='raw'/></acpi>").problems());
        assertEquals(
                List.of("acpi-table-repeated"),
                Guest.os("<acpi><table type='slic'>/a</table><table type='slic'>/b</table></acpi>")
                        .problems());
        assertEquals(List.of("kernel-missing"), Guest.os("<cmdline>a</cmdline>").problems());
    }
}
