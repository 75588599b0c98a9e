package org.virtargv.family.rng;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.family.Guest;

class RngsTest {
    @Test
    void entropyComesFromTheKernelUnlessAFileIsNamed() {
        assertEquals(
                List.of("-object {\"qom-type\":\"rng-random\",\"id\":\"objrng0\",\"filename\":\"/dev/random\"}"),
                Guest.of("<rng model='virtio'><backend model='random'/></rng>").lines("-object {\"qom-type\":\"rng"));
        assertEquals(
                List.of("-object {\"qom-type\":\"rng-random\",\"id\":\"objrng0\",\"filename\":\"/dev/hwrng\"}"),
                Guest.of("<rng model='virtio'><backend model='random'>/dev/hwrng</backend></rng>")
                        .lines("-object {\"qom-type\":\"rng"));
    }

    @Test
    void aRateIsForASecondUnlessSaid() {
        List<String> lines = Guest.of("<rng model='virtio'><rate bytes='9'/><backend model='builtin'/></rng>")
                .lines("-device {\"driver\":\"virtio-rng");
        assertTrue(lines.get(0).contains("\"max-bytes\":9,\"period\":1000"), lines.get(0));
    }

    @Test
    void aDaemonIsBehindACharacterDevice() {
        Guest s = Guest.of("<rng model='virtio'><backend model='egd' type='tcp'>\n<source mode='connect' host='h' "
                + "service='1'/></backend></rng>");
        assertEquals(
                List.of(
                        "-chardev socket,id=charrng0,host=h,port=1",
                        "-object {\"qom-type\":\"rng-egd\",\"id\":\"objrng0\",\"chardev\":\"charrng0\"}"),
                s.lines("-chardev socket,id=charrng", "-object {\"qom-type\":\"rng"));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertEquals(
                List.of("value-invalid"),
                Guest.of("<rng model='virtio'><rate bytes='-1'/><backend model='builtin'/></rng>")
                        .problems());
        assertEquals(
                List.of("rng-path"),
                Guest.of("<rng model='virtio'><backend model='random'>hwrng</backend></rng>")
                        .problems());
        assertEquals(
                List.of("rng-egd-type"),
                Guest.of("<rng model='virtio'><backend model='egd'/></rng>").problems());
        assertEquals(
                List.of("source-incomplete"),
                Guest.of("<rng model='virtio'><backend model='egd' type='unix'/></rng>")
                        .problems());
    }
}
