package org.virtargv.family.net;

import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.domain.Interface;
import org.virtargv.domain.Interface.Type;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;

/** Network cards (formatdomain.html, Network interfaces). */
public final class Interfaces implements Family {
    @Override
    public void defaults(Conversion c) {
        NicDefaults.defaults(c);
    }

    @Override
    public void aliases(Conversion c) {
        Aliases.number(emulated(c), "net");
    }

    @Override
    public void check(Conversion c) {
        for (Interface nic : c.domain().devices.interfaces) {
            NicChecks.check(c, nic);
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        for (Interface nic : emulated(c)) {
            Connection to = Connection.of(c, nic);
            Preparations.write(c, line, nic, to);
            Netdevs.write(c, line, nic, to);
            NicDevice.write(c, line, nic, to);
        }
    }

    /** The cards that QEMU plays. The others are devices of the host, and the family of these writes them. */
    private static List<Interface> emulated(Conversion c) {
        return c.domain().devices.interfaces.stream()
                .filter(n -> Connection.of(c, n).type() != Type.hostdev)
                .toList();
    }
}
