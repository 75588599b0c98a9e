package org.virtargv.family;

import org.virtargv.machine.Board;
import org.virtargv.machine.Architecture;
import org.virtargv.machine.Accelerator;
import org.virtargv.domain.Domain;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.HostFacts;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.facts.QemuProfile;
import org.virtargv.problem.Problems;

/** What a conversion is a function of, and where it says what it found. */
public record Conversion(
        Domain domain, QemuProfile qemu, HostFacts host, DeviceFacts devices, Settings settings, Problems problems) {
    /** Whether the line is byte for byte what libvirt runs, rather than one for a person to run by hand. */
    public boolean libvirtStyle() {
        return settings.style() == Settings.Style.libvirt;
    }

    /** Whose line it is: what the user asked for, else what the host has, else the newest. */
    public LibvirtRelease libvirt() {
        if (settings.libvirt() != null) {
            return settings.libvirt();
        }
        return host.libvirt() == null ? LibvirtRelease.NEWEST : LibvirtRelease.nearest(host.libvirt());
    }

    /** The guest's architecture: QEMU's, where the document says none or one that there is not. */
    public Architecture arch() {
        Architecture written = Architecture.of(domain);
        return written == Architecture.unknown ? qemu.arch() : written;
    }

    /** The kind of machine; known once the architecture and the machine type are filled in. */
    public Board board() {
        return Board.of(domain);
    }

    /** What runs the guest's code. */
    public Accelerator accelerator() {
        return Accelerator.of(domain);
    }

    /** The domain's machine type as its accelerator sees it, or null where QEMU does not know it. */
    public QemuProfile.Machine machine() {
        String name = domain.os.type.machine;
        return name == null ? null : qemu.machine(name, accelerator());
    }
}
