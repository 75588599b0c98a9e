package org.virtargv.family.firmware;

import java.util.List;
import java.util.stream.Stream;
import org.virtargv.domain.Os;
import org.virtargv.domain.Os.Feature;
import org.virtargv.domain.Os.Loader;
import org.virtargv.domain.VariableStore;
import org.virtargv.domain.Words;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.facts.host.FirmwareFacts.Descriptor;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.family.Conversion;

/**
 * Finds the firmware of the host that suits a domain: the first whose description fits all that the document says
 * (formatdomain.html, BIOS bootloader; QEMU's firmware.json tells what the words of a description mean).
 */
final class FirmwareSelection {
    private final Conversion c;
    private final Os os;
    private final Os.Firmware kind;
    /** The executable's format, or null for any. */
    private final String format;

    private FirmwareSelection(Conversion c, Os.Firmware kind, String format) {
        this.c = c;
        this.os = c.domain().os;
        this.kind = kind;
        this.format = format;
    }

    /** The firmware of a kind, where the document leaves it to be found; null where there is none. */
    static Descriptor byKind(Conversion c, Os.Firmware kind) {
        return new FirmwareSelection(c, kind, wantedFormat(c)).first();
    }

    /**
     * The description of the firmware whose path the document gives; null where there is none, or it says something
     * else.
     */
    static Descriptor byPath(Conversion c) {
        Os os = c.domain().os;
        String otherwise = c.libvirt().has(LibvirtChange.FIRMWARE_SELECTION) ? null : "raw";
        String format = os.loader.format == null ? otherwise : Words.of(os.loader.format);
        return Stream.of(Os.Firmware.values())
                .map(kind -> new FirmwareSelection(c, kind, format).first())
                .filter(d -> d != null)
                .findFirst()
                .orElse(null);
    }

    /**
     * A guest that exists already was set up before formats could be chosen: its image is raw unless it says otherwise.
     */
    private static String wantedFormat(Conversion c) {
        Os os = c.domain().os;
        if (os.loader != null && os.loader.format != null) {
            return Words.of(os.loader.format);
        } else if (c.libvirt().has(LibvirtChange.FIRMWARE_SELECTION)) {
            boolean open = os.loader == null || saysNothing(os.loader);
            String ofStore = os.nvram == null || !open ? null : Words.of(os.nvram.format);
            return ofStore != null || c.settings().abiUpdate() ? ofStore : "raw";
        } else if (os.nvram != null && os.nvram.format != null) {
            return Words.of(os.nvram.format);
        } else if (os.nvram != null && os.nvram.templateFormat != null) {
            return Words.of(os.nvram.templateFormat);
        }
        return c.settings().abiUpdate() ? null : "raw";
    }

    private static boolean saysNothing(Loader l) {
        return isEmpty(l.path) && l.type == null && l.readonly == null && l.secure == null && l.stateless == null;
    }

    private Descriptor first() {
        return c.host().firmware().descriptors().stream()
                .filter(this::fits)
                .findFirst()
                .orElse(null);
    }

    private boolean fits(Descriptor d) {
        return d.interfaces().contains(kind == Os.Firmware.efi ? "uefi" : "bios")
                && runs(d)
                && isMapped(d)
                && isOurs(d)
                && hasFeatures(d)
                && suitsMachine(d);
    }

    private boolean runs(Descriptor d) {
        return runs(c, os, d);
    }

    /** Whether it is for the architecture and the machine. */
    static boolean runs(Conversion c, Os os, Descriptor d) {
        QemuProfile.Machine machine = c.qemu().machine(os.type.machine);
        String name = machine == null ? os.type.machine : machine.name();
        return name != null
                && d.targets().stream()
                        .anyMatch(t ->
                                t.arch() == c.arch() && t.machines().stream().anyMatch(glob -> matches(glob, name)));
    }

    /** A shell's pattern: {@code *} and {@code ?}. */
    static boolean matches(String glob, String name) {
        int star = -1;
        int resumed = 0;
        int g = 0;
        for (int n = 0; n < name.length(); ) {
            char at = g < glob.length() ? glob.charAt(g) : 0;
            if (at == '*') {
                star = g++;
                resumed = n;
            } else if (g < glob.length() && (at == '?' || at == name.charAt(n))) {
                g++;
                n++;
            } else if (star >= 0) {
                // the last star takes one character more
                g = star + 1;
                n = ++resumed;
            } else {
                return false;
            }
        }
        while (g < glob.length() && glob.charAt(g) == '*') {
            g++;
        }
        return g == glob.length();
    }

    private boolean isMapped(Descriptor d) {
        Loader l = os.loader;
        YesNo stateless = l == null ? null : l.stateless;
        if (!d.flash()) {
            boolean store = c.libvirt().has(LibvirtChange.VARSTORE) && d.varstore() != null;
            return (store ? stateless != YesNo.yes : stateless != YesNo.no && os.varstore == null)
                    && os.nvram == null
                    && (l == null || (l.type != Loader.Type.pflash && l.readonly != YesNo.no));
        }
        if (os.varstore != null) {
            return false;
        }
        return (l == null || l.type != Loader.Type.rom) && hasMode(d, l == null ? null : l.readonly, stateless);
    }

    private boolean hasMode(Descriptor d, YesNo readonly, YesNo stateless) {
        if (!c.libvirt().has(LibvirtChange.FIRMWARE_MODES)) {
            return d.mode().equals(stateless == YesNo.yes ? "stateless" : "split") && readonly != YesNo.no;
        }
        return switch (d.mode()) {
            case "split" -> readonly != YesNo.no && stateless != YesNo.yes;
            case "combined" -> readonly != YesNo.yes && stateless != YesNo.yes;
            default -> readonly != YesNo.no && stateless != YesNo.no && os.nvram == null;
        };
    }

    /** Whether paths and formats are those of the document, as far as it gives them. */
    private boolean isOurs(Descriptor d) {
        boolean path = os.loader == null
                || isEmpty(os.loader.path)
                || c.host().firmware().links().same(os.loader.path, d.path());
        boolean any = !d.flash() && c.libvirt().has(LibvirtChange.FIRMWARE_SELECTION);
        return path && isOurStore(d) && (format == null || any || format.equals(d.format()));
    }

    private boolean isOurStore(Descriptor d) {
        VariableStore nvram = os.nvram;
        if (nvram == null) {
            return os.varstore == null || isEmpty(os.varstore.template) || os.varstore.template.equals(d.varstore());
        }
        boolean templates = !isEmpty(nvram.template) || c.libvirt().has(LibvirtChange.FIRMWARE_SELECTION);
        boolean format =
                nvram.templateFormat == null || Words.of(nvram.templateFormat).equals(d.templateFormat());
        return (isEmpty(nvram.template) || nvram.template.equals(d.template())) && (format || !templates);
    }

    private boolean hasFeatures(Descriptor d) {
        YesNo secure = os.loader == null ? null : os.loader.secure;
        if (secure != null && (secure == YesNo.yes) != (d.has("requires-smm") && d.has("secure-boot"))) {
            return false;
        }
        List<Feature> asked = os.features == null ? List.of() : os.features.features;
        return asked.stream().allMatch(f -> d.has(Words.of(f.name)) == (f.enabled == YesNo.yes));
    }

    private boolean suitsMachine(Descriptor d) {
        return !(d.has("requires-smm") && FirmwareRequirements.smmOff(c))
                && FirmwareRequirements.features(c).stream().allMatch(d::has);
    }

    static boolean isEmpty(String s) {
        return s == null || s.isBlank();
    }
}
