package org.virtargv.family.memory;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Domain;
import org.virtargv.domain.ScaledSize;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;

/** How much memory the guest has, and what it is made of. */
public final class Memory implements Family {
    @Override
    public void defaults(Conversion c) {
        Domain d = c.domain();
        if (d.memory == null || d.memory.value == null) {
            c.problems().error("memory-missing", d.at, "the domain has no <memory>", "say how much it has: <memory unit='MiB'>…</memory>");
            return;
        }
        if (!inKib(c, d.memory, "memory") || d.currentMemory != null && !inKib(c, d.currentMemory, "currentMemory")) {
            return;
        }
        if (d.currentMemory == null || d.currentMemory.value == 0) {
            d.currentMemory = ScaledSize.ofKib(d.memory.value, d.memory);
        }
        // QEMU's memory is a whole number of MiB
        d.memory.kib((d.memory.value + 1023) / 1024 * 1024);
    }

    private static boolean inKib(Conversion c, ScaledSize size, String element) {
        try {
            size.kib(size.kib());
            return true;
        } catch (ArithmeticException | IllegalArgumentException e) {
            c.problems().error("size-invalid", size.at, "<" + element + "> is no size that there can be", null);
            return false;
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        line.option("-m", "size=" + c.domain().memory.kib() + "k");
        String id = MainMemory.backendOfMachine(c);
        if (id != null) {
            line.json("-object", Props.object("memory-backend-ram", id).put("size", MainMemory.bytes(c)));
        }
        line.option("-overcommit", "mem-lock=off");
    }
}
