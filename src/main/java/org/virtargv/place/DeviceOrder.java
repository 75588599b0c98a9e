package org.virtargv.place;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.domain.Device;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Domain;

/** All devices, kind by kind in the order in which libvirt goes through them where no other order is called for. */
final class DeviceOrder {
    private DeviceOrder() {}

    static List<Device> of(Domain domain) {
        Devices d = domain.devices;
        List<Device> out = new ArrayList<>();
        out.addAll(d.disks);
        out.addAll(d.interfaces);
        out.addAll(d.sounds);
        out.addAll(d.hostdevs);
        out.addAll(d.videos);
        out.addAll(d.controllers);
        out.addAll(d.smartcards);
        out.addAll(d.serials);
        out.addAll(d.parallels);
        out.addAll(d.channels);
        out.addAll(d.consoles);
        out.addAll(d.inputs);
        out.addAll(d.filesystems);
        out.addAll(d.redirdevs);
        out.addAll(d.watchdogs);
        add(out, d.memballoon);
        out.addAll(d.rngs);
        out.addAll(d.hubs);
        out.addAll(d.shmems);
        out.addAll(d.tpms);
        out.addAll(d.panics);
        out.addAll(d.memories);
        add(out, d.vsock);
        add(out, d.iommu);
        out.addAll(d.cryptos);
        add(out, d.pstore);
        return out;
    }

    private static void add(List<Device> out, Device d) {
        if (d != null) {
            out.add(d);
        }
    }
}
