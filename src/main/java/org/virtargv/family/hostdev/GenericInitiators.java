package org.virtargv.family.hostdev;

import java.util.BitSet;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Cpu;
import org.virtargv.domain.Device;
import org.virtargv.domain.Hostdev;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.family.Cpuset;
import org.virtargv.family.QemuRejects;
import org.virtargv.family.Since;

/**
 * The NUMA nodes of the guest that belong to a device of the host, as those of a partitioned GPU do (formatdomain.html,
 * "ACPI Generic Initiators"): one object for each node, behind the device. Libvirt counts the objects as long as it
 * runs; here each line begins with the first.
 */
final class GenericInitiators {
    private static final String TYPE = "acpi-generic-initiator";

    private final Conversion c;
    private final CommandLine line;
    private int written;

    GenericInitiators(Conversion c, CommandLine line) {
        this.c = c;
        this.line = line;
    }

    private static boolean named(Device d) {
        return d.acpi != null && d.acpi.nodeset != null;
    }

    private static boolean isPci(Device d) {
        return d instanceof Hostdev h && h.type == Hostdev.Type.pci && Vfio.isWritten(h);
    }

    static void check(Conversion c) {
        for (Device d : c.domain().devices.all()) {
            if (named(d) && Since.knows(c, LibvirtChange.ACPI_NODESET, d.acpi, "nodeset of <acpi>")) {
                nodes(c, d);
            }
        }
    }

    private static void nodes(Conversion c, Device d) {
        String nodeset = d.acpi.nodeset;
        if (!Cpuset.isList(nodeset)) {
            c.error(
                    "acpi-nodeset-invalid",
                    d.acpi.at,
                    "nodeset='" + nodeset + "' of <acpi> is not a list of NUMA nodes",
                    "write it like '1-3,5'");
        } else if (!isPci(d)) {
            c.warning(
                    "acpi-nodeset-elsewhere",
                    d.acpi.at,
                    "nodeset of <acpi> has an effect only on a <hostdev type='pci'>, so it is ignored",
                    "remove it");
        } else if (!c.qemu().hasType(TYPE)) {
            c.error(
                    "acpi-nodeset-unknown",
                    d.acpi.at,
                    "nodeset of <acpi> needs QEMU's object " + TYPE + ", which QEMU "
                            + c.qemu().version() + " does not have",
                    "choose QEMU 9.0 or newer with --qemu, or remove nodeset");
        } else {
            missing(c, d, Cpuset.parse(nodeset));
        }
    }

    /** Libvirt does not look whether the guest has the nodes. A guest without NUMA starts all the same. */
    private static void missing(Conversion c, Device d, BitSet nodes) {
        Cpu cpu = c.domain().cpu;
        if (cpu == null || cpu.numa == null || cpu.numa.cells.isEmpty()) {
            return;
        }
        cpu.numa.cells.stream().filter(cell -> cell.id != null).forEach(cell -> nodes.clear(cell.id));
        if (!nodes.isEmpty()) {
            QemuRejects.tell(
                    c,
                    "acpi-nodeset-missing",
                    d.acpi.at,
                    "the guest has no NUMA node " + nodes.nextSetBit(0) + ", which nodeset of <acpi> names",
                    "add a <cell> to <numa>, or name existing nodes");
        }
    }

    /** Behind the device. */
    void emit(Hostdev d) {
        if (!named(d) || !isPci(d) || !c.libvirt().has(LibvirtChange.ACPI_NODESET)) {
            return;
        }
        for (long node : Cpuset.members(Cpuset.parse(d.acpi.nodeset))) {
            line.option(
                    "-object",
                    Props.object(TYPE, "gi" + written++).put("pci-dev", d.id()).put("node", node));
        }
    }
}
