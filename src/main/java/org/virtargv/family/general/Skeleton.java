package org.virtargv.family.general;

import org.virtargv.domain.Devices;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Os;
import org.virtargv.family.Conversion;
import org.virtargv.machine.Architecture;

/**
 * The elements that every step relies on: {@code <os>}, its {@code <type>} with the architecture, and {@code
 * <devices>} with the emulator. It is made before anything else, so that no step asks whether they are there.
 */
public final class Skeleton {
    private Skeleton() {}

    public static void complete(Conversion c) {
        Domain d = c.domain();
        if (d.type == null) {
            // refused already: what else there is to tell is told of the usual kind of domain
            d.type = Domain.Type.kvm;
        }
        if (d.name == null) {
            d.name = "domain";
        }
        // the id is the running domain's, and a new line starts another one
        d.id = null;
        if (d.devices == null) {
            d.devices = new Devices();
            d.devices.at = d.at;
        }
        if (d.os == null) {
            d.os = new Os();
            d.os.at = d.at;
        }
        if (d.os.type == null || d.os.type.value == null || d.os.type.value.isEmpty()) {
            c.error("os-type-missing", d.os.at, "<os> has no <type>", "write <os><type>hvm</type></os>");
        }
        if (d.os.type == null) {
            d.os.type = new Os.Type();
            d.os.type.at = d.os.at;
            d.os.type.value = "hvm";
        }
        if (d.os.type.arch == null) {
            c.provenance().fact(d.os.type, "arch", c.qemu().origin());
            d.os.type.arch = c.qemu().arch().name();
        }
        if (d.devices.emulator == null) {
            d.devices.emulator = "/usr/bin/qemu-system-" + target(d.os.type.arch);
        }
    }

    /** QEMU's name for the architecture; the word itself where there is none, which is refused. */
    private static String target(String arch) {
        Architecture known = Architecture.of(arch);
        return known == Architecture.unknown ? arch : known.target();
    }
}
