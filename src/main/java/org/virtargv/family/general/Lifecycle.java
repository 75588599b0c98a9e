package org.virtargv.family.general;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.LifecycleAction;
import org.virtargv.domain.Words;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.family.Since;

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
    public void check(Conversion c) {
        action(c, c.domain().onPoweroff, "on_poweroff");
        action(c, c.domain().onReboot, "on_reboot");
        if (c.domain().onCrash == LifecycleAction.rename_restart) {
            action(c, c.domain().onCrash, "on_crash");
        }
        if (c.domain().onCrash == LifecycleAction.preserve_running) {
            Since.refuse(c, LibvirtChange.PRESERVE_RUNNING, c.domain(), "<on_crash> 'preserve-running'");
        }
        if (c.domain().onPoweroff == LifecycleAction.restart && c.domain().onReboot == LifecycleAction.destroy) {
            c.problems()
                    .error(
                            "lifecycle-combination",
                            c.domain().at,
                            "<on_poweroff> 'restart' cannot be combined with <on_reboot> 'destroy'",
                            null);
        }
        if (!c.libvirtStyle() && c.domain().onPoweroff == LifecycleAction.restart) {
            c.problems()
                    .warning(
                            "lifecycle-restart",
                            c.domain().at,
                            "<on_poweroff> 'restart' is done by libvirt; a QEMU that is run by hand exits when the "
                                    + "guest powers off",
                            null);
        }
    }

    private static void action(Conversion c, LifecycleAction action, String element) {
        boolean known =
                switch (action) {
                    case destroy, restart -> true;
                    default -> false;
                };
        if (!known) {
            c.problems()
                    .error(
                            "lifecycle-action",
                            c.domain().at,
                            "<" + element + "> '" + Words.of(action) + "' is not supported by libvirt's QEMU driver",
                            "write destroy or restart");
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        // libvirt acts on the events itself and keeps QEMU from leaving on its own
        if (c.libvirtStyle()) {
            line.option("-no-shutdown");
            return;
        }
        if (c.domain().onReboot == LifecycleAction.destroy) {
            line.option("-no-reboot");
        }
        if (c.domain().onCrash == LifecycleAction.preserve) {
            line.option("-action", new Props().put("panic", "pause"));
        } else if (c.domain().onCrash == LifecycleAction.preserve_running) {
            line.option("-action", new Props().put("panic", "none"));
        }
    }
}
