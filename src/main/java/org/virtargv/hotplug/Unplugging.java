package org.virtargv.hotplug;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Option;
import org.virtargv.argv.Props;
import org.virtargv.convert.Converter;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problems;

/**
 * Takes a device out of a running domain: QEMU asks the guest to let go, tells when it has, and then what stood behind
 * the device is taken away, the last made first. What others use too stays.
 */
public final class Unplugging {
    private static final Set<String> BACKENDS = Set.of("-object", "-blockdev", "-netdev", "-chardev");

    private final CommandLine line;
    private final Set<Option> behind = new HashSet<>();

    private Unplugging(CommandLine line) {
        this.line = line;
    }

    /** @param alias the device's {@code <alias>}, or the name that it is given where it has none */
    public static Plan plan(Converter converter, String file, byte[] domain, String alias) {
        Converter.Result running = converter.convert(file, domain);
        if (running.refused()) {
            return Plan.refused(running.problems());
        }
        Problems problems = new Problems();
        if (alias.startsWith("vcpu")) {
            return new VcpuPlug(converter, running, problems).unplug(file, alias);
        }
        CommandLine line = running.line();
        Option device = line.device(alias);
        if (device == null) {
            problems.error(
                    "unplug-alias-unknown",
                    Location.of(file),
                    "the domain has no device with the alias '" + alias + "'",
                    "there is: " + String.join(", ", pluggable(line)));
            return Plan.refused(problems);
        }
        for (String why : Pluggable.refusals(line, device)) {
            problems.error(
                    "unplug-refused",
                    device.origin() == null
                            ? Location.of(file)
                            : device.origin().at(),
                    "the device '" + alias + "' cannot be unplugged: " + why,
                    null);
        }
        if (problems.hasErrors()) {
            return Plan.refused(problems);
        }
        List<String> commands = new Unplugging(line).commands(device);
        if (isShown(device)) {
            commands.remove(Qmp.awaitDeleted(alias));
            problems.warning(
                    "unplug-display-event",
                    device.origin() == null
                            ? Location.of(file)
                            : device.origin().at(),
                    "QEMU's console keeps a device whose display is on, so there will be no DEVICE_DELETED "
                            + "event for '" + alias + "'",
                    "wait until qom-list of /machine/peripheral no longer lists it");
        }
        return new Plan(commands, problems);
    }

    /** The display of an assigned device is a console of QEMU's, which stays until QEMU ends. */
    private static boolean isShown(Option device) {
        Object display = device.props().get("display");
        return Pluggable.driver(device).equals("vfio-pci") && ("on".equals(display) || "auto".equals(display));
    }

    private static List<String> pluggable(CommandLine line) {
        List<String> out = new ArrayList<>();
        for (Option o : line.find("-device", p -> p.has("id"))) {
            if (Pluggable.refusals(line, o).isEmpty()) {
                out.add(o.id());
            }
        }
        return out;
    }

    private List<String> commands(Option device) {
        collect(device.props());
        boolean less = true;
        while (less) {
            less = behind.removeIf(o -> isUsedElsewhere(o, device));
        }
        if (Pluggable.driver(device).equals("usb-redir")) {
            // QEMU takes its character device away with it
            behind.removeIf(o -> o.name().equals("-chardev"));
        }
        List<String> out = new ArrayList<>(Qmp.remove(device));
        List<Option> all = line.options();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (behind.contains(all.get(i))) {
                out.addAll(Qmp.remove(all.get(i)));
            }
        }
        return out;
    }

    private void collect(Props props) {
        for (Option o : line.options()) {
            boolean thread = o.props() != null && "iothread".equals(o.props().get("qom-type"));
            if (BACKENDS.contains(o.name()) && !thread && o.id() != null && names(props, o.id()) && behind.add(o)) {
                collect(o.props());
            }
        }
    }

    private boolean isUsedElsewhere(Option backend, Option device) {
        for (Option o : line.options()) {
            if (!o.equals(backend)
                    && !o.equals(device)
                    && !behind.contains(o)
                    && o.props() != null
                    && names(o.props(), backend.id())) {
                return true;
            }
        }
        return false;
    }

    /** Whether any property but the id itself has this value. */
    private static boolean names(Props props, String id) {
        for (Props.Property p : props.all()) {
            if (!p.name().equals("id") && !p.name().equals("node-name") && names(p.value(), id)) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(Object value, String id) {
        if (value instanceof Props nested) {
            return names(nested, id);
        } else if (value instanceof List<?> list) {
            return list.stream().anyMatch(v -> names(v, id));
        }
        return id.equals(value);
    }
}
