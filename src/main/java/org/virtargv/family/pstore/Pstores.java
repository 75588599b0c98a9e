package org.virtargv.family.pstore;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Address;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Pstore;
import org.virtargv.domain.Words;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.family.QemuHas;
import org.virtargv.place.PlaceNeed;

/** A small store where the guest leaves its last words: ACPI's error record serialization table. */
public final class Pstores implements DeviceFamily<Pstore> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.pstore;
    }

    @Override
    public PlaceNeed place(Conversion c, Pstore d) {
        return PlaceNeed.conventional();
    }

    /** Bytes: less is refused for every QEMU; that a size is of whole records is a rule of its start. */
    private static final long LEAST = 4096;

    @Override
    public void defaults(Conversion c) {
        Pstore p = c.domain().devices.pstore;
        if (p != null) {
            p.size.kib(p.size.kib());
            if (p.path == null) {
                // beside the firmware's variables, which are as much the guest's own
                p.path = c.host().paths().nvram() + "/" + c.domain().name + "_PSTORE.raw";
            }
        }
    }

    @Override
    public void aliases(Conversion c) {
        Pstore p = c.domain().devices.pstore;
        if (p != null && !Aliases.isUser(p)) {
            p.id("pstore0");
        }
    }

    @Override
    public void check(Conversion c) {
        Pstore p = c.domain().devices.pstore;
        if (p == null) {
            return;
        }
        if (!c.arch().isX86()) {
            c.problems().error("pstore-arch", p.at, "<pstore backend='acpi-erst'> is only for x86 machines", null);
        } else {
            QemuHas.check(c, p, Words.of(p.backend), "<pstore backend='acpi-erst'>");
        }
        if (p.address != null && p.address.type != null && p.address.type != Address.Type.pci) {
            c.problems()
                    .error(
                            "pstore-address",
                            p.address.at,
                            "<pstore> is a PCI device, so it cannot have an address of the type '"
                                    + Words.of(p.address.type) + "'",
                            "remove its <address>");
        }
        if (p.size.bytes() < LEAST) {
            c.problems()
                    .error(
                            "pstore-size",
                            p.size.at,
                            "<size> of <pstore> is " + p.size.bytes() + " bytes, but the least is " + LEAST,
                            "write a multiple of 8192 bytes, which is the size of QEMU's records");
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        Pstore p = c.domain().devices.pstore;
        if (p == null) {
            return;
        }
        String memory = "mem" + p.id();
        line.from("pstore", p)
                .option(
                        "-object",
                        Props.object("memory-backend-file", memory)
                                .put("mem-path", p.path)
                                .put("size", p.size.bytes())
                                .put("share", true));
        Props props = Props.device(Words.of(p.backend)).put("id", p.id()).put("memdev", memory);
        AddressProps.put(c, props, p);
        line.option("-device", props);
    }
}
