package org.virtargv.family.sysinfo;

import java.util.EnumSet;
import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Lists;
import org.virtargv.domain.Os;
import org.virtargv.domain.Sysinfo;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.machine.Architecture;

/**
 * What the guest's firmware says of the machine, and the data handed to the firmware (formatdomain.html, SMBIOS System
 * Information).
 */
public final class Sysinfos implements Family {
    /** The machine's own UUID as SMBIOS shall tell it, or null: it is the domain's as well. */
    public static String uuid(Domain domain) {
        return domain.sysinfo.stream()
                .filter(i -> i.type == Sysinfo.Type.smbios && i.system != null)
                .flatMap(i -> i.system.entries.stream())
                .filter(e -> "uuid".equals(e.name))
                .map(e -> Smbios.text(e).strip())
                .filter(uuid -> !uuid.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static Os.Smbios.Mode mode(Conversion c) {
        return c.domain().os.smbios == null ? null : c.domain().os.smbios.mode;
    }

    @Override
    public void defaults(Conversion c) {
        String guests = c.domain().hwuuid == null ? c.domain().uuid : c.domain().hwuuid;
        for (Sysinfo info : c.domain().sysinfo) {
            if (info.system != null) {
                info.system.entries.stream()
                        .filter(e -> "uuid".equals(e.name) && guests != null && sameUuid(Smbios.text(e), guests))
                        .forEach(e -> e.value = guests);
            }
        }
    }

    @Override
    public void kept(Conversion c) {
        c.domain().sysinfo.forEach(Smbios::keep);
    }

    @Override
    public void check(Conversion c) {
        boolean tables = false;
        for (Sysinfo info : c.domain().sysinfo) {
            if (info.type == Sysinfo.Type.smbios) {
                if (tables) {
                    c.problems()
                            .warning(
                                    "element-repeated",
                                    info.at,
                                    "this is the second <sysinfo type='smbios'>, and only the first is used",
                                    "move its entries to the first");
                }
                tables = true;
                checkTables(c, info);
            } else {
                info.entries.forEach(e -> Blobs.check(c, e));
            }
        }
        if (mode(c) == Os.Smbios.Mode.sysinfo && !tables) {
            c.lacking(Sysinfo.class)
                    .error(
                            "smbios-no-sysinfo",
                            c.domain().os.smbios.at,
                            "<smbios mode='sysinfo'> needs a <sysinfo type='smbios'>",
                            null);
        } else if (mode(c) == Os.Smbios.Mode.host
                && c.host().smbios().bios().isEmpty()
                && c.host().smbios().system().isEmpty()) {
            c.problems()
                    .error(
                            "smbios-host-unknown",
                            c.domain().os.smbios.at,
                            "<smbios mode='host'> copies the host's tables, but the host facts have none",
                            "run 'virt-argv probe host' on the host and give the file with --host, or write the tables "
                                    + "into <sysinfo type='smbios'>, and <smbios mode='sysinfo'/>");
        } else if (mode(c) != null
                && mode(c) != Os.Smbios.Mode.emulate
                && !c.arch().isX86()
                && !EnumSet.of(Architecture.aarch64, Architecture.riscv64, Architecture.loongarch64)
                        .contains(c.qemu().arch())) {
            c.problems()
                    .error(
                            "smbios-not-for-machine",
                            c.domain().os.smbios.at,
                            c.arch() + " machines have no SMBIOS",
                            null);
        }
    }

    private static void checkTables(Conversion c, Sysinfo info) {
        Smbios.tables(info)
                .forEach((table, blocks) -> blocks.forEach(b -> b.entries.forEach(e -> {
                    if (e.name == null || !table.names.contains(e.name)) {
                        c.problems()
                                .warning(
                                        "sysinfo-entry",
                                        e.at,
                                        "<" + table.name() + "> has no entry '" + e.name + "', so it is ignored",
                                        "use one of: " + String.join(", ", table.names));
                    } else if (e.name.equals("date")
                            && !Smbios.text(e).isEmpty()
                            && !isDate(Smbios.text(e).strip())) {
                        c.problems()
                                .error(
                                        "sysinfo-date",
                                        e.at,
                                        "the date '" + Smbios.text(e) + "' must have the form mm/dd/yyyy",
                                        null);
                    }
                })));
        List<Sysinfo.Block> boards = Lists.filter(info.baseBoards, Smbios::says);
        if (boards.size() > 1 && mode(c) == Os.Smbios.Mode.sysinfo) {
            c.problems()
                    .error(
                            "sysinfo-boards",
                            boards.get(1).at,
                            "libvirt supports at most one <baseBoard>, and this is the second",
                            "keep one");
        }
        String uuid = uuid(c.domain());
        String guests = c.domain().hwuuid == null ? c.domain().uuid : c.domain().hwuuid;
        if (uuid != null && guests != null && !sameUuid(uuid, guests)) {
            String element = c.domain().hwuuid == null ? "<uuid>" : "<hwuuid>";
            c.problems()
                    .error(
                            "sysinfo-uuid",
                            info.at,
                            "the UUID in <sysinfo> has another form of " + element,
                            "remove the entry");
        }
    }

    private static boolean sameUuid(String a, String b) {
        return a.strip().replace("-", "").equalsIgnoreCase(b.replace("-", ""));
    }

    private static boolean isDate(String date) {
        return date.matches("(0?[1-9]|1[0-2])/(0?[1-9]|[12][0-9]|3[01])/([0-9]{2}|(19|[2-9][0-9])[0-9]{2})");
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        if (mode(c) == Os.Smbios.Mode.host) {
            Smbios.write(line, Smbios.Table.bios, c.host().smbios().bios());
            Smbios.write(line, Smbios.Table.system, c.host().smbios().system());
        }
        for (Sysinfo info : c.domain().sysinfo) {
            if (info.type == Sysinfo.Type.smbios && mode(c) == Os.Smbios.Mode.sysinfo) {
                Smbios.write(line.from("sysinfo", info), info);
                break; // libvirt reads several, and writes the first
            }
        }
        for (Sysinfo info : c.domain().sysinfo) {
            if (info.type == Sysinfo.Type.fwcfg) {
                info.entries.forEach(e -> Blobs.write(line.from("entry", e), e));
            }
        }
    }
}
