package org.virtargv.family.machine;

import java.util.List;
import java.util.function.Supplier;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Keywrap;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.family.MachineProperties;
import org.virtargv.family.MachineProperties.Place;

/**
 * The machine type with all its properties, and what runs its code. A machine's alias ({@code pc}, {@code q35}) is
 * replaced by the machine that it stands for, so that the guest keeps its machine when QEMU is updated; where none was
 * written, it is QEMU's default.
 */
public final class MachineType implements Family {
    private final Supplier<List<Family>> families;

    /** @param families all that may have something to say of the machine's properties */
    public MachineType(Supplier<List<Family>> families) {
        this.families = families;
    }

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
                            "<type> has no machine, and " + c.qemu().origin() + " has no default machine for "
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
    public void kept(Conversion c) {
        if (c.domain().features != null) {
            FeatureForm.keep(c.domain().features);
        }
    }

    @Override
    public void check(Conversion c) {
        MachineChecks.check(c);
    }

    @Override
    public void machine(Conversion c, MachineProperties machine) {
        Domain d = c.domain();
        MachineFeatures.put(c, machine.at(Place.features));
        if (d.keywrap != null) {
            for (Keywrap.Cipher cipher : d.keywrap.ciphers) {
                machine.at(Place.key_wrap).put(cipher.name + "-key-wrap", cipher.state.name());
            }
        }
        if (d.os.bios != null && d.os.bios.useserial == YesNo.yes) {
            // the BIOS' own way to speak over the serial line, since QEMU has no serial graphics adapter any more
            machine.at(Place.graphics).onOff("graphics", false);
        }
        MachineFeatures.putAcpi(c, machine.at(Place.acpi));
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        MachineProperties machine = new MachineProperties();
        for (Family f : families.get()) {
            f.machine(c, machine);
        }
        Props type = Props.implied("type", c.domain().os.type.machine).put("usb", "off");
        line.from("type", c.domain().os.type).option("-machine", machine.addTo(type));
        line.from("domain", c.domain()).option("-accel", AccelOption.value(c));
    }
}
