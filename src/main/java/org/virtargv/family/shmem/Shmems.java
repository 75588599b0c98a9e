package org.virtargv.family.shmem;

import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Address;
import org.virtargv.domain.Devices;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.ScaledSize;
import org.virtargv.domain.Shmem;
import org.virtargv.domain.Shmem.Role;
import org.virtargv.domain.Words;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.family.Given;
import org.virtargv.family.QemuHas;
import org.virtargv.place.PlaceNeed;

/** Memory shared between guests (formatdomain.html, Shared memory device). */
public final class Shmems implements DeviceFamily<Shmem> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.shmem;
    }

    @Override
    public PlaceNeed place(Conversion c, Shmem d) {
        return PlaceNeed.conventional();
    }

    private static final long MIB = 1024 * 1024;
    /** MiB, where nothing is said. */
    private static final long SIZE = 4;

    @Override
    public void defaults(Conversion c) {
        for (Shmem s : c.domain().devices.shmems) {
            if (s.model == null) {
                s.model = new Shmem.Model();
                s.model.at = s.at;
                s.model.type = s.server == null ? Shmem.Model.Type.ivshmem_plain : Shmem.Model.Type.ivshmem_doorbell;
            }
            size(s);
            if (s.server != null) {
                if (s.msi == null) {
                    s.msi = new Shmem.Msi();
                    s.msi.at = s.at;
                }
                s.msi.enabled = null;
                if (s.msi.ioeventfd == null) {
                    s.msi.ioeventfd = OnOff.on;
                }
            }
        }
    }

    /** A server decides the size itself. Sizes are written in MiB. */
    private static void size(Shmem s) {
        if (s.size == null && s.server == null) {
            s.size = ScaledSize.ofKib(0, s);
            s.size.unit = "M";
            s.size.value = SIZE;
        } else if (s.size != null) {
            if (s.size.unit == null) {
                s.size.unit = "bytes";
            }
            if (s.size.bytes() % MIB == 0) {
                s.size.value = s.size.bytes() / MIB;
                s.size.unit = "M";
            }
        }
    }

    @Override
    public void aliases(Conversion c) {
        Aliases.byPlace(c.domain().devices.shmems, "shmem");
    }

    @Override
    public void kept(Conversion c) {
        for (Shmem s : c.domain().devices.shmems) {
            if (s.msi != null) {
                s.msi.vectors = Given.number(s.msi.vectors);
            }
        }
    }

    @Override
    public void check(Conversion c) {
        List<Shmem> all = c.domain().devices.shmems;
        for (int i = 0; i < all.size(); i++) {
            Shmem s = all.get(i);
            name(c, s, all.subList(0, i));
            QemuHas.check(c, s, Words.of(s.model.type), "<shmem>");
            boolean doorbell = s.model.type == Shmem.Model.Type.ivshmem_doorbell;
            if (doorbell && s.server == null) {
                c.error(
                        "shmem-server-missing",
                        s.at,
                        "<shmem> of the model 'ivshmem-doorbell' needs a <server>",
                        "add <server>, or use the model 'ivshmem-plain'");
            } else if (!doorbell && s.server != null) {
                c.error(
                        "shmem-server",
                        s.server.at,
                        "<shmem> of the model 'ivshmem-plain' cannot have a <server>",
                        "use the model 'ivshmem-doorbell'");
            }
            if (s.msi != null && s.server == null) {
                c.error("shmem-msi", s.msi.at, "<msi> of <shmem> needs a <server>", "remove <msi>");
            }
            vectors(c, s);
            if (s.size != null && (s.size.bytes() < MIB || Long.bitCount(s.size.bytes()) != 1)) {
                c.error(
                        "shmem-size",
                        s.size.at,
                        "<size> of <shmem> is " + s.size.bytes()
                                + " bytes, but must be a power of two of at least 1 MiB",
                        null);
            }
            if (s.address != null && s.address.type != null && s.address.type != Address.Type.pci) {
                c.error(
                        "shmem-address",
                        s.address.at,
                        "<shmem> is a PCI device, so it cannot have an address of the type '" + Words.of(s.address.type)
                                + "'",
                        "remove its <address>");
            }
        }
    }

    /** None are as many as are not spoken of. */
    private static void vectors(Conversion c, Shmem s) {
        if (s.msi == null || s.msi.vectors == null || s.msi.vectors > 0) {
            return;
        }
        if (s.msi.vectors == 0) {
            c.warning(
                    "shmem-vectors",
                    s.msi.at,
                    "vectors='0' of <msi> has no effect, because QEMU always gives the device at least one vector",
                    "remove 'vectors'");
        } else {
            c.error(
                    "shmem-vectors",
                    s.msi.at,
                    "attribute 'vectors' of <msi> is " + s.msi.vectors + ", but must be at least 1",
                    null);
        }
    }

    private static void name(Conversion c, Shmem s, List<Shmem> before) {
        if (s.name.isEmpty() || s.name.contains("/") || s.name.equals(".") || s.name.equals("..")) {
            c.error(
                    "shmem-name",
                    s.at,
                    "the attribute 'name' of <shmem> cannot be '" + s.name
                            + "', because it becomes part of a file name",
                    null);
        }
        if (before.stream().anyMatch(o -> o.name.equals(s.name))) {
            c.warning(
                    "shmem-name-twice",
                    s.at,
                    "two <shmem> have the name '" + s.name + "', so they are the same memory",
                    null);
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        for (Shmem s : c.domain().devices.shmems) {
            line.from("shmem", s);
            Props props = Props.device(Words.of(s.model.type)).put("id", s.id());
            if (s.server == null) {
                plain(line, s, props);
                // of what a server shares, the server is the master
                props.onOff("master", s.role == null ? null : s.role == Role.master);
            } else {
                props.put("chardev", "char" + s.id())
                        .put("vectors", s.msi.vectors == null || s.msi.vectors == 0 ? null : s.msi.vectors)
                        .put("ioeventfd", OnOff.bool(s.msi.ioeventfd));
            }
            AddressProps.put(c, props, s);
            line.option("-device", props);
            if (s.server != null) {
                String path =
                        s.server.path == null ? c.host().net().libDir() + "/shmem-" + s.name + "-sock" : s.server.path;
                line.option("-chardev", Props.chardev("socket", "char" + s.id()).put("path", path));
            }
        }
    }

    private static void plain(CommandLine line, Shmem s, Props props) {
        String memory = "shmmem-" + s.id();
        line.option(
                "-object",
                Props.object("memory-backend-file", memory)
                        .put("mem-path", "/dev/shm/" + s.name)
                        .put("size", s.size.bytes())
                        .put("share", true));
        props.put("memdev", memory);
    }
}
