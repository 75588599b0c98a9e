package org.virtargv.family.disk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.virtargv.domain.Address;
import org.virtargv.domain.Disk;
import org.virtargv.domain.DiskStatistics;
import org.virtargv.domain.Flag;
import org.virtargv.domain.SourceType;
import org.virtargv.domain.StorageFormat;
import org.virtargv.domain.StorageSource;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.family.Since;
import org.virtargv.family.disk.bus.DriveAddress;
import org.virtargv.family.disk.bus.DriveBus;
import org.virtargv.family.disk.bus.NvmeName;
import org.virtargv.family.disk.bus.TargetName;
import org.virtargv.family.disk.bus.UsbDrive;
import org.virtargv.family.iothread.IothreadChecks;
import org.virtargv.family.storage.SourceDefaults;

/** Fills in what a disk leaves open, and puts the disks in libvirt's order. */
final class DiskDefaults {
    private DiskDefaults() {}

    static void complete(Conversion c) {
        List<Disk> disks = c.domain().devices.disks;
        sort(disks);
        for (Disk disk : disks) {
            complete(disk);
            UsbDrive.defaults(c, disk);
            known(c, disk);
        }
    }

    /** What an older libvirt passes over. */
    private static void known(Conversion c, Disk disk) {
        Disk.Target t = disk.target;
        if (t.dpofua != null && !Since.knows(c, LibvirtChange.DISK_DPOFUA, t, "dpofua of <target>")) {
            t.dpofua = null;
        }
        DiskStatistics s = disk.driver == null ? null : disk.driver.statistics;
        if (s != null
                && !s.statistics.isEmpty()
                && !Since.knows(c, LibvirtChange.DISK_STATISTICS, s, "<statistic> of <statistics>")) {
            s.statistics.clear();
        }
    }

    private static void complete(Disk disk) {
        running(disk);
        empty(disk);
        if (disk.type == null) {
            disk.type = SourceType.file;
        }
        if (disk.device == null) {
            disk.device = Disk.Kind.disk;
        }
        if (disk.device == Disk.Kind.cdrom && disk.readonly == null) {
            disk.readonly = new Flag();
            disk.readonly.at = disk.at;
        }
        driver(disk);
        if (disk.source != null) {
            SourceDefaults.fill(disk.source);
        }
        SourceDefaults.engine(disk.encryption);
        for (Disk.BackingStore b = disk.backingStore; b != null && b.source != null; b = b.backingStore) {
            SourceDefaults.fill(b.source);
        }
        target(disk);
    }

    /** What libvirt shows of a running domain and takes no notice of, and what is said where nothing need be. */
    private static void running(Disk disk) {
        disk.mirror = null;
        index(disk.source);
        for (Disk.BackingStore b = disk.backingStore; b != null; b = b.backingStore) {
            b.index = null;
            index(b.source);
        }
        boolean readonly = disk.readonly != null || disk.device == Disk.Kind.cdrom;
        if (disk.type == SourceType.vhostuser && disk.snapshot == null) {
            disk.snapshot = Disk.Snapshot.no;
        } else if (readonly && disk.snapshot == Disk.Snapshot.no) {
            disk.snapshot = null;
        }
    }

    private static void index(StorageSource source) {
        if (source != null) {
            source.index = null;
            if (source.dataStore != null) {
                source.dataStore.index = null;
                index(source.dataStore.source);
            }
        }
    }

    /** Of what the disk's type does not read the source may say anything. */
    private static boolean isWithoutPath(SourceType type, StorageSource s) {
        return switch (type == null ? SourceType.file : type) {
            case file -> isNone(s.file);
            case block -> isNone(s.dev);
            case dir -> isNone(s.dir);
            default -> s.isEmpty() && s.hosts.isEmpty();
        };
    }

    private static boolean isNone(String path) {
        return path == null || path.isEmpty();
    }

    /**
     * A drive without a medium has no source at all, and where that would have been a volume it is as good as a file.
     */
    private static void empty(Disk disk) {
        if (disk.source != null && isWithoutPath(disk.type, disk.source)) {
            disk.source = null;
        }
        boolean removable = disk.device == Disk.Kind.cdrom || disk.device == Disk.Kind.floppy;
        if (disk.source == null
                && (disk.type == SourceType.volume
                        || disk.type == SourceType.network
                        || disk.type == SourceType.block && removable)) {
            disk.type = SourceType.file;
        }
    }

    private static void driver(Disk disk) {
        if (disk.driver == null) {
            disk.driver = new Disk.Driver();
            disk.driver.at = disk.at;
        }
        disk.driver.iothreads = IothreadChecks.kept(disk.driver.iothreads);
        if (disk.driver.name == null) {
            disk.driver.name = Disk.Driver.Name.qemu;
        }
        if (disk.driver.cache == Disk.Driver.Cache.default_) {
            disk.driver.cache = null;
        }
        if (disk.driver.type == StorageFormat.aio) {
            disk.driver.type = StorageFormat.raw;
        }
        // a volume's format is not known before it is looked up, and a directory has none but the one that QEMU makes
        // of it
        if (disk.driver.type == null && disk.type != SourceType.volume && disk.type != SourceType.dir) {
            disk.driver.type = StorageFormat.raw;
        }
    }

    /** The bus that is written, or the one that the target's name stands for; null where it stands for none. */
    static Disk.Bus bus(Disk disk) {
        return disk.target.bus != null
                ? disk.target.bus
                : disk.device == Disk.Kind.floppy ? Disk.Bus.fdc : TargetName.bus(disk.target.dev);
    }

    private static void target(Disk disk) {
        disk.target.bus = bus(disk);
        // a closed tray is what there is if nothing is said
        if (disk.target.tray == Disk.Target.Tray.closed) {
            disk.target.tray = null;
        }
        if (DriveBus.of(disk.target.bus) == null) {
            return;
        }
        if (disk.address == null || disk.address.type == null) {
            disk.address = DriveAddress.of(disk, TargetName.index(disk.target.dev));
        } else if (disk.address.type == Address.Type.drive) {
            DriveAddress.complete(disk.address);
        }
    }

    /**
     * Disks of one bus stand together, in the order of their names; the buses in the order in which they first occur.
     * Those that name no bus are sorted as if that were one, since the order is libvirt's while it reads the document.
     */
    static void sort(List<Disk> disks) {
        // null is a key like the others
        Map<Disk.Bus, List<Named>> buses = new LinkedHashMap<>();
        for (Disk disk : disks) {
            buses.computeIfAbsent(disk.target.bus, k -> new ArrayList<>())
                    .add(new Named(disk, NvmeName.is(disk.target.dev) ? 0 : TargetName.index(disk.target.dev)));
        }
        disks.clear();
        for (List<Named> bus : buses.values()) {
            bus.sort((a, b) -> Integer.compare(a.index, b.index));
            bus.forEach(n -> disks.add(n.disk));
        }
    }

    /** A disk and the number that its name counts. */
    private record Named(Disk disk, int index) {}
}
