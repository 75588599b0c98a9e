package org.virtargv.family.firmware;

import org.virtargv.domain.Node;
import org.virtargv.domain.Os;
import org.virtargv.domain.Os.Loader;
import org.virtargv.domain.SourceType;
import org.virtargv.domain.StorageFormat;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.family.disk.image.DiskSourceChecks;
import org.virtargv.family.storage.ResolvedSource;
import org.virtargv.machine.Architecture;
import org.virtargv.machine.Board;

/** What is refused of a domain's firmware. */
final class FirmwareChecks {
    private FirmwareChecks() {}

    /** Refuses, before a firmware is looked for, what no firmware can be. */
    static boolean passes(Conversion c) {
        Os os = c.domain().os;
        Loader l = os.loader;
        if (os.firmware == null && l != null && FirmwareSelection.isEmpty(l.path)) {
            c.problems()
                    .error(
                            "loader-no-path",
                            l.at,
                            "<loader> has no path, and <os> does not ask for firmware selection",
                            "write firmware='efi' in <os>, or a path in <loader>");
            return false;
        }
        if (os.firmware == null
                && os.features != null
                && !os.features.features.isEmpty()
                && c.settings().abiUpdate()) {
            c.problems()
                    .error(
                            "firmware-features-alone",
                            os.features.at,
                            "<firmware> of <os> describes what to select, but <os> does not ask for firmware "
                                    + "selection",
                            "write firmware='efi' in <os>");
            return false;
        }
        return keepsVariables(c, os) && isReadable(c, os);
    }

    private static boolean keepsVariables(Conversion c, Os os) {
        Loader l = os.loader;
        boolean stateful = l != null && l.stateless == YesNo.no;
        if (os.firmware == Os.Firmware.bios && (stateful || os.nvram != null)) {
            c.problems()
                    .error(
                            "nvram-not-for-bios",
                            stateful ? l.at : os.nvram.at,
                            "a BIOS has no variables, so it cannot have <nvram>",
                            "remove " + (stateful ? "stateless='no'" : "<nvram>"));
            return false;
        }
        if (os.nvram != null && os.varstore != null) {
            UefiVariables.twice(c, os);
            return false;
        }
        boolean rom = os.firmware == null && (l == null || l.type == null || l.type == Loader.Type.rom);
        boolean refused = stateful && !c.libvirt().has(LibvirtChange.ROM_NOT_STATELESS);
        boolean ignored = rom && l != null && os.nvram != null && c.libvirt().has(LibvirtChange.FIRMWARE_SELECTION);
        if (ignored) {
            c.problems()
                    .warning(
                            "nvram-not-for-rom",
                            os.nvram.at,
                            "only a <loader type='pflash'> stores variables, so <nvram> is ignored",
                            "remove <nvram>, or write type='pflash'");
        } else if (rom && (refused || os.nvram != null)) {
            c.problems()
                    .error(
                            "nvram-not-for-rom",
                            refused ? l.at : os.nvram.at,
                            "only a <loader type='pflash'> stores variables",
                            refused ? "remove stateless='no'" : "remove <nvram>, or write type='pflash'");
            return false;
        }
        Node store = os.nvram == null ? os.varstore : os.nvram;
        if (l != null && l.stateless == YesNo.yes && store != null) {
            c.problems()
                    .error(
                            "nvram-stateless",
                            store.at,
                            "<" + (os.nvram == null ? "varstore" : "nvram")
                                    + "> stores variables, but <loader stateless='yes'> has none",
                            "remove one of them");
            return false;
        }
        return true;
    }

    /** A ROM is an image without a format of its own, which nobody writes to. */
    private static boolean isReadable(Conversion c, Os os) {
        Loader l = os.loader;
        boolean asRom = l != null
                && (l.type == Loader.Type.rom
                        || (l.type == null
                                && os.firmware == null
                                && c.libvirt().has(LibvirtChange.FIRMWARE_SELECTION)));
        boolean qcow2 = asRom && l.format == Loader.Format.qcow2;
        if (qcow2) {
            c.problems().error("loader-rom-format", l.at, "a <loader type='rom'> must be a raw image, not qcow2", null);
        }
        return !qcow2 && (!asRom || isNotWritten(c, l));
    }

    /** Refuses a ROM, named as one or taken for one, that the guest could write to. */
    static boolean isNotWritten(Conversion c, Loader l) {
        if (l.readonly == YesNo.no) {
            c.problems()
                    .error(
                            "loader-rom-writable",
                            l.at,
                            "a <loader type='rom'> cannot be writable",
                            "remove readonly='no', or write type='pflash'");
        }
        return l.readonly != YesNo.no;
    }

    static void check(Conversion c) {
        Os os = c.domain().os;
        boolean acpi = c.domain().features != null && c.domain().features.acpi != null;
        boolean uefi = os.firmware == Os.Firmware.efi || (os.loader != null && os.loader.type == Loader.Type.pflash);
        if (uefi && !acpi && c.arch().isX86()) {
            c.problems().error("uefi-needs-acpi", os.at, "UEFI needs ACPI on " + c.arch(), "add <acpi/> to <features>");
        }
        if (acpi && !uefi && c.arch() == Architecture.aarch64) {
            c.problems()
                    .error("acpi-needs-uefi", os.at, "ACPI needs UEFI on " + c.arch(), "write firmware='efi' in <os>");
        }
        if (os.nvram != null
                && os.loader != null
                && os.loader.type == Loader.Type.pflash
                && os.loader.readonly == YesNo.no
                && c.libvirt().has(LibvirtChange.FIRMWARE_MODES)) {
            c.problems()
                    .error(
                            "nvram-beside-code",
                            os.nvram.at,
                            "a writable <loader> stores its variables itself, but there is also an <nvram>",
                            "remove <nvram>, or write readonly='yes'");
        }
        if (os.nvram != null && os.nvram.type != null && os.nvram.source == null) {
            c.problems()
                    .error("nvram-no-source", os.nvram.at, "<nvram> with the attribute 'type' needs a <source>", null);
        } else if (os.nvram != null && os.nvram.source != null && os.nvram.format != null) {
            SourceType type = os.nvram.type == null ? SourceType.file : os.nvram.type;
            DiskSourceChecks.one(
                    c,
                    ResolvedSource.of(c, type, os.nvram.source),
                    StorageFormat.valueOf(os.nvram.format.name()),
                    os.nvram.source.at);
        }
        checkSecure(c, os);
    }

    /** Variables are guarded in system management mode, which only this machine gives to the firmware alone. */
    private static void checkSecure(Conversion c, Os os) {
        if (os.loader == null || os.loader.secure != YesNo.yes) {
            return;
        }
        if (c.arch() != Architecture.x86_64) {
            // also where the host facts, not the document, say it of the loader
            c.problems()
                    .error(
                            "secure-arch",
                            os.loader.at,
                            "the loader " + os.loader.path
                                    + " has Secure Boot (secure='yes'), which libvirt supports only"
                                    + " for x86_64 guests",
                            "choose a firmware without it, or write arch='x86_64' in <type>");
        } else if (c.board() != Board.q35) {
            c.problems()
                    .error(
                            "secure-machine",
                            os.loader.at,
                            "<loader secure='yes'> needs a machine of type 'q35', not '" + os.type.machine + "'",
                            null);
        } else if (os.loader.type != Loader.Type.pflash) {
            c.problems().error("secure-rom", os.loader.at, "<loader secure='yes'> needs type='pflash'", null);
        } else if (!FirmwareRequirements.smm(c)) {
            c.problems()
                    .error(
                            "secure-smm",
                            os.loader.at,
                            "<loader secure='yes'> needs system management mode",
                            "add <smm state='on'/> to <features>");
        }
    }
}
