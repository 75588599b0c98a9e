package org.virtargv.family.iothread;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.family.Guest;

class IothreadsTest {
    private static List<String> objects(String beside) {
        return Guest.of("").with(beside).lines("-object {\"qom-type\":\"iothread", "-object {\"qom-type\":\"main-loop");
    }

    @Test
    void noneIsNone() {
        assertEquals(List.of(), objects(""));
    }

    @Test
    void idsThatAreMissingAreTheLeastFreeOnes() {
        assertEquals(
                List.of(
                        "-object {\"qom-type\":\"iothread\",\"id\":\"iothread2\"}",
                        "-object {\"qom-type\":\"iothread\",\"id\":\"iothread1\"}",
                        "-object {\"qom-type\":\"iothread\",\"id\":\"iothread3\"}"),
                objects("<iothreads>3</iothreads><iothreadids><iothread id='2'/></iothreadids>"));
    }

    @Test
    void poolsAndPolling() {
        assertEquals(
                List.of(
                        "-object {\"qom-type\":\"iothread\",\"id\":\"iothread9\",\"thread-pool-min\":1,"
                                + "\"thread-pool-max\":4,\"poll-max-ns\":5,\"poll-grow\":6,\"poll-shrink\":7}",
                        "-object {\"qom-type\":\"main-loop\",\"id\":\"main-loop\",\"thread-pool-max\":8}"),
                objects("<iothreadids><iothread id='9' thread_pool_min='1' thread_pool_max='4'><poll max='5' "
                        + "grow='6' shrink='7'/></iothread></iothreadids>"
                        + "<defaultiothread thread_pool_max='8'/>"));
    }

    @Test
    void theWeightOfTheLatestEvent() {
        Guest weighed = Guest.of("")
                .with("<iothreadids><iothread id='1'><poll weight='3'/></iothread></iothreadids>")
                .onQemu("qemu-11.1");
        assertEquals(
                List.of("-object {\"qom-type\":\"iothread\",\"id\":\"iothread1\",\"poll-weight\":3}"),
                weighed.lines("-object {\"qom-type\":\"iothread"));
        assertEquals(
                List.of("iothread-poll-weight"), weighed.onQemu("qemu-10.0").problems());
        assertEquals(
                List.of("libvirt-too-old"),
                weighed.libvirt(LibvirtRelease.V12_6).problems());
        assertEquals(
                List.of("iothread-poll-weight"),
                Guest.of("")
                        .with("<iothreadids><iothread id='1'><poll weight='64'/></iothread></iothreadids>")
                        .onQemu("qemu-11.1")
                        .problems());
    }

    @Test
    void refusals() {
        assertEquals(
                List.of("iothread-id-invalid", "iothread-id-duplicate", "thread-pool-invalid"),
                Guest.of("")
                        .with("<iothreadids><iothread id='0'/><iothread id='1'/><iothread id='1'/><iothread "
                                + "id='2' thread_pool_min='3' thread_pool_max='2'/></iothreadids>")
                        .problems());
    }
}
