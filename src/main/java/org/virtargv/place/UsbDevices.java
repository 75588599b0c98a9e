package org.virtargv.place;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.domain.Chardev;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Device;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Disk;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Filesystem;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.Input;
import org.virtargv.domain.Sound;

/** Which devices, hubs aside, sit on a USB port, in the order in which they are given one. */
final class UsbDevices {
    private UsbDevices() {}

    static List<Device> of(Domain domain) {
        Devices d = domain.devices;
        List<Device> out = new ArrayList<>();
        d.hostdevs.stream().filter(h -> h.type == Hostdev.Type.usb).forEach(out::add);
        d.disks.stream().filter(x -> x.target.bus == Disk.Bus.usb).forEach(out::add);
        d.interfaces.stream()
                .filter(i -> i.model != null && "usb-net".equals(i.model.type))
                .forEach(out::add);
        d.controllers.stream().filter(c -> c.type == Controller.Type.ccid).forEach(out::add);
        d.inputs.stream().filter(i -> i.bus == Input.Bus.usb).forEach(out::add);
        d.serials.stream()
                .filter(s -> s.target != null && s.target.type == Chardev.Target.Type.usb_serial)
                .forEach(out::add);
        d.sounds.stream().filter(s -> s.model == Sound.Model.usb).forEach(out::add);
        out.addAll(d.redirdevs);
        d.filesystems.stream()
                .filter(f -> f.driver != null && f.driver.type == Filesystem.Driver.Type.mtp)
                .forEach(out::add);
        return out;
    }
}
