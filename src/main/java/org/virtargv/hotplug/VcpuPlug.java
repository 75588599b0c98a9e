package org.virtargv.hotplug;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Option;
import org.virtargv.argv.Props;
import org.virtargv.convert.Converter;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.machine.Accelerator;
import org.virtargv.machine.Architecture;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problems;

/**
 * A processor, plugged by its number in {@code <vcpus>}. Its place in the topology follows from the number: threads
 * count first, then cores, dies and sockets.
 */
final class VcpuPlug {
    private final CommandLine line;
    private final Problems problems;
    private final Architecture arch;
    private final QemuProfile.Machine machine;
    private final Props smp;

    VcpuPlug(Converter converter, Converter.Result running, Problems problems) {
        this.line = running.line();
        this.problems = problems;
        this.arch = Architecture.of(running.domain());
        QemuProfile qemu = EmbeddedProfiles.fitting(converter.qemu(), arch);
        this.machine = qemu.machine(running.domain().os.type.machine, Accelerator.tcg);
        List<Option> found = line.find("-smp", p -> true);
        this.smp = found.isEmpty() ? new Props() : found.get(0).props();
    }

    /** The number in {@code <vcpu id='3'/>}, or null for another document. */
    static Integer id(byte[] document) {
        String text = new String(document, StandardCharsets.UTF_8).strip();
        if (!text.startsWith("<vcpu ")) {
            return null;
        }
        int at = text.indexOf(" id=");
        if (at < 0 || at + 6 > text.length()) {
            return null;
        }
        int end = text.indexOf(text.charAt(at + 4), at + 5);
        try {
            return end < 0 ? null : Integer.valueOf(text.substring(at + 5, end));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    Plan plug(String file, int id) {
        int most = number("maxcpus", number("cpus", 1));
        if (id < number("cpus", 1)) {
            refuse("hotplug-vcpu-there", file, "the vCPU " + id + " exists from the start", null);
        } else if (id >= most) {
            refuse(
                    "hotplug-vcpu-most",
                    file,
                    "the domain has at most " + most + " vCPUs, numbered from 0, but this is " + id,
                    "start the domain with a larger <vcpu>");
        } else if (!arch.isX86() || machine == null || !machine.hotpluggableCpus()) {
            refuse("hotplug-vcpu-machine", file, "the machine of this domain has no hot-plug of vCPUs", null);
        }
        if (problems.hasErrors()) {
            return Plan.refused(problems);
        }
        List<Option> cpu = line.find("-cpu", p -> true);
        String model = cpu.isEmpty()
                ? "qemu64"
                : String.valueOf(cpu.get(0).props().all().get(0).value());
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("driver", model + "-" + arch + "-cpu");
        out.put("id", "vcpu" + id);
        int threads = number("threads", 1);
        int cores = number("cores", 1);
        int dies = number("dies", 1);
        out.put("socket-id", id / (threads * cores * dies));
        if (dies > 1) {
            out.put("die-id", id / (threads * cores) % dies);
        }
        out.put("core-id", id / threads % cores);
        out.put("thread-id", id % threads);
        return new Plan(List.of(Qmp.command("device_add", out)), problems);
    }

    Plan unplug(String file, String alias) {
        int id = -1;
        try {
            id = Integer.parseInt(alias.substring("vcpu".length()));
        } catch (NumberFormatException e) {
            refuse(
                    "unplug-alias-unknown",
                    file,
                    "'" + alias + "' is not a vCPU",
                    "write 'vcpu' and its number, for example vcpu2");
        }
        if (id >= 0 && id < number("cpus", 1)) {
            refuse("hotplug-vcpu-there", file, "the vCPU " + id + " exists from the start, and stays", null);
        }
        return problems.hasErrors()
                ? Plan.refused(problems)
                : new Plan(List.of(Qmp.command("device_del", Map.of("id", alias)), Qmp.awaitDeleted(alias)), problems);
    }

    private int number(String name, int otherwise) {
        Object value = smp.get(name);
        return value == null ? otherwise : Integer.parseInt(value.toString());
    }

    private void refuse(String id, String file, String message, String hint) {
        problems.error(id, Location.of(file), message, hint);
    }
}
