package org.virtargv.probe.qmp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.virtargv.file.ResourceLines;

/** The types whose properties a profile holds, from the table {@code types.txt} beside this class. */
final class DeviceTypes {
    /** Devices that are made of another one, which a module of its own may bring: without that they cannot be made. */
    static final Map<String, String> PARTS =
            Map.of("virtio-gpu-gl-pci", "virtio-gpu-gl-device", "virtio-vga-gl", "virtio-gpu-gl-device");

    private static final List<String> VIRTIO_TRANSPORTS =
            List.of("-pci", "-pci-transitional", "-pci-non-transitional", "-ccw", "-device");

    private final List<String> devices = new ArrayList<>();
    private final List<String> objects = new ArrayList<>();

    private DeviceTypes() {}

    static DeviceTypes load() {
        DeviceTypes out = new DeviceTypes();
        for (String line : ResourceLines.of(DeviceTypes.class, "types.txt")) {
            int space = line.indexOf(' ');
            out.add(line.substring(0, space), line.substring(space + 1));
        }
        return out;
    }

    private void add(String kind, String type) {
        switch (kind) {
            case "virtio" -> VIRTIO_TRANSPORTS.forEach(transport -> devices.add(type + transport));
            case "device" -> devices.add(type);
            case "object" -> objects.add(type);
            default -> throw new IllegalStateException("types.txt: there is no kind of type '" + kind + "'");
        }
    }

    /** Devices; those of virtio on every transport. */
    List<String> devices() {
        return devices;
    }

    /** Objects, and abstract machines. */
    List<String> objects() {
        return objects;
    }
}
