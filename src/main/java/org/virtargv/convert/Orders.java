package org.virtargv.convert;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.domain.Devices.Kind;
import org.virtargv.family.Family;
import org.virtargv.family.audio.Audios;
import org.virtargv.family.boot.Boot;
import org.virtargv.family.chardev.Channels;
import org.virtargv.family.chardev.Consoles;
import org.virtargv.family.chardev.Parallels;
import org.virtargv.family.chardev.Serials;
import org.virtargv.family.chardev.Smartcards;
import org.virtargv.family.clock.Clocks;
import org.virtargv.family.controller.CcidReaders;
import org.virtargv.family.controller.Controllers;
import org.virtargv.family.cpu.Cpus;
import org.virtargv.family.crypto.Cryptos;
import org.virtargv.family.disk.Disks;
import org.virtargv.family.disk.image.ReservationHelper;
import org.virtargv.family.disk.throttle.ThrottleGroups;
import org.virtargv.family.filesystem.Filesystems;
import org.virtargv.family.firmware.FirmwareChoice;
import org.virtargv.family.firmware.FirmwareFlash;
import org.virtargv.family.general.DomainMetadata;
import org.virtargv.family.general.DomainUuid;
import org.virtargv.family.general.GenerationId;
import org.virtargv.family.general.Incoming;
import org.virtargv.family.general.Lifecycle;
import org.virtargv.family.general.MessageTimestamps;
import org.virtargv.family.general.Monitor;
import org.virtargv.family.general.QemuProcess;
import org.virtargv.family.general.Sandbox;
import org.virtargv.family.graphics.GraphicsDevices;
import org.virtargv.family.hostdev.Hostdevs;
import org.virtargv.family.hub.Hubs;
import org.virtargv.family.input.Inputs;
import org.virtargv.family.iommu.Iommus;
import org.virtargv.family.iommu.IommusBehindControllers;
import org.virtargv.family.iothread.Iothreads;
import org.virtargv.family.machine.AsyncTeardown;
import org.virtargv.family.machine.CrashInfo;
import org.virtargv.family.machine.MachineType;
import org.virtargv.family.memballoon.Memballoons;
import org.virtargv.family.memory.Memory;
import org.virtargv.family.memory.MemoryDevices;
import org.virtargv.family.net.Interfaces;
import org.virtargv.family.numa.Numa;
import org.virtargv.family.nvram.Nvrams;
import org.virtargv.family.panic.Panics;
import org.virtargv.family.pm.PowerManagement;
import org.virtargv.family.pstore.Pstores;
import org.virtargv.family.qemu.Passthrough;
import org.virtargv.family.redirdev.Redirdevs;
import org.virtargv.family.rng.Rngs;
import org.virtargv.family.security.ConfidentialGuest;
import org.virtargv.family.security.Seclabels;
import org.virtargv.family.shmem.Shmems;
import org.virtargv.family.sound.Sounds;
import org.virtargv.family.sysinfo.Sysinfos;
import org.virtargv.family.tpm.Tpms;
import org.virtargv.family.vcpu.Vcpus;
import org.virtargv.family.video.Videos;
import org.virtargv.family.vsock.Vsocks;
import org.virtargv.family.watchdog.Watchdogs;

/**
 * The three orders in which the families are asked: to complete a domain, to give places to devices, and to write the
 * line. A new family stands once in the first and once in the last; one whose devices have an address stands in the
 * list of each bus that they are plugged into. Where a place matters its reason stands beside it.
 */
final class Orders {
    private static final MachineType MACHINE = new MachineType(() -> Orders.LINE);

    // completion: the first places are those that others build on; what follows them builds on the first places
    // alone, and a test holds that its order is free

    /** Each builds on those before it. */
    static final List<Family> FOUNDATION = List.<Family>of(
            MACHINE, // the board: the processor, firmware and every bus depend on it
            new Vcpus(), // their number and placement: memory and NUMA cells are divided among them
            new Memory(), // sizes in KiB: cells and memory modules are counted against them
            new Numa(), // may add <cpu> for its cells, whose model the processor's family fills in
            new DomainUuid(), // its usual spelling: the SMBIOS entry of the same value takes it over
            new Serials()); // adds the <serial> that the first <console> is, and numbers both alike

    /** Each builds on the foundation and on no other of these; they stand as the format's documentation has them. */
    static final List<Family> REST = List.<Family>of(
            new GenerationId(),
            new DomainMetadata(),
            new FirmwareChoice(),
            new Boot(),
            new Sysinfos(),
            new Iothreads(),
            new Cpus(),
            new Lifecycle(),
            new PowerManagement(),
            new Clocks(),
            new Disks(),
            new Filesystems(),
            new Controllers(),
            new Interfaces(),
            new Smartcards(),
            new Inputs(),
            new Hubs(),
            new GraphicsDevices(),
            new Videos(),
            new Parallels(),
            new Consoles(),
            new Channels(),
            new Sounds(),
            new Audios(),
            new Watchdogs(),
            new Memballoons(),
            new Rngs(),
            new Tpms(),
            new Panics(),
            new Shmems(),
            new MemoryDevices(),
            new Iommus(),
            new Vsocks(),
            new Cryptos(),
            new Pstores(),
            new Redirdevs(),
            new Hostdevs(),
            new Seclabels());

    /** All in the order in which they complete a domain. */
    static final List<Family> COMPLETION = both();

    // places: these orders are libvirt's, and a guest sees them in the addresses. A new kind goes where libvirt puts
    // it, and moving one changes the addresses of all behind it

    /**
     * PCI slots. The controllers of PCI itself come before all of these, since the others are plugged into them, and
     * what is a part of the chipset has its place before anything else is placed. The documentation of the format gives
     * no reason for the rest: it is the order in which libvirt learned to place the kinds, the first eight with the
     * first machines that had PCI.
     */
    static final List<Kind> PCI_SLOTS = List.of(
            Kind.filesystem,
            Kind.network,
            Kind.sound,
            Kind.controller, // before the disks, as disks on a controller need no slot
            Kind.disk,
            Kind.hostdev,
            Kind.memballoon,
            Kind.rng,
            Kind.watchdog,
            Kind.video, // all but the primary one, which is a part of the chipset
            Kind.shmem,
            Kind.input,
            Kind.serial,
            Kind.vsock,
            Kind.memory,
            Kind.crypto,
            Kind.iommu, // on bus 0 alone
            Kind.panic,
            Kind.pstore);

    /** USB ports. The hubs come before all of these, since the others are plugged into them. */
    static final List<Kind> USB_PORTS = List.of(
            Kind.disk,
            Kind.network,
            Kind.sound,
            Kind.hostdev,
            Kind.controller, // readers of smart cards
            Kind.serial,
            Kind.input,
            Kind.filesystem,
            Kind.redirdev);

    // the line

    /**
     * The families in the order in which their options stand on the line, which is libvirt's: QEMU takes options in any
     * order but where one names what another made. A reason stands where an option names one before it; the rest keeps
     * libvirt's order so that lines can be compared. Every family that writes or checks stands here once.
     */
    static final List<Family> LINE = List.<Family>of(
            new QemuProcess(), // the environment, the binary, -name, -S: before anything that has an id
            new FirmwareFlash(), // images, which the machine names
            new ReservationHelper(), // pr-manager objects, which disk images name
            MACHINE, // with the properties that every family gives it
            new Cpus(),
            new FirmwareChoice(), // checks alone: the images stand before the machine
            new Memory(), // memory backends, which NUMA cells name
            new Vcpus(),
            new Iothreads(), // objects that disks and controllers name
            new ThrottleGroups(), // objects that the filters of disks name
            new Numa(),
            new DomainUuid(),
            new Sysinfos(),
            new GenerationId(),
            new Monitor(), // -nodefaults and QMP, before any device
            new Clocks(),
            new Lifecycle(),
            new PowerManagement(),
            new Boot(),
            new Iommus(), // before the devices whose memory accesses it translates
            new Controllers(), // buses, before what sits on them
            new IommusBehindControllers(), // newer releases write them here
            new MemoryDevices(),
            new Hubs(), // after the USB controllers, before what is plugged into them
            new CcidReaders(), // after the USB controllers, before the smart cards that are put into them
            new Disks(),
            new Filesystems(),
            new Interfaces(),
            new Smartcards(),
            new Serials(),
            new Parallels(),
            new Channels(),
            new Consoles(),
            new Tpms(),
            new Inputs(),
            new Audios(), // audio backends, which displays and sound cards name
            new GraphicsDevices(),
            new Videos(),
            new Sounds(),
            new Watchdogs(),
            new Redirdevs(),
            new Hostdevs(),
            new Incoming(),
            new Memballoons(),
            new Rngs(),
            new Nvrams(),
            new CrashInfo(),
            new ConfidentialGuest(),
            new Seclabels(),
            new Passthrough(), // the document's own arguments may name any device above
            new Sandbox(),
            new Panics(),
            new Shmems(),
            new Vsocks(),
            new Cryptos(),
            new Pstores(),
            new AsyncTeardown(),
            new MessageTimestamps());

    private Orders() {}

    private static List<Family> both() {
        List<Family> out = new ArrayList<>(FOUNDATION);
        out.addAll(REST);
        return out;
    }
}
