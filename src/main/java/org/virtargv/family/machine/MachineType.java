package org.virtargv.family.machine;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Iommu;
import org.virtargv.domain.Keywrap;
import org.virtargv.domain.Lists;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.QemuProfile;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.family.boot.LoadParm;
import org.virtargv.family.cpu.Cpus;
import org.virtargv.family.firmware.FirmwareFlash;
import org.virtargv.family.memory.MainMemory;
import org.virtargv.family.memory.MemoryDevices;
import org.virtargv.family.numa.Numa;
import org.virtargv.family.security.ConfidentialGuest;
import org.virtargv.family.sound.Sounds;

/**
 * The machine type with all its properties, and what runs its code. A machine's alias ({@code pc}, {@code q35}) is
 * replaced by the machine that it stands for, so that the guest keeps its machine when QEMU is updated; where none was
 * written, it is QEMU's default.
 */
public final class MachineType implements Family {
    @Override
    public void defaults(Conversion c) {
        String written = c.domain().os.type.machine;
        QemuProfile.Machine machine =
                written == null ? c.qemu().defaultMachine() : c.qemu().machine(written);
        if (written == null && machine == null) {
            c.problems()
                    .error(
                            "machine-missing",
                            c.domain().os.type.at,
                            "<type> names no machine, and " + c.qemu().origin() + " has no default machine for "
                                    + c.qemu().arch(),
                            "add machine='…' to <type>");
            // refused: what else there is to tell is told of the usual machine of such architectures
            c.domain().os.type.machine = "virt";
            return;
        }
        if (machine != null) {
            c.provenance().fact(c.domain().os.type, "machine", c.qemu().origin());
            boolean alias = machine.alias() != null && c.host().machines().keepsAliases(c.qemu());
            c.domain().os.type.machine = !alias ? machine.name() : written == null ? machine.alias() : written;
        }
        MachineFeatures.defaults(c);
    }

    @Override
    public void check(Conversion c) {
        MachineChecks.check(c);
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        line.from("type", c.domain().os.type).option("-machine", properties(c));
        line.from("domain", c.domain()).option("-accel", AccelOption.value(c));
    }

    /** In libvirt's order; other families have their say in it. */
    private static Props properties(Conversion c) {
        Domain d = c.domain();
        Props machine = Props.implied("type", d.os.type.machine).put("usb", "off");
        MachineFeatures.put(c, machine);
        if (d.keywrap != null) {
            for (Keywrap.Cipher cipher : d.keywrap.ciphers) {
                machine.put(cipher.name + "-key-wrap", cipher.state.name());
            }
        }
        if (Lists.any(d.devices.iommus, i -> i.model == Iommu.Model.smmuv3)) {
            machine.put("iommu", "smmuv3");
        }
        machine.onOff(
                "dump-guest-core",
                d.memory.dumpCore == null ? c.host().memory().dumpGuestCore() : d.memory.dumpCore == OnOff.on);
        if (d.memoryBacking != null && d.memoryBacking.nosharepages != null) {
            machine.onOff("mem-merge", false);
        }
        if (MemoryDevices.hasNvdimm(c)) {
            machine.onOff("nvdimm", true);
        }
        if (Numa.hasHmat(c)) {
            machine.onOff("hmat", true);
        }
        MemoryDevices.machine(c, machine);
        machine.put("memory-backend", MainMemory.backendOfMachine(c));
        machine.put("loadparm", LoadParm.ofMachine(c));
        machine.put("max-cpu-compat", Cpus.compatibility(c));
        machine.put("confidential-guest-support", ConfidentialGuest.id(c));
        FirmwareFlash.put(c, machine);
        MachineFeatures.putHpet(c, machine);
        machine.put("pcspk-audiodev", Sounds.speakerBackend(c));
        if (d.os.bios != null && d.os.bios.useserial == YesNo.yes) {
            // the BIOS' own way to speak over the serial line, since QEMU has no serial graphics adapter any more
            machine.onOff("graphics", false);
        }
        MachineFeatures.putAcpi(c, machine);
        return machine;
    }
}
