package org.virtargv.place;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.domain.Address;
import org.virtargv.domain.Chardev;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Device;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Disk;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Filesystem;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.Input;
import org.virtargv.domain.Interface;
import org.virtargv.domain.Iommu;
import org.virtargv.domain.Memballoon;
import org.virtargv.domain.MemoryDevice;
import org.virtargv.domain.Panic;
import org.virtargv.domain.Rng;
import org.virtargv.domain.Sound;
import org.virtargv.domain.Video;
import org.virtargv.domain.Vsock;
import org.virtargv.domain.Watchdog;

/**
 * Which devices are PCI devices, what they need of a bus, and the order in which they are given addresses. PCI
 * controllers are not among them.
 */
final class PciDevices {
    /** A device and what it needs. */
    record Entry(Device device, PciNeed need) {}

    private final List<Entry> out = new ArrayList<>();
    private final boolean express;

    private PciDevices(boolean express) {
        this.express = express;
    }

    /** @param express the machine's bus 0 is PCI Express */
    static List<Entry> of(Domain domain, boolean express) {
        PciDevices list = new PciDevices(express);
        Devices d = domain.devices;
        d.filesystems.forEach(list::filesystem);
        d.interfaces.forEach(list::networkInterface);
        d.sounds.forEach(list::sound);
        d.controllers.forEach(list::controller);
        d.disks.forEach(list::disk);
        d.hostdevs.forEach(list::hostdev);
        list.memballoon(d.memballoon);
        d.rngs.forEach(r -> list.virtio(r, r.model == Rng.Model.virtio_transitional));
        d.watchdogs.forEach(list::watchdog);
        d.videos.forEach(list::video);
        d.shmems.forEach(list::conventional);
        d.inputs.forEach(list::input);
        d.serials.forEach(list::serial);
        d.panics.forEach(list::panic);
        list.vsock(d.vsock);
        d.memories.forEach(list::memory);
        d.cryptos.forEach(list::express);
        if (d.pstore != null) {
            list.conventional(d.pstore);
        }
        list.iommu(d.iommu);
        return list.out;
    }

    private void conventional(Device d) {
        add(d, PciNeed.device(PciPlug.pci));
    }

    private void express(Device d) {
        add(d, PciNeed.device(express ? PciPlug.pcie : PciPlug.pci));
    }

    /** A virtio device that speaks the old protocol as well has I/O ports, and is a conventional one. */
    private void virtio(Device d, boolean transitional) {
        if (transitional) {
            conventional(d);
        } else {
            express(d);
        }
    }

    private void add(Device d, PciNeed need) {
        if (d.address == null || d.address.type == null || d.address.type == Address.Type.pci) {
            out.add(new Entry(d, need));
        }
    }

    private void controller(Controller c) {
        switch (c.type) {
            case usb -> usb(c);
            case scsi -> scsi(c);
            case virtio_serial -> virtio(c, c.model == Controller.Model.virtio_transitional);
            case sata -> conventional(c);
            case ide -> {
                if (c.index == 0) {
                    conventional(c);
                }
            }
            default -> {
                // on no PCI bus, or handled before
            }
        }
    }

    private void usb(Controller c) {
        if (c.model == null) {
            // there is none, though it may have an address
            if (c.address != null) {
                conventional(c);
            }
            return;
        }
        switch (c.model) {
            case none, qusb1, qusb2 -> {
                // no device
            }
            case nec_xhci, qemu_xhci -> express(c);
            default -> conventional(c);
        }
    }

    private void scsi(Controller c) {
        switch (c.model) {
            case virtio_scsi, virtio_non_transitional -> express(c);
            case ibmvscsi, ncr53c90 -> {
                // on a bus of their own
            }
            default -> conventional(c);
        }
    }

    private void filesystem(Filesystem f) {
        if (f.driver == null || f.driver.type != Filesystem.Driver.Type.mtp) {
            virtio(f, f.model == Filesystem.Model.virtio_transitional);
        }
    }

    private void networkInterface(Interface i) {
        String model = i.model == null ? "" : i.model.type;
        if (i.type == Interface.Type.hostdev) {
            express(i);
            return;
        }
        switch (model) {
            case "usb-net", "spapr-vlan", "lan9118", "smc91c111" -> {
                // on other buses
            }
            case "",
                    "virtio-transitional",
                    "rtl8139",
                    "e1000",
                    "netfront",
                    "vmxnet",
                    "vmxnet2",
                    "vmxnet3",
                    "vlance",
                    "am79c970a",
                    "am79c973",
                    "82540em",
                    "82545em",
                    "82543gc" -> conventional(i);
            // virtio, e1000e, igb, and whatever QEMU has beyond the models that have names
            default -> express(i);
        }
    }

    private void watchdog(Watchdog w) {
        if (w.model == Watchdog.Model.i6300esb) {
            conventional(w);
        }
    }

    private void vsock(Vsock v) {
        if (v != null) {
            virtio(v, v.model == Vsock.Model.virtio_transitional);
        }
    }

    private void memory(MemoryDevice m) {
        if (m.model == MemoryDevice.Model.virtio_mem || m.model == MemoryDevice.Model.virtio_pmem) {
            express(m);
        }
    }

    private void sound(Sound s) {
        switch (s.model) {
            case es1370, ac97, ich6, ich9, ich7 -> conventional(s);
            case virtio -> express(s);
            case sb16, pcspk, usb -> {
                // on other buses
            }
        }
    }

    private void disk(Disk d) {
        if (d.target.bus == Disk.Bus.virtio) {
            virtio(d, d.model == Disk.Model.virtio_transitional);
        }
    }

    private void hostdev(Hostdev h) {
        switch (h.type) {
            case pci -> express(h);
            case mdev -> {
                if (h.model == Hostdev.Model.vfio_pci) {
                    express(h);
                }
            }
            case scsi_host -> virtio(h, h.model == Hostdev.Model.virtio_transitional);
            case usb, scsi -> {
                // on other buses
            }
        }
    }

    /** The first card has its place in the chipset, which is asked before. */
    private void video(Video v) {
        switch (v.model.type) {
            case virtio, bochs -> express(v);
            case none, ramfb -> {
                // on no bus
            }
            default -> conventional(v);
        }
    }

    private void serial(Chardev s) {
        if (s.target != null && s.target.type == Chardev.Target.Type.pci_serial) {
            conventional(s);
        }
    }

    private void memballoon(Memballoon m) {
        if (m != null && m.model != Memballoon.Model.none && m.model != Memballoon.Model.xen) {
            virtio(m, m.model == Memballoon.Model.virtio_transitional);
        }
    }

    private void iommu(Iommu i) {
        if (i != null && i.model == Iommu.Model.virtio) {
            add(i, PciNeed.integrated(express ? PciPlug.pcie : PciPlug.pci));
        }
    }

    private void input(Input i) {
        if (i.bus == Input.Bus.virtio) {
            virtio(i, i.model == Input.Model.virtio_transitional);
        }
    }

    private void panic(Panic p) {
        if (p.model == Panic.Model.pvpanic) {
            add(p, PciNeed.fixed(express ? PciPlug.pcie : PciPlug.pci));
        }
    }
}
