package org.virtargv.family.machine;

import java.util.Set;
import java.util.stream.Collectors;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Features;
import org.virtargv.domain.Features.Gic;
import org.virtargv.family.Conversion;
import org.virtargv.machine.Board;

/**
 * The version of ARM's interrupt controller, which is always written down for a {@code virt} machine. With KVM it is
 * the newest that the kernel has; emulated, version 2, with which every operating system can do, if QEMU has it.
 */
final class GicVersion {
    private GicVersion() {}

    static void defaults(Conversion c) {
        if (c.board() != Board.armVirt) {
            return;
        }
        if (c.domain().features == null) {
            c.domain().features = new Features();
            c.domain().features.at = c.domain().at;
        }
        Features f = c.domain().features;
        if (f.gic == null) {
            f.gic = new Gic();
            f.gic.at = f.at;
        }
        if (f.gic.version == null) {
            f.gic.version = c.domain().type == Domain.Type.kvm ? ofKernel(c) : ofQemu(c);
        }
    }

    private static Gic.Version ofKernel(Conversion c) {
        Set<Integer> versions = c.qemu().gic().stream()
                .filter(g -> g.kernel())
                .map(g -> g.version())
                .collect(Collectors.toSet());
        return !versions.contains(3) && versions.contains(2) ? Gic.Version._2 : Gic.Version._3;
    }

    private static Gic.Version ofQemu(Conversion c) {
        Set<Integer> versions = c.qemu().gic().stream()
                .filter(g -> g.emulated())
                .map(g -> g.version())
                .collect(Collectors.toSet());
        return versions.contains(3) && !versions.contains(2) ? Gic.Version._3 : Gic.Version._2;
    }
}
