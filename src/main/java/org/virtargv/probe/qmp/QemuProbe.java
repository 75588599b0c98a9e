package org.virtargv.probe.qmp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.FactsObject;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.facts.qemu.Transcript;

/**
 * Asks a QEMU binary what it can do: starts it with no machine, KVM where it can be had, and asks over QMP; then once
 * more with TCG alone where it had KVM, for CPU models and machines differ. No guest runs, and nothing is changed.
 *
 * <p>To answer takes QEMU longer than to start, and two processors are better than one: the questions are sent without
 * waiting for answers, but for the few that others depend on, and the second QEMU answers beside the first.
 */
public final class QemuProbe {
    /**
     * How long an answer may take where nobody says it, in seconds. A QEMU needs less than one for all of them; one on
     * a busy host, or emulated itself, may need a minute for all and still gives one after another.
     */
    public static final int SECONDS = 8;

    private static final String PROPERTIES = "device-list-properties";
    private static final String START = question("qmp_capabilities", "");
    private static final String KVM = question("query-kvm", "");
    private static final String TYPES = question("qom-list-types", "");
    private static final String MACHINES = question("query-machines", "");

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

    /** As QEMU answers where it has no such device. */
    private static final String UNKNOWN = "{\"error\": {\"class\": \"DeviceNotFound\", \"desc\": \"QEMU ended\"}}";

    private static final String INCOMPLETE =
            "{\"error\": {\"class\": \"DeviceNotFound\", \"desc\": \"a part of it is missing\"}}";

    /** A QEMU that ends at that many types has other troubles. */
    private static final int MOST_ENDS = 20;

    private final Path binary;
    private final int seconds;
    /** What the first QEMU answered to each question. */
    private final Map<String, String> answers = new HashMap<>();

    private QmpProcess qemu;
    private int ends;

    private QemuProbe(Path binary, int seconds) {
        this.binary = binary;
        this.seconds = seconds;
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
     * @param seconds how long each answer may take
     */
    public static String transcript(Path binary, int seconds) throws FactsException {
        return new QemuProbe(binary, seconds).transcript();
    }

    private String transcript() throws FactsException {
        QmpProcess second = null;
        try {
            qemu = start("kvm:tcg");
            ask(List.of(START, KVM, TYPES, MACHINES));
            boolean kvm = isKvm();
            List<String> withTcg = new ArrayList<>(List.of(START));
            withTcg.addAll(byAccelerator("max"));
            if (kvm) {
                second = start("tcg");
                second.send(withTcg);
            }
            List<String> all = questions(kvm);
            List<String> open = new ArrayList<>(all);
            open.removeAll(answers.keySet());
            ask(open);
            StringBuilder out = new StringBuilder(1 << 20);
            for (String question : all) {
                out.append(question).append('\n').append(answers.get(question)).append('\n');
            }
            for (String question : kvm ? withTcg : List.<String>of()) {
                out.append(question).append('\n').append(second.answer()).append('\n');
            }
            return out.toString();
        } finally {
            close(qemu);
            close(second);
        }
    }

    private QmpProcess start(String accelerators) throws FactsException {
        return new QmpProcess(binary, accelerators, seconds);
    }

    private static void close(QmpProcess process) {
        if (process != null) {
            process.close();
        }
    }

    /** All questions of the first conversation, in the order in which they are written down. */
    private List<String> questions(boolean kvm) throws FactsException {
        Set<String> types = new HashSet<>();
        for (FactsObject type : objects(answers.get(TYPES))) {
            types.add(type.string("name", ""));
        }
        List<String> out = new ArrayList<>(List.of(START));
        PLAIN.forEach(q -> out.add(question(q, "")));
        out.add(KVM);
        out.add(TYPES);
        for (String type : DeviceTypes.load().devices()) {
            if (types.contains(type)) {
                String question = question(PROPERTIES, argument(type));
                out.add(question);
                // a QEMU that ends at the question would be started anew, which takes as long as all other questions
                String part = DeviceTypes.PARTS.get(type);
                if (part != null && !types.contains(part)) {
                    answers.put(question, INCOMPLETE);
                }
            }
        }
        out.addAll(byAccelerator(kvm ? "host" : "max"));
        for (String type : objects(types)) {
            if (types.contains(type)) {
                out.add(question("qom-list-properties", argument(type)));
            }
        }
        ABOUT_THE_HOST.forEach(q -> out.add(question(q, "")));
        return out;
    }

    /** The objects, and the machines and CPUs that stand for others. */
    private Set<String> objects(Set<String> types) throws FactsException {
        Set<String> out = new TreeSet<>(DeviceTypes.load().objects());
        for (String type : types) {
            if (type.startsWith("max-") && type.endsWith("-cpu")) {
                out.add(type);
            }
        }
        for (FactsObject machine : objects(answers.get(MACHINES))) {
            if (machine.has("alias") || machine.bool("is-default", false)) {
                out.add(machine.string("name", "") + "-machine");
            }
        }
        return out;
    }

    private static List<String> byAccelerator(String cpu) {
        String model = "\"model\": {\"name\": \"" + cpu + "\"";
        String expansion = "query-cpu-model-expansion";
        return List.of(
                MACHINES,
                question("query-cpu-definitions", ""),
                question(expansion, "{\"type\": \"static\", " + model + "}}"),
                question(expansion, "{\"type\": \"static\", " + model + ", \"props\": {\"migratable\": false}}}"),
                question(expansion, "{\"type\": \"full\", " + model + "}}"),
                question(
                        expansion,
                        "{\"type\": \"full\", " + model
                                + ", \"props\": {\"migratable\": false, \"hv-passthrough\": true}}}"));
    }

    private static String question(String command, String arguments) {
        return "{\"execute\": \"" + command + "\"" + (arguments.isEmpty() ? "" : ", \"arguments\": " + arguments) + "}";
    }

    private static String argument(String type) {
        return "{\"typename\": \"" + type + "\"}";
    }

    /** Asks the first QEMU, and again where it ends. */
    private void ask(List<String> questions) throws FactsException {
        int next = 0;
        while (next < questions.size()) {
            next = atOnce(questions, next);
            if (next < questions.size()) {
                next = oneByOne(questions, next);
            }
        }
    }

    /**
     * Sends all questions from a place on.
     *
     * @return the place of the first that has no answer since QEMU ended
     */
    private int atOnce(List<String> questions, int from) throws FactsException {
        qemu.send(questions.subList(from, questions.size()));
        for (int i = from; i < questions.size(); i++) {
            if (!isAnswered(questions.get(i))) {
                restart();
                return i;
            }
        }
        return questions.size();
    }

    /**
     * Finds the question at which QEMU ends: answers that it had not written yet were lost with it. One before QEMU 8
     * ends when it is asked about a device whose module is not installed; the device counts as missing, for a guest
     * with it could not be started either.
     *
     * @return the place after it
     */
    private int oneByOne(List<String> questions, int from) throws FactsException {
        for (int i = from; i < questions.size(); i++) {
            String question = questions.get(i);
            qemu.send(List.of(question));
            if (question.contains(PROPERTIES) && ends < MOST_ENDS) {
                if (!isAnswered(question)) {
                    ends++;
                    answers.put(question, UNKNOWN);
                    restart();
                    return i + 1;
                }
            } else {
                answers.put(question, qemu.answer());
            }
        }
        return questions.size();
    }

    /** False where QEMU ended instead of answering. */
    private boolean isAnswered(String question) throws FactsException {
        try {
            answers.put(question, qemu.answer());
            return true;
        } catch (FactsException e) {
            if (!qemu.ended()) {
                throw e;
            }
            return false;
        }
    }

    /** To list all types QEMU loads its modules, which add to what it tells of its options. */
    private void restart() throws FactsException {
        qemu.close();
        qemu = start("kvm:tcg");
        qemu.send(List.of(START, TYPES));
        qemu.answer();
        qemu.answer();
    }

    private boolean isKvm() throws FactsException {
        return Boolean.TRUE.equals(
                FactsObject.parse(answers.get(KVM)).object("return").bool("enabled", false));
    }

    private static List<FactsObject> objects(String answer) throws FactsException {
        try {
            return FactsObject.parse(answer).objects("return");
        } catch (FactsException e) {
            throw new FactsException("it does not answer as QEMU does: " + e.getMessage());
        }
    }
}
