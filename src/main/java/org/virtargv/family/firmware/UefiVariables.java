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
import org.virtargv.machine.Architecture;

/**
 * {@code <varstore>} (formatdomain.html, Guest firmware): the device uefi-vars, through which firmware without a flash
 * of its own keeps its variables in a file.
 */
final class UefiVariables {
    private static final String DEVICE = "uefi-vars-x64";

    private UefiVariables() {}

    static void defaults(Conversion c) {
        Os os = c.domain().os;
        Varstore v = os.varstore;
        if (v != null && !Since.knows(c, LibvirtChange.VARSTORE, v, "<varstore>")) {
            os.varstore = null;
        } else if (v != null && v.path == null && os.loader != null) {
            v.path = c.host().paths().lib() + "/varstore/" + c.domain().name.replace('/', '_') + ".json";
        }
    }

    static void check(Conversion c) {
        Os os = c.domain().os;
        Varstore v = os.varstore;
        if (v == null) {
            return;
        }
        if (os.loader != null && os.loader.type == Loader.Type.pflash) {
            c.error(
                    "varstore-pflash",
                    v.at,
                    "<varstore> is for firmware without a flash, and <loader> is of type 'pflash'",
                    "write <nvram>, or type='rom' in <loader>");
        } else if (os.nvram != null) {
            c.error(
                    "varstore-and-nvram",
                    v.at,
                    "<os> has both <varstore> and <nvram>",
                    "keep the one of your firmware");
        }
        if (c.arch() != Architecture.x86_64) {
            c.error("varstore-arch", v.at, "<varstore> is not supported yet on " + c.arch(), null);
        } else if (isWritten(os)) {
            QemuHas.check(c, v, DEVICE, "<varstore>");
        }
    }

    /** libvirt writes the device with a loader alone. */
    private static boolean isWritten(Os os) {
        return os.varstore != null && os.loader != null;
    }

    static void emit(Conversion c, CommandLine line) {
        Os os = c.domain().os;
        if (!isWritten(os)) {
            return;
        }
        Varstore v = os.varstore;
        line.from("varstore", v).option("-device", Props.device(DEVICE).put("jsonfile", v.path));
        if (!c.libvirtStyle() && v.template != null) {
            line.companion(Companion.file(
                    "the file in which QEMU keeps the firmware's variables",
                    v.path,
                    Companion.command("cp", v.template, v.path)));
        }
    }
}
