package org.virtargv.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Global;
import org.virtargv.argv.Option;
import org.virtargv.argv.Origin;
import org.virtargv.argv.Props;
import org.virtargv.facts.qemu.Misfit;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.facts.qemu.ValueKind;
import org.virtargv.family.Conversion;
import org.virtargv.family.QemuRejects;
import org.virtargv.family.qemu.Argument;

/**
 * Holds each option of a line against the QEMU that it is for, before it is written: the types of devices and objects
 * exist, each property is theirs, and its value is of the right kind or one of its words. QEMU itself tells these:
 * devices by device-list-properties, what has a schema by query-qmp-schema, machines by qom-list-properties. What it
 * was not asked about passes.
 */
public final class LineValidation {
    /** Options whose JSON is a command's arguments. */
    private static final Map<String, String> COMMANDS = Map.of(
            "-blockdev", "blockdev-add",
            "-netdev", "netdev_add",
            "-object", "object-add",
            "-audiodev", "query-audiodevs()");

    /** Places on a bus, which are properties of every device whether it lists them or not. */
    private static final List<String> OF_EVERY_DEVICE = List.of("driver", "id", "bus", "failover_pair_id");

    /** QEMU reads these from a string as well as from a number, whatever it calls their type. */
    private static final List<String> WRITTEN_AS_TEXT = List.of("addr", "devno", "mac", "macaddr");

    /** Words of {@code -machine} that QEMU hands on to the accelerator, as they were before {@code -accel}. */
    private static final Set<String> OF_THE_ACCELERATOR =
            Set.of("accel", "type", "kernel_irqchip", "kernel-irqchip", "kvm_shadow_mem", "kvm-shadow-mem");

    private final QemuProfile qemu;
    private final CommandLine line;
    private final List<Finding> findings = new ArrayList<>();

    private LineValidation(QemuProfile qemu, CommandLine line) {
        this.qemu = qemu;
        this.line = line;
    }

    /** Tells of every option that QEMU would not take. */
    public static void check(Conversion c, CommandLine line) {
        SpellingRules.check(c, line);
        StartRules.check(c, line);
        for (Finding f : findings(c.qemu(), line, Argument.of(c))) {
            QemuRejects.tell(c, f.id(), f.at(), f.message(c.qemu()), f.hint(c));
        }
    }

    /** What QEMU would not take. */
    static List<Finding> findings(QemuProfile qemu, CommandLine line, List<Argument> arguments) {
        LineValidation v = new LineValidation(qemu, line);
        line.options().forEach(v::option);
        arguments.forEach(v::argument);
        return v.findings;
    }

    private void option(Option o) {
        check(o, line.dialect().json().contains(o.name()));
    }

    /** What the document says to QEMU directly is held against it like everything else. */
    private void argument(Argument a) {
        if (a.props() == null) {
            return;
        }
        Option o = new Option(a.name(), a.props(), new Origin("qemu:arg", a.at()));
        if (o.name().equals("-cpu")) {
            PassedCpu.check(qemu, line, o, a.value(), findings);
        } else {
            check(o, a.value().startsWith("{"));
        }
    }

    /** @param json whether the option is spelled as JSON, which tells a number from a string of digits */
    private void check(Option o, boolean json) {
        if (o.value() instanceof Global g) {
            global(o, g);
            return;
        }
        Props props = o.props();
        if (props == null) {
            return;
        }
        switch (o.name()) {
            case "-device" -> device(o, props, json);
            case "-blockdev", "-netdev", "-object", "-audiodev" -> schema(o, props, COMMANDS.get(o.name()), json);
            case "-chardev" -> chardev(o, props);
            case "-machine", "-M" -> machine(o, props);
            default -> {
                // QEMU tells nothing of the others
            }
        }
    }

    private void device(Option o, Props props, boolean json) {
        String driver = DeviceAliases.type(qemu, String.valueOf(props.get("driver")));
        if (!qemu.types().isEmpty() && !qemu.hasType(driver)) {
            findings.add(Finding.type(line, o, driver));
            return;
        }
        Map<String, String> known = qemu.propertyTypes(driver);
        if (known == null) {
            return;
        }
        for (Props.Property p : props.all()) {
            property(o, driver, known, p, json);
        }
    }

    private void property(Option o, String type, Map<String, String> known, Props.Property p, boolean json) {
        if (OF_EVERY_DEVICE.contains(p.name())) {
            return;
        }
        String valueType = known.get(p.name());
        if (valueType == null) {
            findings.add(Finding.property(line, o, type, p.name()));
            return;
        }
        ValueKind kind = ValueKind.of(valueType);
        boolean checked = json && kind != null && !WRITTEN_AS_TEXT.contains(p.name());
        if (checked && !kind.takes(p.value())) {
            findings.add(Finding.value(line, o, type, p, kind.words));
        }
    }

    /** Properties of an object that is no schema's are those of its type, as before QEMU 6.0. */
    private void schema(Option o, Props props, String command, boolean json) {
        String type = o.name().equals("-object") ? String.valueOf(props.get("qom-type")) : null;
        if (type != null && !qemu.types().isEmpty() && !qemu.hasType(type)) {
            findings.add(Finding.type(line, o, type));
            return;
        }
        if (type != null && !qemu.schemaHas("object-add/qom-type=" + type)) {
            return;
        }
        Misfit misfit = qemu.misfit(command, props, json);
        if (misfit != null) {
            findings.add(Finding.of(line, o, type == null ? subject(props) : type, misfit));
        }
    }

    private static String subject(Props props) {
        Object driver = props.has("driver") ? props.get("driver") : props.get("type");
        return String.valueOf(driver);
    }

    /** The command line spells a backend's members in its own way; only that QEMU has the backend can be told. */
    private void chardev(Option o, Props props) {
        if (!(props.get("backend") instanceof String backend)) {
            return;
        }
        String type =
                switch (backend) {
                    case "tty", "serial" -> "serial";
                    case "parport", "parallel" -> "parallel";
                    default -> backend;
                };
        if (qemu.schemaHas("chardev-add/backend/type") && !qemu.schemaHas("chardev-add/backend/type=" + type)) {
            findings.add(Finding.type(line, o, backend));
        }
    }

    private void machine(Option o, Props props) {
        String type = machineType(props);
        Map<String, String> known = qemu.propertyTypes(type + "-machine");
        if (known != null) {
            for (Props.Property p : props.all()) {
                // a nested name, smp.cpus, is its first part's business
                int dot = p.name().indexOf('.');
                String name = dot < 0 ? p.name() : p.name().substring(0, dot);
                if (!OF_THE_ACCELERATOR.contains(name) && !known.containsKey(p.name()) && !known.containsKey(name)) {
                    findings.add(Finding.property(line, o, type, p.name()));
                }
            }
        }
    }

    /** What names none adds to the machine that was named before. */
    private String machineType(Props props) {
        Object type = props.get("type");
        for (Option before : type == null ? line.find("-machine", p -> p.has("type")) : List.<Option>of()) {
            type = before.props().get("type");
        }
        return String.valueOf(type);
    }

    /** QEMU ignores a global of a type that it does not have; one of a property that the type lacks ends it. */
    private void global(Option o, Global g) {
        Map<String, String> known = qemu.propertyTypes(g.driver());
        if (known != null && !known.containsKey(g.property())) {
            findings.add(Finding.property(line, o, g.driver(), g.property()));
        }
    }
}
