package org.virtargv.family.boot;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.BootOrder;
import org.virtargv.domain.Os;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.family.MachineProperties;
import org.virtargv.family.MachineProperties.Place;
import org.virtargv.family.QemuRejects;

/** {@code -boot} and direct kernel boot (formatdomain.html, BIOS bootloader and Direct kernel boot). */
public final class Boot implements Family {
    /** The BIOS counts its times in 16 bits. */
    private static final int LONGEST = 65535;

    @Override
    public void defaults(Conversion c) {
        Os os = c.domain().os;
        if (os.boots.isEmpty() && BootIndex.orders(c.domain().devices).isEmpty()) {
            Os.Boot boot = new Os.Boot();
            boot.at = os.at;
            boot.dev = Os.Boot.Dev.hd;
            os.boots.add(boot);
        }
        LoadParm.complete(c);
    }

    @Override
    public void kept(Conversion c) {
        Os os = c.domain().os;
        if (os.bootmenu != null && os.bootmenu.enable != YesNo.yes) {
            os.bootmenu.timeout = null;
        }
    }

    @Override
    public void check(Conversion c) {
        checkOrder(c);
        Os os = c.domain().os;
        if (!"hvm".equals(os.type.value)) {
            c.problems()
                    .error(
                            "os-type",
                            os.type.at,
                            "'" + os.type.value + "' in <type> is not a kind of guest that QEMU can run",
                            "write hvm");
        }
        if (os.bootmenu != null && os.bootmenu.timeout != null && os.bootmenu.timeout > LONGEST) {
            c.problems()
                    .error(
                            "bootmenu-timeout",
                            os.bootmenu.at,
                            "the timeout of <bootmenu> is out of range (0 to " + LONGEST + " milliseconds): "
                                    + os.bootmenu.timeout,
                            null);
        }
        if (os.bios != null
                && os.bios.rebootTimeout != null
                && (os.bios.rebootTimeout < -1 || os.bios.rebootTimeout > LONGEST)) {
            c.problems()
                    .error(
                            "reboot-timeout",
                            os.bios.at,
                            "rebootTimeout of <bios> is out of range (0 to " + LONGEST
                                    + " milliseconds, or -1 for never): " + os.bios.rebootTimeout,
                            null);
        }
        if (os.bios != null
                && os.bios.useserial == YesNo.yes
                && c.domain().devices.serials.isEmpty()) {
            c.problems()
                    .error(
                            "useserial-no-serial",
                            os.bios.at,
                            "<bios useserial='yes'> needs a <serial>",
                            "add <serial type='pty'/>");
        }
        checkKernel(c, os);
        checkTables(c, os);
    }

    private static void checkOrder(Conversion c) {
        List<BootOrder> orders = BootIndex.orders(c.domain().devices);
        Set<Integer> seen = new HashSet<>();
        for (BootOrder b : orders) {
            if (b.order < 1) {
                c.problems().error("boot-order-range", b.at, "a boot order must be 1 or more, not " + b.order, null);
            } else if (!seen.add(b.order)) {
                c.problems()
                        .error(
                                "boot-order-repeated",
                                b.at,
                                "the boot order " + b.order + " is used by two devices",
                                null);
            }
        }
        if (!orders.isEmpty() && !c.domain().os.boots.isEmpty()) {
            c.problems()
                    .error(
                            "boot-both-ways",
                            c.domain().os.boots.get(0).at,
                            "<boot dev> of <os> and <boot order> of a device cannot be used together",
                            "remove <boot dev>, and keep the <boot order> of the devices");
        }
    }

    /** A signature that QEMU is told stands for one table. */
    private static void checkTables(Conversion c, Os os) {
        Set<Os.Table.Type> seen = new HashSet<>();
        for (Os.Table t : os.acpi == null ? List.<Os.Table>of() : os.acpi.tables) {
            if (t.path == null || t.path.isBlank()) {
                c.problems().error("acpi-table-path", t.at, "<table> of <acpi> needs the path of a file", null);
            } else if (t.type != Os.Table.Type.raw && !seen.add(t.type)) {
                c.problems()
                        .error(
                                "acpi-table-repeated",
                                t.at,
                                "only one <table> of type '" + t.type + "' is allowed",
                                null);
            }
        }
    }

    private static void checkKernel(Conversion c, Os os) {
        if (os.kernel == null) {
            String alone = os.initrd != null ? "initrd" : os.cmdline != null ? "cmdline" : null;
            if (os.shim != null) {
                c.problems()
                        .error(
                                "kernel-missing",
                                os.at,
                                "<shim> of <os> needs a <kernel>, but there is none",
                                "add <kernel>, or remove <shim>");
            } else if (alone != null) {
                QemuRejects.tell(
                        c,
                        "kernel-missing",
                        os.at,
                        "<" + alone + "> of <os> needs a <kernel>, but there is none",
                        "add <kernel>, or remove <" + alone + ">");
            }
        }
        if (os.shim != null && !c.qemu().hasOption("shim", "shim") && !c.qemu().atLeast(10, 0)) {
            c.problems()
                    .error(
                            "shim-not-supported",
                            os.at,
                            "<shim> needs QEMU 10.0 or newer, but this is QEMU "
                                    + c.qemu().version(),
                            null);
        }
    }

    @Override
    public void machine(Conversion c, MachineProperties machine) {
        machine.at(Place.loadparm).put("loadparm", LoadParm.ofMachine(c));
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        Os os = c.domain().os;
        Props boot = new Props();
        if (os.bootmenu != null && os.bootmenu.enable != null) {
            boot.put("menu", os.bootmenu.enable == YesNo.yes);
        }
        boot.put("reboot-timeout", os.bios == null ? null : os.bios.rebootTimeout);
        if (os.bootmenu != null && os.bootmenu.enable == YesNo.yes) {
            boot.put("splash-time", os.bootmenu.timeout);
        }
        // what is not in the boot order is not booted from
        line.from("os", os).option("-boot", boot.put("strict", true));
        path(line, "-kernel", os.kernel);
        path(line, "-initrd", os.initrd);
        path(line, "-append", os.cmdline);
        path(line, "-shim", os.shim);
        path(line, "-dtb", os.dtb);
        if (os.acpi != null) {
            for (Os.Table t : os.acpi.tables) {
                String signature =
                        switch (t.type) {
                            case slic -> "SLIC";
                            case msdm -> "MSDM";
                            default -> null;
                        };
                line.from("table", t)
                        .option("-acpitable", new Props().put("sig", signature).put("file", t.path));
            }
        }
    }

    private static void path(CommandLine line, String option, String value) {
        if (value != null && !value.isEmpty()) {
            line.option(option, value);
        }
    }
}
