package org.virtargv.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.facts.DeviceFacts.Device;
import org.virtargv.facts.DeviceFacts.Display;
import org.virtargv.facts.DeviceFacts.MdevType;
import org.virtargv.facts.DeviceFacts.Opened;

class DeviceFactsTest {
    private static final String UUID = "3c6b1f3a-2f1e-4a53-9d7f-0d8b7c1f5a01";

    static Device device(String origin) {
        return new Device(
                origin,
                UUID,
                "/sys/bus/mdev/devices/" + UUID,
                "vfio-pci",
                "maker-big",
                "big",
                "two\nlines",
                3L,
                "maker",
                7L,
                "/dev/vfio/devices/vfio0",
                Opened.character_device,
                Display.dmabuf,
                "because",
                true,
                false,
                true,
                false,
                Set.of("stop-copy"),
                true,
                false);
    }

    @Test
    void whatIsWrittenIsReadBack() throws FactsException {
        DeviceFacts facts = new DeviceFacts(
                "6.1.0",
                "2026-01-02T03:04:05Z",
                List.of(device("a.json")),
                List.of(new MdevType("0000:00:02.0", "maker-big", "vfio-pci", "big", null, 2L)));
        assertEquals(facts, DeviceFacts.parse("a.json", facts.toJson()));
        assertEquals(facts.toJson(), DeviceFacts.parse("a.json", facts.toJson()).toJson());
    }

    @Test
    void noMigrationAndUnknownMigrationDiffer() throws FactsException {
        DeviceFacts facts = DeviceFacts.parse(
                "x", "{'devices': [{'address': 'a', 'migration': []}, {'address': 'b'}]}".replace('\'', '"'));
        assertEquals(Set.of(), facts.find("a").get().migration());
        assertNull(facts.find("b").get().migration());
        assertEquals(Display.unknown, facts.find("b").get().display());
        assertEquals(facts, DeviceFacts.parse("x", facts.toJson()));
    }

    @ParameterizedTest
    @CsvSource({"3C6B1F3A-2F1E-4A53-9D7F-0D8B7C1F5A01, true", "3c6b1f3a-2f1e-4a53-9d7f-0d8b7c1f5a02, false"})
    void aUuidIsFoundInAnySpelling(String uuid, boolean found) {
        assertEquals(
                found,
                new DeviceFacts(null, null, List.of(device(""))).find(uuid).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "1:0.0, 0000:01:00.0",
        "0000:01:00.0, 0000:01:00.0",
        "10000:E1:1F.7, 10000:e1:1f.7",
        "1:0.8, 1:0.8",
        "nonsense, nonsense"
    })
    void onePciAddressHasOneSpelling(String given, String canonical) {
        assertEquals(canonical, DeviceFacts.canonical(given));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | the file is empty",
                "{} | it has no 'devices'",
                "{\"devices\": | not valid JSON",
                "[] | not a JSON object",
                "{\"format\": 2, \"devices\": []} | of format 2, but this version reads format 1",
                "{\"devices\": {}} | 'devices' is not a list of objects",
                "{\"devices\": [{}]} | without 'address'",
                "{\"devices\": [{\"address\": 5}]} | 'devices[0].address' is not a string",
                "{\"devices\": [{\"address\": \"a\", \"display\": \"maybe\"}]} | display 'maybe'",
                "{\"devices\": [{\"address\": \"a\", \"opened\": \"maybe\"}]} | opened 'maybe'",
                "{\"devices\": [{\"address\": \"a\", \"edid\": \"yes\"}]} | 'devices[0].edid' is not true or false",
                "{\"devices\": [{\"address\": \"1:0.0\"}, {\"address\": \"0000:01:00.0\"}]} | two entries for the "
                        + "device 0000:01:00.0"
            })
    void aBrokenFileIsTold(String text, String told) {
        FactsException e = assertThrows(FactsException.class, () -> DeviceFacts.parse("x", text));
        assertTrue(e.getMessage().contains(told), e.getMessage());
    }

    @Test
    void laterFactsOfADeviceReplaceEarlierOnes() {
        DeviceFacts both = new DeviceFacts(null, null, List.of(device("old")))
                .plus(new DeviceFacts(null, null, List.of(device("new"))));
        assertEquals(1, both.devices().size());
        assertEquals("new", both.find(UUID).get().origin());
    }
}
