package org.virtargv.family.general;

import org.virtargv.argv.CommandLine;
import org.virtargv.domain.LifecycleAction;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;

/** What QEMU does at the guest's reboot and shutdown. */
public final class Lifecycle implements Family {
    @Override
    public void defaults(Conversion c) {
        if (c.domain().onPoweroff == null) {
            c.domain().onPoweroff = LifecycleAction.destroy;
        }
        if (c.domain().onReboot == null) {
            c.domain().onReboot = LifecycleAction.restart;
        }
        if (c.domain().onCrash == null) {
            c.domain().onCrash = LifecycleAction.destroy;
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        // libvirt acts on the events itself and keeps QEMU from leaving on its own
        if (c.libvirtStyle()) {
            line.option("-no-shutdown");
        } else if (c.domain().onReboot == LifecycleAction.destroy) {
            line.option("-no-reboot");
        }
    }
}
