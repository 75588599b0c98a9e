package org.virtargv.family;

import java.util.List;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Node;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.machine.Accelerator;
import org.virtargv.machine.Architecture;
import org.virtargv.machine.Board;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problems;

/**
 * What a conversion is a function of, and where it says what it found.
 *
 * @param aside      what was malformed and is no part of the domain any more
 * @param provenance who gave each value of the domain
 */
public record Conversion(
        Domain domain,
        QemuProfile qemu,
        HostFacts host,
        DeviceFacts devices,
        Settings settings,
        Problems problems,
        SetAside aside,
        Provenance provenance,
        ControllerIndex controllers) {
    /** Of a domain from which nothing is set aside. */
    public Conversion(
            Domain domain,
            QemuProfile qemu,
            HostFacts host,
            DeviceFacts devices,
            Settings settings,
            Problems problems) {
        this(domain, qemu, host, devices, settings, problems, new SetAside(), Provenance.none());
    }

    public Conversion(
            Domain domain,
            QemuProfile qemu,
            HostFacts host,
            DeviceFacts devices,
            Settings settings,
            Problems problems,
            SetAside aside,
            Provenance provenance) {
        this(domain, qemu, host, devices, settings, problems, aside, provenance, new ControllerIndex(domain));
    }

    /**
     * The controller of the type with the index; of USB companions their master, which is first. Null where there is
     * none.
     */
    public Controller controller(Controller.Type type, long index) {
        return controllers.get(type, index);
    }

    /** Something that refuses the domain. */
    public void error(String id, Location at, String message, String hint) {
        problems.error(id, at, message, hint);
    }

    /** Something that is probably not what the user wants. */
    public void warning(String id, Location at, String message, String hint) {
        problems.warning(id, at, message, hint);
    }

    /** Something that the user should know. */
    public void note(String id, Location at, String message, String hint) {
        problems.note(id, at, message, hint);
    }

    /** Tells of an element that later steps could not work with; it is set aside when every family has been asked. */
    public void malformed(Node element, String id, Location at, String message, String hint) {
        element.malformed(id);
        problems.error(id, at, message, hint);
    }

    /**
     * Where to tell that the domain lacks an element of the kinds. If one of these was set aside as malformed it is
     * there, and what was told is taken back, since the user would be sent to add it.
     */
    public Lacking lacking(Class<?>... kinds) {
        return new Lacking(problems, aside, List.of(kinds), null);
    }

    /** The same for an attribute, or an element without structure, of {@code <domain>} itself. */
    public Lacking lacking(String partOfDomain, Class<?>... orKinds) {
        return new Lacking(problems, aside, List.of(orKinds), partOfDomain);
    }

    /** Whether the line is byte for byte what libvirt runs, rather than one for a person to run by hand. */
    public boolean libvirtStyle() {
        return settings.style() == Settings.Style.libvirt;
    }

    /**
     * Whose line it is: what the user asked for, else what the host has, else the newest. The host's does not run the
     * line of the shell style, so nothing is refused there for being newer.
     */
    public LibvirtRelease libvirt() {
        if (settings.libvirt() != null) {
            return settings.libvirt();
        }
        return host.libvirt() == null || !libvirtStyle()
                ? LibvirtRelease.NEWEST
                : LibvirtRelease.nearest(host.libvirt());
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

    /** Whether anything is known of the machine: QEMU has it, or it is one of a family. */
    public boolean knowsMachine() {
        boolean lists = !qemu.machines().isEmpty() && domain.os.type.machine != null;
        return Architecture.of(domain) != Architecture.unknown
                && (board() != Board.other
                        || !lists
                        || machine() != null
                        || !qemu.arch().runs(arch()));
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
