package org.virtargv.place;

import org.virtargv.domain.Controller;
import org.virtargv.domain.Crypto;
import org.virtargv.domain.Device;
import org.virtargv.domain.Disk;
import org.virtargv.domain.Filesystem;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.Input;
import org.virtargv.domain.Interface;
import org.virtargv.domain.Memballoon;
import org.virtargv.domain.Rng;
import org.virtargv.domain.Sound;
import org.virtargv.domain.Video;
import org.virtargv.domain.Vsock;

/** Which devices are virtio devices, and so can sit on whatever bus a machine has for these. */
final class VirtioDevices {
    private VirtioDevices() {}

    static boolean is(Device d) {
        if (d instanceof Disk disk) {
            return disk.target != null && disk.target.bus == Disk.Bus.virtio;
        } else if (d instanceof Interface i) {
            return i.type != Interface.Type.hostdev
                    && i.model != null
                    && i.model.type != null
                    && i.model.type.startsWith("virtio");
        } else if (d instanceof Hostdev h) {
            return h.type == Hostdev.Type.scsi_host;
        } else if (d instanceof Controller c) {
            return controller(c);
        } else if (d instanceof Input i) {
            return i.bus == Input.Bus.virtio;
        } else if (d instanceof Video v) {
            return v.model != null && v.model.type == Video.Type.virtio;
        } else if (d instanceof Memballoon m) {
            return m.model != Memballoon.Model.none && m.model != Memballoon.Model.xen;
        } else if (d instanceof Sound s) {
            return s.model == Sound.Model.virtio;
        }
        return d instanceof Filesystem || d instanceof Rng || d instanceof Vsock || d instanceof Crypto;
    }

    private static boolean controller(Controller c) {
        return switch (c.type) {
            case virtio_serial -> true;
            case scsi ->
                c.model == Controller.Model.virtio_scsi
                        || c.model == Controller.Model.virtio_transitional
                        || c.model == Controller.Model.virtio_non_transitional;
            default -> false;
        };
    }
}
