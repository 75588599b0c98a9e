package org.virtargv.family.sysinfo;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Sysinfo.Entry;
import org.virtargv.family.Conversion;

/** The entries of {@code <sysinfo type='fwcfg'>}: what firmware and guest read by its name. */
final class Blobs {
    private Blobs() {}

    static void check(Conversion c, Entry e) {
        if (e.name == null || !e.name.startsWith("opt/")) {
            c.error("fwcfg-name", e.at, "an <entry> for the firmware needs a name that begins with 'opt/'", null);
        } else if (e.name.startsWith("opt/ovmf/") || e.name.startsWith("opt/org.qemu/")) {
            c.error("fwcfg-name", e.at, "the name '" + e.name + "' is reserved for firmware and QEMU", null);
        } else if (!hasValue(e) && !hasFile(e)) {
            c.error(
                    "fwcfg-value",
                    e.at,
                    "the <entry> '" + e.name + "' needs either a value or the attribute 'file'",
                    null);
        } else if (hasValue(e) && hasFile(e)) {
            c.warning(
                    "fwcfg-value",
                    e.at,
                    "the <entry> '" + e.name + "' has a value, so its attribute 'file' is ignored",
                    "remove one of them");
        }
    }

    private static boolean hasValue(Entry e) {
        return e.value != null && !e.value.isBlank();
    }

    private static boolean hasFile(Entry e) {
        return e.file != null && !e.file.isEmpty();
    }

    /** libvirt does not double commas here; QEMU would take what follows one for a property of its own. */
    static void write(CommandLine line, Entry e) {
        line.option(
                "-fw_cfg",
                new Props()
                        .put("name", e.name)
                        .put("string", hasValue(e) ? e.value : null)
                        .put("file", hasValue(e) ? null : e.file));
    }
}
