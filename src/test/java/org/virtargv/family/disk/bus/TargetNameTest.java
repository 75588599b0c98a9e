package org.virtargv.family.disk.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.domain.Address;
import org.virtargv.domain.Disk;

class TargetNameTest {
    @ParameterizedTest
    @CsvSource({
        "vda,0",
        "sdz,25",
        "sdaa,26",
        "sdzz,701",
        "hdc,2",
        "fdb,1",
        "xvda,0",
        "sda0,0",
        "sd,-1",
        "disk0,-1",
        "VDA,-1",
        "hdaxxxxxxxxxx,-1",
        "sda1,-1",
        "sda01,-1",
        "nvme0n1,0",
        "nvme3n2,3",
        "nvme0n0,-1",
        "nvme0n1p1,-1",
        "nvmen1,-1",
        "nvme0,-1"
    })
    void countsTheLettersOrIsTheNumberOfAController(String name, int index) {
        assertEquals(index, TargetName.index(name));
    }

    @Test
    void thePrefixTellsTheBus() {
        assertEquals(Disk.Bus.scsi, TargetName.bus("sda"));
        assertEquals(Disk.Bus.fdc, TargetName.bus("fda"));
        assertEquals(Disk.Bus.nvme, TargetName.bus("nvme0n1"));
        assertNull(TargetName.bus("mmcblk0"));
    }

    @ParameterizedTest
    @CsvSource({
        "ide,0,0/0/0/0",
        "ide,3,0/1/0/1",
        "ide,5,1/0/0/1",
        "sata,5,0/0/0/5",
        "sata,6,1/0/0/0",
        "scsi,6,0/0/0/6",
        "scsi,7,1/0/0/0",
        "scsi,13,1/0/0/6",
        "fdc,1,0/0/0/1"
    })
    void aNameIsAPlaceOnABus(Disk.Bus bus, int index, String place) {
        Disk disk = new Disk();
        disk.target = new Disk.Target();
        disk.target.bus = bus;
        Address a = DriveAddress.of(disk, index);
        assertEquals(place, a.controller + "/" + a.bus + "/" + a.target + "/" + a.unit);
    }

    @ParameterizedTest
    @CsvSource({"nvme0n1,0/0/0/0", "nvme2n5,2/0/0/4", "sdc,0/0/0/2"})
    void aNameOfAnNvmeDiskIsItsPlace(String name, String place) {
        Disk disk = new Disk();
        disk.target = new Disk.Target();
        disk.target.bus = Disk.Bus.nvme;
        disk.target.dev = name;
        Address a = DriveAddress.of(disk, TargetName.index(name));
        assertEquals(place, a.controller + "/" + a.bus + "/" + a.target + "/" + a.unit);
    }
}
