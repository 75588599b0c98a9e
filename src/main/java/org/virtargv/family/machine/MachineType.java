package org.virtargv.family.machine;

import java.util.Comparator;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Domain;
import org.virtargv.facts.QemuProfile;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.family.memory.MainMemory;

/**
 * The machine type with all its properties, and what runs its code. A machine's alias ({@code pc}, {@code q35}) stays as the user wrote it;
 * where none was written, it is QEMU's default machine by its alias.
 */
public final class MachineType implements Family {
    @Override
    public void defaults(Conversion c) {
        if (c.domain().os.type.machine == null) {
            c.qemu().machines().values().stream().filter(QemuProfile.Machine::isDefault).min(Comparator.comparing(QemuProfile.Machine::name))
                    .ifPresentOrElse(m -> c.domain().os.type.machine = m.alias() == null ? m.name() : m.alias(),
                            () -> c.problems().error("machine-missing", c.domain().os.type.at,
                                    "<type> names no machine, and " + c.qemu().origin() + " has no default machine for " + c.qemu().arch(),
                                    "add machine='…' to <type>"));
        }
    }

    @Override
    public void check(Conversion c) {
        String machine = c.domain().os.type.machine;
        if (!c.qemu().machines().isEmpty() && c.qemu().machine(machine) == null) {
            c.problems().error("machine-unknown", c.domain().os.type.at,
                    "machine '" + machine + "' of <type> is not one that " + c.qemu().origin() + " has", null);
        }
        if (c.domain().type == Domain.Type.kvm && !c.qemu().kvm()) {
            c.problems().error("kvm-unavailable", c.domain().at, "type 'kvm' of <domain> needs KVM, and " + c.qemu().origin() + " cannot use it",
                    "write type='qemu' for emulation");
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        Props machine = new Props().put("type", c.domain().os.type.machine).put("usb", "off");
        MachineFeatures.put(c, machine);
        machine.onOff("dump-guest-core", false);
        machine.put("memory-backend", MainMemory.backendOfMachine(c));
        MachineFeatures.putAcpi(c, machine);
        line.keyValue("-machine", machine, "type");
        line.option("-accel", Accelerator.value(c));
    }
}
