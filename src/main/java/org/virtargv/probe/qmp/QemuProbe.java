package org.virtargv.probe.qmp;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.FactsObject;
import org.virtargv.facts.QemuProfile;
import org.virtargv.facts.Transcript;

/**
 * Asks a QEMU binary what it can do: starts it with no machine, KVM where it can be had, and asks over QMP; then once
 * more with TCG alone where it had KVM, for CPU models and machines differ. No guest runs, and nothing is changed.
 */
public final class QemuProbe {
    /** How long all answers together may take where nobody says it, in seconds; a QEMU needs less than one. */
    public static final int SECONDS = 8;

    /** Questions without arguments, asked once. */
    private static final List<String> PLAIN = List.of("query-version", "query-target", "query-qmp-schema");

    private static final List<String> ABOUT_THE_HOST = List.of(
            "query-tpm-models",
            "query-tpm-types",
            "query-command-line-options",
            "query-migrate-capabilities",
            "query-sev-capabilities",
            "query-sgx-capabilities",
            "query-gic-capabilities");

    /** A QEMU that ends at that many types has other troubles. */
    private static final int MOST_ENDS = 20;

    private final Path binary;
    private final int seconds;
    private final long deadline;
    private final StringBuilder transcript = new StringBuilder();
    private QmpProcess qemu;
    private int ends;

    private QemuProbe(Path binary, int seconds) {
        this.binary = binary;
        this.seconds = seconds;
        deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    /**
     * Asks the binary.
     *
     * @param origin what to call it in messages
     * @throws FactsException where it does not answer as a QEMU does; the message does not name the file
     */
    public static QemuProfile probe(String origin, Path binary) throws FactsException {
        return Transcript.parse(origin, transcript(binary, SECONDS));
    }

    /**
     * The conversation with the binary, as {@link Transcript} reads it.
     *
     * @param seconds how long all answers together may take
     */
    public static String transcript(Path binary, int seconds) throws FactsException {
        QemuProbe probe = new QemuProbe(binary, seconds);
        try {
            if (probe.first()) {
                probe.start("tcg");
                probe.ask("qmp_capabilities", "");
                probe.byAccelerator("max");
            }
        } finally {
            probe.stop();
        }
        return probe.transcript.toString();
    }

    private void start(String accelerators) throws FactsException {
        stop();
        qemu = new QmpProcess(binary, accelerators, deadline, seconds);
    }

    private void stop() {
        if (qemu != null) {
            qemu.close();
        }
    }

    /** The first conversation; tells whether KVM is in use. */
    private boolean first() throws FactsException {
        start("kvm:tcg");
        ask("qmp_capabilities", "");
        for (String question : PLAIN) {
            ask(question, "");
        }
        boolean kvm = Boolean.TRUE.equals(
                FactsObject.parse(ask("query-kvm", "")).object("return").bool("enabled", false));
        Set<String> types = new LinkedHashSet<>();
        for (FactsObject type : objects(ask("qom-list-types", ""))) {
            types.add(type.string("name", ""));
        }
        for (String type : DeviceTypes.ALL) {
            if (types.contains(type)) {
                askAbout(type);
            }
        }
        String machines = byAccelerator(kvm ? "host" : "max");
        Set<String> objects = new TreeSet<>(DeviceTypes.OBJECTS);
        types.stream().filter(t -> t.startsWith("max-") && t.endsWith("-cpu")).forEach(objects::add);
        for (FactsObject machine : objects(machines)) {
            if (machine.has("alias") || machine.bool("is-default", false)) {
                objects.add(machine.string("name", "") + "-machine");
            }
        }
        for (String type : objects) {
            if (types.contains(type)) {
                ask("qom-list-properties", "{\"typename\": \"" + type + "\"}");
            }
        }
        for (String question : ABOUT_THE_HOST) {
            ask(question, "");
        }
        return kvm;
    }

    /** Returns the answer to query-machines. */
    private String byAccelerator(String cpu) throws FactsException {
        String machines = ask("query-machines", "");
        ask("query-cpu-definitions", "");
        String model = "\"model\": {\"name\": \"" + cpu + "\"";
        ask("query-cpu-model-expansion", "{\"type\": \"static\", " + model + "}}");
        ask("query-cpu-model-expansion", "{\"type\": \"static\", " + model + ", \"props\": {\"migratable\": false}}}");
        ask("query-cpu-model-expansion", "{\"type\": \"full\", " + model + "}}");
        ask(
                "query-cpu-model-expansion",
                "{\"type\": \"full\", " + model + ", \"props\": {\"migratable\": false, \"hv-passthrough\": true}}}");
        return machines;
    }

    private String ask(String command, String arguments) throws FactsException {
        String question = "{\"execute\": \"" + command + "\""
                + (arguments.isEmpty() ? "" : ", \"arguments\": " + arguments) + "}";
        String answer = qemu.ask(question);
        transcript.append(question).append('\n').append(answer).append('\n');
        return answer;
    }

    /**
     * Asks for a device type's properties. QEMU before 8 ends when it is asked about a type whose module is not
     * installed, so it is started anew, and the type counts as missing: a guest with such a device could not be started
     * either.
     */
    private void askAbout(String type) throws FactsException {
        String argument = "{\"typename\": \"" + type + "\"}";
        try {
            ask("device-list-properties", argument);
        } catch (FactsException e) {
            if (!qemu.ended() || ++ends > MOST_ENDS) {
                throw e;
            }
            transcript
                    .append("{\"execute\": \"device-list-properties\", \"arguments\": ")
                    .append(argument)
                    .append("}\n{\"error\": {\"class\": \"DeviceNotFound\", \"desc\": \"QEMU ended\"}}\n");
            start("kvm:tcg");
            qemu.ask("{\"execute\": \"qmp_capabilities\"}");
        }
    }

    private static List<FactsObject> objects(String answer) throws FactsException {
        try {
            return FactsObject.parse(answer).objects("return");
        } catch (FactsException e) {
            throw new FactsException("it does not answer as QEMU does: " + e.getMessage());
        }
    }
}
