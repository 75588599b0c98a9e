package org.virtargv.family;

import org.virtargv.domain.Domain;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.HostFacts;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.facts.QemuProfile;
import org.virtargv.place.Board;
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

    /** The kind of machine; known once the architecture and the machine type are filled in. */
    public Board board() {
        return Board.of(domain);
    }

    /** What runs the guest's code. */
    public QemuProfile.Accelerator accelerator() {
        return switch (domain.type) {
            case kvm -> QemuProfile.Accelerator.kvm;
            case hvf -> QemuProfile.Accelerator.hvf;
            default -> QemuProfile.Accelerator.tcg;
        };
    }

    /** The domain's machine type as its accelerator sees it, or null where QEMU does not know it. */
    public QemuProfile.Machine machine() {
        String name = domain.os.type.machine;
        return name == null ? null : qemu.machine(name, accelerator());
    }

    public boolean isX86() {
        return qemu.arch().equals("x86_64") || qemu.arch().equals("i686");
    }

    /** Whether the machine type is one of the q35 family. */
    public boolean isQ35() {
        String machine = domain.os.type.machine;
        return machine != null && (machine.equals("q35") || machine.startsWith("pc-q35-"));
    }

    /** Whether the machine type is one of the i440FX family. */
    public boolean isI440fx() {
        String machine = domain.os.type.machine;
        return machine != null
                && (machine.equals("pc")
                        || machine.startsWith("pc-i440fx-")
                        || machine.startsWith("pc-0.")
                        || machine.startsWith("pc-1."));
    }
}
