package org.virtargv.family.shmem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.family.Guest;

class ShmemsTest {
    @Test
    void memoryOfItsOwnIsAFile() {
        List<String> lines = Guest.of("<shmem name='a' role='peer'/>")
                .lines("-object {\"qom-type\":\"memory-backend-file\"", "-device {\"driver\":\"ivshmem");
        assertEquals(
                "-object {\"qom-type\":\"memory-backend-file\",\"id\":\"shmmem-shmem0\",\"mem-path\":\"/dev/shm/a\","
                        + "\"size\":4194304,\"share\":true}",
                lines.get(0));
        assertTrue(
                lines.get(1)
                        .startsWith("-device {\"driver\":\"ivshmem-plain\",\"id\":\"shmem0\","
                                + "\"memdev\":\"shmmem-shmem0\",\"master\":\"off\""),
                lines.get(1));
    }

    @Test
    void aServerHandsItAround() {
        List<String> lines = Guest.of("<shmem name='a'><server/><msi vectors='4'/></shmem>")
                .lines("-chardev socket,id=charshmem", "-device {\"driver\":\"ivshmem");
        assertTrue(
                lines.get(0)
                        .startsWith("-device {\"driver\":\"ivshmem-doorbell\",\"id\":\"shmem0\","
                                + "\"chardev\":\"charshmem0\",\"vectors\":4,\"ioeventfd\":true"),
                lines.get(0));
        assertEquals("-chardev socket,id=charshmem0,path=/var/lib/libvirt/shmem-a-sock", lines.get(1));
    }

    @Test
    void sizesWithoutAUnitAreBytes() {
        assertEquals(
                8L,
                Guest.of("<shmem name='a'><size>8388608</size></shmem>")
                        .domain()
                        .devices
                        .shmems
                        .get(0)
                        .size
                        .value);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertEquals(
                List.of("shmem-size"),
                Guest.of("<shmem name='a'><size unit='M'>3</size></shmem>").problems());
        assertEquals(List.of("shmem-name"), Guest.of("<shmem name='../a'/>").problems());
        assertEquals(
                List.of("shmem-name-twice"),
                Guest.of("<shmem name='a'/>".repeat(2)).problems());
        assertEquals(
                List.of("shmem-msi"), Guest.of("<shmem name='a'><msi/></shmem>").problems());
        assertEquals(
                List.of("shmem-server"),
                Guest.of("<shmem name='a'><model type='ivshmem-plain'/><server/></shmem>")
                        .problems());
    }
}
