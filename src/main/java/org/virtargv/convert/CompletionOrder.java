package org.virtargv.convert;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.family.Family;
import org.virtargv.family.audio.Audios;
import org.virtargv.family.boot.Boot;
import org.virtargv.family.chardev.Channels;
import org.virtargv.family.chardev.Consoles;
import org.virtargv.family.chardev.Parallels;
import org.virtargv.family.chardev.Serials;
import org.virtargv.family.chardev.Smartcards;
import org.virtargv.family.clock.Clocks;
import org.virtargv.family.controller.Controllers;
import org.virtargv.family.cpu.Cpus;
import org.virtargv.family.crypto.Cryptos;
import org.virtargv.family.disk.Disks;
import org.virtargv.family.filesystem.Filesystems;
import org.virtargv.family.firmware.FirmwareChoice;
import org.virtargv.family.general.DomainMetadata;
import org.virtargv.family.general.DomainUuid;
import org.virtargv.family.general.GenerationId;
import org.virtargv.family.general.Lifecycle;
import org.virtargv.family.graphics.GraphicsDevices;
import org.virtargv.family.hostdev.Hostdevs;
import org.virtargv.family.hub.Hubs;
import org.virtargv.family.input.Inputs;
import org.virtargv.family.iommu.Iommus;
import org.virtargv.family.iothread.Iothreads;
import org.virtargv.family.machine.MachineType;
import org.virtargv.family.memballoon.Memballoons;
import org.virtargv.family.memory.Memory;
import org.virtargv.family.memory.MemoryDevices;
import org.virtargv.family.net.Interfaces;
import org.virtargv.family.numa.Numa;
import org.virtargv.family.panic.Panics;
import org.virtargv.family.pm.PowerManagement;
import org.virtargv.family.pstore.Pstores;
import org.virtargv.family.redirdev.Redirdevs;
import org.virtargv.family.rng.Rngs;
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
 * The families in the order in which they complete a domain. The first places are those that others build on; what
 * follows them builds on the first places alone, and a test holds that its order is free.
 */
final class CompletionOrder {
    /** Each builds on those before it. */
    static final List<Family> FOUNDATION = List.<Family>of(
            new MachineType(), // the board: the processor, firmware and every bus depend on it
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

    static final List<Family> ALL = all();

    private CompletionOrder() {}

    private static List<Family> all() {
        List<Family> out = new ArrayList<>(FOUNDATION);
        out.addAll(REST);
        return out;
    }
}
