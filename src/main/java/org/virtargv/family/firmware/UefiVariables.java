package org.virtargv.family.firmware;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Companion;
import org.virtargv.argv.Props;
import org.virtargv.domain.Os;
import org.virtargv.domain.Os.Loader;
import org.virtargv.domain.Varstore;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.family.QemuHas;
import org.virtargv.family.Since;

/**
 * {@code <varstore>} (formatdomain.html, Guest firmware): the device uefi-vars, through which firmware without a flash
 * of its own keeps its variables in a file.
 */
final class UefiVariables {
    private UefiVariables() {}

    /** Takes away what an older libvirt passes over. */
    static void known(Conversion c) {
        Os os = c.domain().os;
        if (os.varstore != null && !Since.knows(c, LibvirtChange.VARSTORE, os.varstore, "<varstore>")) {
            os.varstore = null;
        }
    }

    /** The domain's store, which it has from now on. */
    static Varstore of(Os os) {
        if (os.varstore == null) {
            os.varstore = new Varstore();
            os.varstore.at = os.at;
        }
        return os.varstore;
    }

    static void defaults(Conversion c) {
        Os os = c.domain().os;
        Varstore v = os.varstore;
        if (v != null && v.path == null && os.loader != null && os.loader.type == Loader.Type.rom) {
            v.path = c.host().paths().lib() + "/varstore/" + c.domain().name.replace('/', '_') + ".json";
        }
    }

    static void check(Conversion c) {
        Os os = c.domain().os;
        Varstore v = os.varstore;
        if (v == null) {
            return;
        }
        boolean flash = os.loader != null && os.loader.type == Loader.Type.pflash;
        if (flash) {
            c.warning(
                    "varstore-pflash",
                    v.at,
                    "<varstore> is for firmware that is not in flash, but <loader> has the type 'pflash'",
                    "write <nvram>, or type='rom' in <loader>");
        }
        if (os.nvram != null && os.loader != null) {
            twice(c, os);
        }
        if (isWritten(os)) {
            QemuHas.check(c, v, device(c), "<varstore>");
        }
    }

    static void twice(Conversion c, Os os) {
        c.error(
                "varstore-and-nvram",
                os.varstore.at,
                "<os> has both <varstore> and <nvram>",
                "keep the one that your firmware uses");
    }

    /** libvirt writes the device with a loader alone. */
    private static boolean isWritten(Os os) {
        return os.varstore != null && os.varstore.path != null && os.loader != null;
    }

    /** A PC has it at I/O ports, other machines on their platform's bus. */
    private static String device(Conversion c) {
        return c.arch().isX86() ? "uefi-vars-x64" : "uefi-vars-sysbus";
    }

    static void emit(Conversion c, CommandLine line) {
        Os os = c.domain().os;
        if (!isWritten(os)) {
            return;
        }
        Varstore v = os.varstore;
        line.from("varstore", v).option("-device", Props.device(device(c)).put("jsonfile", v.path));
        if (!c.libvirtStyle() && v.template != null) {
            line.companion(Companion.file(
                    "the file in which QEMU keeps the firmware's variables",
                    v.path,
                    Companion.command("cp", v.template, v.path)));
        }
    }
}
