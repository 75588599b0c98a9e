package org.virtargv.hotplug;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Companion;
import org.virtargv.argv.Option;
import org.virtargv.argv.print.ShellPrinter;
import org.virtargv.convert.Converter;
import org.virtargv.domain.Device;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.MemoryDevice;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.family.boot.BootIndex;
import org.virtargv.family.display.KnownDevice;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Problems;
import org.virtargv.problem.Severity;

/**
 * Plugs a device into a running domain: the domain is converted without the device and with it, and what the second
 * line has more is what QEMU is told. Nothing that the first line has may change.
 */
public final class Plugging {
    private final Converter converter;
    private final String file;
    private final Problems problems = new Problems();
    private CommandLine running;
    private Devices plugged;

    private Plugging(Converter converter, String file) {
        this.converter = converter;
        this.file = file;
    }

    /**
     * Says how.
     *
     * @param file   the device's document, for messages
     * @param device one element of {@code <devices>}, or {@code <vcpu id='…'/>}
     */
    public static Plan plan(Converter converter, String domainFile, byte[] domain, String file, byte[] device) {
        Converter.Result running = converter.convert(domainFile, domain);
        if (running.refused()) {
            return Plan.refused(running.problems());
        }
        Plugging plugging = new Plugging(converter, file);
        plugging.running = running.line();
        Integer vcpu = VcpuPlug.id(device);
        if (vcpu != null) {
            return new VcpuPlug(converter, running, plugging.problems).plug(file, vcpu);
        }
        return plugging.plug(running.domain(), running.problems(), device);
    }

    private Plan plug(Domain domain, Problems before, byte[] document) {
        plugged = DeviceFragment.read(file, document, converter.settings().strict(), problems);
        if (plugged == null || !insert(domain)) {
            return Plan.refused(problems);
        }
        Problems told = new Problems();
        Converter.Result with = converter.again(domain, told);
        List<Problem> known = before.sorted();
        for (Problem p : told.sorted()) {
            if (!known.contains(p)) {
                problems.add(DeviceFragment.inTheFile(file, p));
            }
        }
        if (with.refused()) {
            return Plan.refused(problems);
        }
        NodeNames.keep(running, with.line());
        if (BootIndex.orders(plugged).isEmpty()) {
            // the order of <os> is of the domain's start
            withoutBootIndex(running);
            withoutBootIndex(with.line());
        }
        List<Option> more = more(with.line());
        if (!problems.hasErrors()) {
            check(with.line(), more);
        }
        if (problems.hasErrors()) {
            return Plan.refused(problems);
        }
        preparation(with.line());
        List<String> commands = new ArrayList<>();
        more.forEach(o -> commands.add(Qmp.add(o)));
        return new Plan(commands, problems);
    }

    private static void withoutBootIndex(CommandLine line) {
        line.find("-device", p -> p.has("bootindex")).forEach(o -> o.props().remove("bootindex"));
    }

    @SuppressWarnings("unchecked")
    private boolean insert(Domain domain) {
        for (Devices.Kind kind : Devices.Kind.values()) {
            for (Device d : kind.in(plugged)) {
                if (d instanceof MemoryDevice m && !grow(domain, m)) {
                    return false;
                } else if (kind == Devices.Kind.vsock && domain.devices.vsock == null) {
                    domain.devices.vsock = plugged.vsock;
                    return true;
                }
                try {
                    ((List<Device>) kind.in(domain.devices)).add(d);
                } catch (UnsupportedOperationException one) {
                    refuse(
                            "hotplug-kind",
                            "a domain can have at most one <" + kind + ">, which must be there from its start",
                            null);
                    return false;
                }
            }
        }
        return true;
    }

    /** The domain's memory is that of its start and of all its memory devices. */
    private boolean grow(Domain domain, MemoryDevice m) {
        if (domain.maxMemory == null) {
            refuse(
                    "hotplug-no-slot",
                    "memory needs a free slot, but the domain has none",
                    "start the domain with <maxMemory slots='…'>");
            return false;
        } else if (m.target != null && m.target.size != null) {
            long more = m.target.size.kib();
            domain.memory.kib(domain.memory.kib() + more);
            if (domain.currentMemory != null) {
                domain.currentMemory.kib(domain.currentMemory.kib() + more);
            }
        }
        return true;
    }

    /** What the line has more than the running one; tells of what it has no more. */
    private List<Option> more(CommandLine with) {
        List<Option> more = new ArrayList<>(with.options());
        List<Option> gone = new ArrayList<>();
        for (Option o : running.options()) {
            int at = indexOf(more, o);
            if (at < 0) {
                gone.add(o);
            } else {
                more.remove(at);
            }
        }
        more.removeIf(port -> isPort(port) && !isUsed(port, more));
        Option port = newPort(more);
        if (port != null) {
            refuse(
                    "hotplug-no-port",
                    "the running domain has no free port for it; it would need the new port " + port.id(),
                    "start the domain with one more <controller type='pci' model='pcie-root-port'/>");
        } else if (gone.stream().anyMatch(o -> o.name().equals("-sandbox"))) {
            refuse(
                    "hotplug-sandbox",
                    "QEMU would start a helper program for it, which the sandbox of the running QEMU forbids",
                    "create a tap device beforehand, and write <interface type='ethernet'> with <target "
                            + "dev='TAP' managed='no'/>");
        } else if (!gone.isEmpty()) {
            refuse(
                    "hotplug-changes-domain",
                    "with this device the running QEMU would need other options, for example another "
                            + ShellPrinter.option(with.dialect(), gone.get(0)),
                    "add the device to the domain, and restart it");
        }
        return more;
    }

    /** One that the device would sit on and the running domain has not, or null. */
    private Option newPort(List<Option> more) {
        for (Option o : more) {
            if (isPort(o) && plugged.controllers.stream().noneMatch(x -> o.id().equals(x.id()))) {
                return o;
            }
        }
        return null;
    }

    private static int indexOf(List<Option> options, Option wanted) {
        for (int i = 0; i < options.size(); i++) {
            Option o = options.get(i);
            if (o.name().equals(wanted.name())
                    && (o.value() == null ? wanted.value() == null : o.value().equals(wanted.value()))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isPort(Option o) {
        return o.name().equals("-device") && o.props() != null && Pluggable.isPort(o);
    }

    /** One that no device sits on is kept free for later in a domain that starts with it. */
    private boolean isUsed(Option port, List<Option> more) {
        String id = port.id();
        boolean asked = plugged.controllers.stream().anyMatch(x -> id.equals(x.id()));
        return asked
                || more.stream()
                        .anyMatch(o -> o.props() != null && id.equals(o.props().get("bus")));
    }

    private void check(CommandLine with, List<Option> more) {
        for (Option o : more) {
            if (Qmp.add(o) == null) {
                refuse(
                        "hotplug-option",
                        "it needs " + ShellPrinter.option(with.dialect(), o)
                                + ", which QEMU accepts only when it starts",
                        "add the device to the domain, and restart it");
            } else if (o.name().equals("-device")) {
                device(o);
            }
        }
        for (Hostdev d : plugged.hostdevs) {
            DeviceFacts.Device facts = d.source == null || d.source.address == null ? null : facts(d);
            if (facts != null && Boolean.FALSE.equals(facts.hotUnplugRequest())) {
                problems.warning(
                        "hot-unplug-request-missing",
                        place(),
                        "the device has no hot-unplug request, so the host cannot ask the guest to release it",
                        null);
            }
        }
    }

    private DeviceFacts.Device facts(Hostdev d) {
        return KnownDevice.isVfio(d)
                ? converter.devices().find(KnownDevice.name(d)).orElse(null)
                : null;
    }

    private void device(Option o) {
        String driver = Pluggable.driver(o);
        if (driver.equals("vfio-pci-nohotplug")) {
            refuse(
                    "hotplug-ramfb",
                    "ramfb='on' and hotplug='off' need the class vfio-pci-nohotplug, which QEMU cannot hot-plug",
                    "set ramfb='off', and remove hotplug='off'");
        } else {
            for (String why : Pluggable.refusals(running, o)) {
                refuse(
                        "hotplug-refused",
                        why,
                        why.contains("pcie.0")
                                ? "remove its <address>, or write that of a free pcie-root-port"
                                : "add the device to the domain, and restart it");
            }
        }
    }

    /** What a person does before QEMU is told. */
    private void preparation(CommandLine with) {
        for (Companion companion : with.companions()) {
            if (!running.companions().contains(companion)) {
                List<String> commands = new ArrayList<>(companion.prepare());
                if (companion.daemon() != null) {
                    commands.add(companion.daemon() + " &");
                }
                problems.note(
                        "hotplug-prepare",
                        place(),
                        "it needs " + companion.why(),
                        "run first: " + String.join("; ", commands));
            }
        }
    }

    private Location place() {
        List<Device> all = plugged == null ? List.of() : plugged.all();
        Location at = all.isEmpty() ? Location.of(file) : all.get(0).at;
        return at.file().equals(file) ? at : Location.of(file);
    }

    private void refuse(String id, String message, String hint) {
        problems.add(DeviceFragment.inTheFile(file, new Problem(Severity.error, id, place(), message, hint)));
    }
}
