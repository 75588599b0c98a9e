package org.virtargv.family.filesystem;

import java.util.Locale;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Filesystem;
import org.virtargv.domain.Filesystem.Accessmode;
import org.virtargv.domain.Filesystem.Driver;
import org.virtargv.domain.Filesystem.Multidevs;
import org.virtargv.domain.Words;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.family.Given;
import org.virtargv.family.Virtio;
import org.virtargv.family.general.DomainFolders;
import org.virtargv.place.PlaceNeed;

/** Directories of the host that the guest can mount (formatdomain.html, Filesystems). */
public final class Filesystems implements DeviceFamily<Filesystem> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.filesystem;
    }

    @Override
    public PlaceNeed place(Conversion c, Filesystem f) {
        return f.driver != null && f.driver.type == Driver.Type.mtp
                ? PlaceNeed.usbPort()
                : PlaceNeed.virtio(f.model == Filesystem.Model.virtio_transitional);
    }

    @Override
    public void defaults(Conversion c) {
        for (Filesystem f : c.domain().devices.filesystems) {
            if (f.type == null) {
                f.type = Filesystem.Type.mount;
            }
            if (f.accessmode == null && driver(f) != Driver.Type.virtiofs) {
                f.accessmode = Accessmode.passthrough;
            }
        }
    }

    /** What goes with the driver alone, and is not what libvirt has anyway. */
    @Override
    public void kept(Conversion c) {
        for (Filesystem f : c.domain().devices.filesystems) {
            boolean shared = driver(f) == Driver.Type.virtiofs;
            if (f.accessmode == null && (f.source == null || f.source.socket == null)) {
                f.accessmode = Accessmode.passthrough;
            }
            f.multidevs = f.multidevs == Multidevs.default_ ? null : f.multidevs;
            if (f.driver != null && !shared) {
                f.driver.queue = null;
            }
            if (f.binary != null && f.binary.openfiles != null && Given.number(f.binary.openfiles.max) == null) {
                f.binary.openfiles = null;
            }
        }
    }

    /** 9p by path where nothing is said. */
    static Driver.Type driver(Filesystem f) {
        return f.driver == null || f.driver.type == null ? Driver.Type.path : f.driver.type;
    }

    @Override
    public void aliases(Conversion c) {
        Aliases.number(c.domain().devices.filesystems, "fs");
    }

    @Override
    public void check(Conversion c) {
        c.domain().devices.filesystems.forEach(f -> FilesystemChecks.check(c, f));
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        for (Filesystem f : c.domain().devices.filesystems) {
            line.from("filesystem", f);
            switch (driver(f)) {
                case virtiofs -> virtiofs(c, line, f);
                case mtp -> mtp(c, line, f);
                default -> ninep(c, line, f);
            }
        }
    }

    private static void ninep(Conversion c, CommandLine line, Filesystem f) {
        Props fsdev = Props.implied("fsdriver", driver(f) == Driver.Type.handle ? "handle" : "local");
        if (driver(f) == Driver.Type.path) {
            fsdev.put(
                    "security_model",
                    switch (f.accessmode) {
                        case passthrough -> "passthrough";
                        case mapped -> "mapped";
                        case squash -> "none";
                    });
        }
        fsdev.put("multidevs", f.multidevs == null || f.multidevs == Multidevs.default_ ? null : Words.of(f.multidevs));
        fsdev.put("fmode", octal(f.fmode)).put("dmode", octal(f.dmode));
        if (f.driver != null && f.driver.wrpolicy != null) {
            fsdev.put("writeout", Words.of(f.driver.wrpolicy));
        }
        fsdev.put("id", "fsdev-" + f.id()).put("path", f.source.dir);
        if (f.readonly != null) {
            fsdev.put("readonly", true);
        }
        line.option("-fsdev", fsdev);
        Props props = Props.device(device(f));
        Virtio.options(props, f.driver);
        props.put("id", f.id()).put("fsdev", "fsdev-" + f.id()).put("mount_tag", f.target.dir);
        AddressProps.put(c, props, f);
        line.option("-device", props);
    }

    /** QEMU's device. */
    static String device(Filesystem f) {
        return switch (driver(f)) {
            case virtiofs -> Virtio.driver("vhost-user-fs", f, Virtio.Model.plain);
            case mtp -> "usb-mtp";
            default -> Virtio.driver("virtio-9p", f, Virtio.Model.of(f.model));
        };
    }

    private static String octal(Integer mode) {
        return mode == null || mode == 0 ? null : String.format(Locale.ROOT, "%04o", mode);
    }

    private static void virtiofs(Conversion c, CommandLine line, Filesystem f) {
        if (!c.libvirtStyle() && f.source.socket == null) {
            line.companion(Virtiofsd.of(c.host().vhostUser(), f).companion(f, socket(c, f)));
        }
        String chardev = "chr-vu-" + f.id();
        line.option("-chardev", Props.chardev("socket", chardev).put("path", socket(c, f)));
        Props props = Props.device(device(f));
        Virtio.options(props, f.driver);
        props.put("id", f.id())
                .put("chardev", chardev)
                .put("queue-size", f.driver.queue)
                .put("tag", f.target.dir)
                .put("bootindex", f.boot == null ? null : f.boot.order);
        AddressProps.put(c, props, f);
        line.option("-device", props);
    }

    /**
     * Where the daemon listens: where the document says, in libvirt's folder, or for a person in the folder where the
     * line is run.
     */
    static String socket(Conversion c, Filesystem f) {
        if (f.source.socket != null) {
            return f.source.socket;
        }
        return c.libvirtStyle()
                ? DomainFolders.domain(c) + "/" + f.id() + "-fs.sock"
                : c.domain().name.replace('/', '_') + "-" + f.id() + ".sock";
    }

    private static void mtp(Conversion c, CommandLine line, Filesystem f) {
        Props props = Props.device(device(f))
                .put("id", f.id())
                .put("rootdir", f.source.dir)
                .put("desc", f.target.dir)
                .put("readonly", f.readonly != null);
        AddressProps.put(c, props, f);
        line.option("-device", props);
    }
}
