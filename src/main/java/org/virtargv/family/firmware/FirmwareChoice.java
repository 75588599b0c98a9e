package org.virtargv.family.firmware;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Companion;
import org.virtargv.domain.Lists;
import org.virtargv.domain.Os;
import org.virtargv.domain.Os.Feature;
import org.virtargv.domain.Os.Loader;
import org.virtargv.domain.SourceType;
import org.virtargv.domain.VariableStore;
import org.virtargv.domain.Words;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.facts.host.EmbeddedHosts;
import org.virtargv.facts.host.FirmwareFacts.Descriptor;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.family.Provenance;
import org.virtargv.family.storage.SourceDefaults;

/** Which firmware the guest has, as the document says or the host offers, and where it keeps its variables. */
public final class FirmwareChoice implements Family {
    @Override
    public void defaults(Conversion c) {
        Os os = c.domain().os;
        boolean newer = c.libvirt().has(LibvirtChange.FIRMWARE_SELECTION);
        UefiVariables.known(c);
        if (!FirmwareChecks.passes(c)) {
            return;
        }
        if (os.firmware != null) {
            Descriptor found = FirmwareSelection.byKind(c, os.firmware);
            if (found == null && isWritten(c)) {
                asWritten(c, os);
            } else if (found == null) {
                notFound(c, os);
                return;
            } else {
                fill(c, found);
            }
        } else if (os.loader != null) {
            os.loader.type = os.loader.type == null && newer ? Loader.Type.rom : os.loader.type;
            Descriptor found = FirmwareSelection.byPath(c);
            if (found != null) {
                os.firmware = found.interfaces().contains("uefi") ? Os.Firmware.efi : Os.Firmware.bios;
                fill(c, found);
            } else {
                byHand(c, os);
            }
            if (os.loader.type == Loader.Type.rom && newer) {
                os.nvram = null;
            }
        }
        UefiVariables.defaults(c);
        storeVariables(c, os);
    }

    private static void notFound(Conversion c, Os os) {
        if (os.loader != null && os.loader.format == null) {
            os.loader.format = Loader.Format.raw;
        }
        c.problems()
                .error(
                        "firmware-not-found",
                        os.at,
                        "the host has no '" + os.firmware + "' firmware that fits <os>, the machine '" + os.type.machine
                                + "' and its features",
                        others(c, os));
    }

    private static String others(Conversion c, Os os) {
        if (c.host().firmware().descriptors().isEmpty()) {
            return "the host facts contain no firmware at all; choose a built-in host, for example --host "
                    + EmbeddedHosts.DEFAULT + ", or collect them with 'virt-argv probe host'";
        }
        Set<String> machines = new TreeSet<>();
        for (Descriptor d : c.host().firmware().descriptors()) {
            if (os.firmware != null && d.interfaces().contains(os.firmware == Os.Firmware.efi ? "uefi" : "bios")) {
                if (FirmwareSelection.runs(c, os, d)) {
                    return "look under 'firmware' in the host facts for what there is, or remove details of <os>";
                }
                d.targets().stream().filter(t -> t.arch() == c.arch()).forEach(t -> machines.addAll(t.machines()));
            }
        }
        return machines.isEmpty()
                ? "the host facts have no such firmware for " + c.arch()
                        + ": install it on the host, or choose another --host"
                : "the host has such firmware only for other machines: " + String.join(", ", machines);
    }

    /** Whether a person's line can take the firmware from the document alone: libvirt would insist on a description. */
    private static boolean isWritten(Conversion c) {
        Os os = c.domain().os;
        return !c.libvirtStyle() && os.loader != null && !FirmwareSelection.isEmpty(os.loader.path);
    }

    /** The firmware whose path the document gives, though no description of the host's tells of it. */
    private static void asWritten(Conversion c, Os os) {
        if (os.firmware == Os.Firmware.efi && os.loader.type == null) {
            os.loader.type = Loader.Type.pflash;
            os.loader.readonly = os.loader.readonly == null ? YesNo.yes : os.loader.readonly;
        }
        byHand(c, os);
        c.problems()
                .note(
                        "firmware-as-written",
                        os.loader.at,
                        "the host facts do not describe the firmware " + os.loader.path
                                + ", so <loader> is used as it is, and its features were not checked",
                        null);
    }

    /** Writes into the document what a description says. */
    private static void fill(Conversion c, Descriptor d) {
        Os os = c.domain().os;
        if (os.loader == null) {
            os.loader = new Loader();
            os.loader.at = os.at;
        }
        String facts = "host facts, the firmware " + d.path();
        for (String name : List.of(Provenance.TEXT, "format", "type", "readonly", "secure")) {
            c.provenance().fact(os.loader, name, facts);
        }
        os.loader.path = d.path();
        os.loader.format = Loader.Format.valueOf(d.format());
        if (d.flash()) {
            os.loader.type = Loader.Type.pflash;
            os.loader.readonly = YesNo.of(!d.mode().equals("combined"));
            if (d.mode().equals("stateless")) {
                os.loader.stateless = YesNo.yes;
            }
        } else {
            os.loader.type = Loader.Type.rom;
        }
        if (d.has("requires-smm")) {
            os.loader.secure = YesNo.yes;
            FirmwareRequirements.smmOn(c);
        }
        boolean network = os.nvram != null && os.nvram.type == SourceType.network;
        if (d.flash() && d.mode().equals("split")) {
            store(c, os, d, network, facts);
        } else if (!d.flash() && d.varstore() != null && c.libvirt().has(LibvirtChange.VARSTORE)) {
            UefiVariables.of(os).template = d.varstore();
            c.provenance().fact(os.varstore, "template", facts);
        }
        Os.FirmwareFeatures written = os.features;
        features(os, d, network);
        for (Feature f : os.features.features) {
            c.provenance().fact(f, "enabled", facts);
            c.provenance().copied(f, written == null ? null : Lists.first(written.features, w -> w.name == f.name));
        }
    }

    private static void store(Conversion c, Os os, Descriptor d, boolean network, String facts) {
        Loader.Format format = Loader.Format.valueOf(d.templateFormat() == null ? "raw" : d.templateFormat());
        if (store(os).format == null || !c.libvirt().has(LibvirtChange.FIRMWARE_SELECTION)) {
            os.nvram.format = format;
        }
        if (!network) {
            // what is on a network is there already, and is not made of a template
            c.provenance().fact(os.nvram, "template", facts);
            c.provenance().fact(os.nvram, "templateFormat", facts);
            os.nvram.template = d.template();
            os.nvram.templateFormat = format;
        }
    }

    private static void features(Os os, Descriptor d, boolean network) {
        List<Feature.Name> names = network
                ? List.of(Feature.Name.secure_boot)
                : List.of(Feature.Name.enrolled_keys, Feature.Name.secure_boot);
        os.features = new Os.FirmwareFeatures();
        os.features.at = os.at;
        for (Feature.Name name : names) {
            Feature f = new Feature();
            f.at = os.at;
            f.name = name;
            f.enabled = YesNo.of(d.has(Words.of(name)));
            os.features.features.add(f);
        }
    }

    /** A loader that no description knows: what is left open is what it always was. */
    private static void byHand(Conversion c, Os os) {
        Loader l = os.loader;
        if (l.type == null && FirmwareChecks.isNotWritten(c, l)) {
            l.type = Loader.Type.rom;
        }
        if (l.format == null) {
            l.format = Loader.Format.raw;
        }
        if (c.libvirtStyle()
                && c.libvirt().has(LibvirtChange.FIRMWARE_SELECTION)
                && l.type == Loader.Type.pflash
                && l.readonly != YesNo.yes
                && os.nvram != null
                && os.nvram.format == null) {
            c.problems()
                    .error(
                            "nvram-no-format",
                            os.nvram.at,
                            "libvirt " + c.libvirt() + " cannot determine the format of <nvram> if <loader> is not "
                                    + "read-only, and reports an internal error",
                            "write readonly='yes' in <loader>, or the format in <nvram>");
        }
        String template = c.host().firmware().templates().get(l.path);
        if (template != null && keepsVariables(os)) {
            store(os);
            os.nvram.template = os.nvram.template == null ? template : os.nvram.template;
            os.nvram.templateFormat = os.nvram.templateFormat == null ? Loader.Format.raw : os.nvram.templateFormat;
        }
    }

    private static boolean keepsVariables(Os os) {
        return os.loader != null
                && os.loader.type == Loader.Type.pflash
                && os.loader.stateless != YesNo.yes
                && (os.loader.readonly == YesNo.yes || os.nvram != null);
    }

    private static VariableStore store(Os os) {
        if (os.nvram == null) {
            os.nvram = new VariableStore();
            os.nvram.at = os.at;
        }
        return os.nvram;
    }

    /**
     * Code that is read-only keeps its variables in a file beside it; where no one says which, it has the domain's
     * name.
     */
    private static void storeVariables(Conversion c, Os os) {
        if (!keepsVariables(os)) {
            return;
        }
        VariableStore nvram = store(os);
        if (nvram.source != null) {
            SourceDefaults.fill(nvram.source);
        }
        if (nvram.format == null) {
            nvram.format = os.loader.format;
        }
        if (nvram.path() == null && nvram.source == null) {
            String name = c.domain().name + "_VARS." + (nvram.format == Loader.Format.qcow2 ? "qcow2" : "fd");
            if (c.libvirtStyle()) {
                nvram.path(c.host().paths().nvram() + "/" + name);
            } else {
                // for a person in the folder where the line is run
                nvram.path(name.replace('/', '_'));
            }
        }
    }

    /** A template has the format of the code beside it. */
    @Override
    public void kept(Conversion c) {
        Os os = c.domain().os;
        if (os.loader != null
                && os.nvram != null
                && os.nvram.template != null
                && os.nvram.templateFormat == null
                && c.libvirt().has(LibvirtChange.FIRMWARE_SELECTION)) {
            os.nvram.templateFormat = os.loader.format;
        }
    }

    @Override
    public void check(Conversion c) {
        FirmwareChecks.check(c);
        UefiVariables.check(c);
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        Loader l = c.domain().os.loader;
        if (l == null) {
            return;
        }
        if (l.type == Loader.Type.rom) {
            line.from("loader", l).option("-bios", l.path);
        } else if (l.secure == YesNo.yes) {
            // only the firmware itself, in system management mode, may write its variables
            line.from("loader", l).global("cfi.pflash01", "secure", true);
        }
        UefiVariables.emit(c, line);
        if (!c.libvirtStyle() && l.type == Loader.Type.pflash && c.domain().os.nvram != null) {
            companion(line, c.domain().os.nvram);
        }
    }

    /** libvirt makes the file of the firmware's template before the first start; so does the person, or the script. */
    private static void companion(CommandLine line, VariableStore nvram) {
        String path = nvram.source == null ? nvram.path() : nvram.source.file;
        if (path == null || nvram.template == null) {
            return;
        }
        String make = nvram.templateFormat == null || nvram.templateFormat == nvram.format
                ? Companion.command("cp", nvram.template, path)
                : Companion.command(
                        "qemu-img",
                        "convert",
                        "-f",
                        Words.of(nvram.templateFormat),
                        "-O",
                        Words.of(nvram.format),
                        nvram.template,
                        path);
        line.companion(Companion.file("the file in which the firmware keeps its variables", path, make));
    }
}
