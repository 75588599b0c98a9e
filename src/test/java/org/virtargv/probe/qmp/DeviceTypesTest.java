package org.virtargv.probe.qmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeviceTypesTest {
    private static final Pattern DEVICE = Pattern.compile("-device '?(?:\\{\"driver\":\")?([A-Za-z0-9_.-]+)");

    /** Of any other device a profile would hold no properties, and nothing could be held against it. */
    @Test
    void everyDeviceThatAGoldenLineHasIsAskedFor() throws IOException {
        Set<String> written = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("golden"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".args")).toList()) {
                DEVICE.matcher(Files.readString(file)).results().forEach(m -> written.add(m.group(1)));
            }
        }
        assertTrue(written.size() > 50, written.toString());
        written.removeAll(new HashSet<>(DeviceTypes.load().devices()));
        assertEquals(Set.of(), written);
    }

    @Test
    void aVirtioDeviceIsOnEveryTransport() {
        List<String> devices = DeviceTypes.load().devices();
        assertTrue(devices.containsAll(List.of("virtio-sound-pci", "virtio-sound-ccw", "virtio-sound-device")));
        assertFalse(devices.contains("virtio-sound"));
        assertTrue(DeviceTypes.load().objects().contains("iommufd"));
    }
}
