package org.virtargv.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.virtargv.domain.Device;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Domain;

/** Every device that can have an address. */
final class AllDevices {
    private AllDevices() {
    }

    static List<Device> of(Domain domain) {
        Devices d = domain.devices;
        List<Device> out = new ArrayList<>();
        for (List<? extends Device> kind : List.of(d.disks, d.controllers, d.filesystems, d.interfaces, d.smartcards, d.serials, d.parallels, d.consoles,
                d.channels, d.inputs, d.tpms, d.sounds, d.videos, d.hostdevs, d.redirdevs, d.hubs, d.watchdogs, d.rngs, d.panics, d.shmems,
                d.memories, d.cryptos)) {
            out.addAll(kind);
        }
        out.add(d.memballoon);
        out.add(d.nvram);
        out.add(d.iommu);
        out.add(d.vsock);
        out.add(d.pstore);
        out.removeIf(Objects::isNull);
        return out;
    }
}
