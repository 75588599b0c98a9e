package org.virtargv.family.general;

import java.util.HashSet;
import java.util.Set;
import org.virtargv.domain.Blkiotune;
import org.virtargv.family.Conversion;

/** The domain's shares of the host's disks: each disk is named once (formatdomain.html, "Block I/O Tuning"). */
final class BlkiotuneChecks {
    private BlkiotuneChecks() {}

    static void check(Conversion c) {
        Blkiotune tune = c.domain().blkiotune;
        if (tune == null) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Blkiotune.BlockDevice d : tune.devices) {
            if (d.path == null) {
                c.error(
                        "blkiotune-path",
                        d.at,
                        "<device> of <blkiotune> has no <path>",
                        "add the path of the host's disk");
            } else if (!seen.add(d.path)) {
                c.error(
                        "blkiotune-path",
                        d.at,
                        "two <device> of <blkiotune> have the path '" + d.path + "'",
                        "put all limits of a disk into one <device>");
            }
        }
    }
}
