package org.virtargv.convert;

import java.util.HashSet;
import java.util.Set;
import org.virtargv.argv.Dialect;
import org.virtargv.facts.qemu.QemuProfile;

/** Which of its options a QEMU is given as JSON. */
final class QemuDialect {
    private QemuDialect() {}

    static Dialect of(QemuProfile qemu) {
        if (qemu.atLeast(7, 2)) {
            return Dialect.NEWEST;
        }
        Set<String> json = new HashSet<>(Dialect.NEWEST.json());
        json.remove("-netdev");
        if (!qemu.atLeast(7, 0)) {
            // it has the JSON of a device, and is not trusted with it
            json.remove("-device");
        }
        return new Dialect(json);
    }
}
