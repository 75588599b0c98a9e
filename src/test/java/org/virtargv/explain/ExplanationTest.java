package org.virtargv.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.convert.Converter;
import org.virtargv.family.Guest;

class ExplanationTest {
    private static final String GPU = "<hostdev type='mdev' model='vfio-pci' display='on'>\n<source><address "
            + "uuid='5a1d0c1e-3e0f-4d53-9a6b-0c8d7e6f5a41'/></source></hostdev>";
    private static final Guest REGION = Guest.ofKvm("")
            .facts("{\"address\":\"5a1d0c1e-3e0f-4d53-9a6b-0c8d7e6f5a41\",\"deviceApi\":\"vfio-pci\",\"type\":\"t\","
                    + "\"display\":\"region\",\"why\":\"it said so\"}");

    private static Explanation explain(Guest with, String devices) {
        return Explanation.of(
                with.converter(), "small.xml", with.devices(devices).document());
    }

    @Test
    void everyFactHasItsOrigin() {
        Explanation e = explain(REGION, "<graphics type='vnc'/>" + GPU);
        assertEquals(false, e.refused());
        Explanation.Device d = e.devices().get(0);
        assertEquals(Integer.valueOf(5), d.row());
        assertEquals("hostdev0", d.alias());
        assertTrue(
                d.facts().contains(new Explanation.Fact("device's display", "region", "facts.json: it said so")),
                d::toString);
        assertTrue(
                d.facts()
                        .contains(new Explanation.Fact(
                                "graphics", "server without OpenGL", "<graphics type='vnc'> at small.xml:2:1")),
                d::toString);
        assertTrue(d.facts().contains(new Explanation.Fact("asked: display", "on", "<hostdev>")), d::toString);
        assertTrue(d.option().startsWith("-device '{\"driver\":\"vfio-pci\""), d.option());
        assertEquals(
                List.of("display-two-heads"),
                d.messages().stream().map(p -> p.id()).toList());
    }

    /** The device is found by its id, however the option is spelled. */
    @Test
    void theOptionIsFoundWithAnOldQemuToo() {
        Converter now = REGION.converter();
        Converter then =
                new Converter(Guest.of("").onOldQemu("6.2.0").qemu(), now.host(), now.devices(), now.settings());
        Explanation e = Explanation.of(
                then,
                "small.xml",
                REGION.devices("<graphics type='vnc'/>" + GPU).document());
        String option = e.devices().get(0).option();
        assertTrue(option.startsWith("-device vfio-pci,id=hostdev0,"), option);
    }

    @Test
    void aRefusedDeviceHasNoOption() {
        Explanation e = explain(REGION, GPU);
        assertEquals(true, e.refused());
        assertEquals(Integer.valueOf(3), e.devices().get(0).row());
        assertEquals(null, e.devices().get(0).option());
        assertTrue(
                ExplanationText.text(e).contains("row 3: the device's display needs a graphics device"),
                () -> ExplanationText.text(e));
    }

    @Test
    void aDeviceThatCanHaveNoDisplayHasNoRow() {
        Explanation.Device d = explain(
                        REGION, "<hostdev type='usb'><source><address bus='3' device='4'/></source></hostdev>")
                .devices()
                .get(0);
        assertEquals(null, d.row());
        assertEquals(List.of(new Explanation.Fact("found by", "its place on the bus", "<hostdev>")), d.facts());
        assertTrue(d.option().contains("/dev/bus/usb/003/004"), d.option());
    }

    @Test
    void anUnreadableDocumentHasItsProblems() {
        Explanation e = Explanation.of(
                REGION.converter(), "small.xml", "<domain".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(true, e.refused());
        assertEquals(List.of(), e.devices());
        assertEquals(1, e.problems().size());
    }

    @Test
    void jsonHoldsTheSame() {
        JsonObject json = JsonParser.parseString(
                        ExplanationText.json(List.of(explain(REGION, "<graphics type='vnc'/>" + GPU))))
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject();
        JsonObject device = json.getAsJsonArray("devices").get(0).getAsJsonObject();
        assertEquals(5, device.get("row").getAsInt());
        assertEquals(2, device.get("line").getAsInt());
        assertEquals(
                "display-two-heads",
                device.getAsJsonArray("problems")
                        .get(0)
                        .getAsJsonObject()
                        .get("id")
                        .getAsString());
    }

    @Test
    void withoutDevicesThereIsNothingToExplain() {
        assertEquals("small.xml: no host device is assigned\n", ExplanationText.text(explain(REGION, "")));
    }
}
