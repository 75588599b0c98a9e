package org.virtargv.family.cpu;

import org.virtargv.argv.CommandLine;
import org.virtargv.domain.Cpu;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;

/** The processor's model and features. */
public final class Cpus implements Family {
    @Override
    public void defaults(Conversion c) {
        if (c.domain().cpu == null || c.domain().cpu.mode == null && c.domain().cpu.model == null) {
            DefaultModel.fill(c);
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        Cpu cpu = c.domain().cpu;
        if (cpu == null || cpu.mode == null) {
            return;
        }
        line.option("-cpu", switch (cpu.mode) {
            case host_passthrough -> "host" + (c.isX86() && cpu.migratable != null ? ",migratable=" + cpu.migratable : "");
            case maximum -> "max";
            default -> cpu.model.name;
        });
    }
}
