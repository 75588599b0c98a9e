package org.virtargv.facts.qemu;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.facts.FactsException;

/** A conversation with a QEMU that is small enough to read. */
final class SmallQemu {
    private final List<String> lines = new ArrayList<>();

    /** A QEMU 9.1.2 for x86_64 with KVM, of two machines, two CPU models and a few devices. */
    static SmallQemu withKvm() {
        return new SmallQemu()
                .head("x86_64", true)
                .say(
                        "device-list-properties",
                        "{'typename': 'vfio-pci'}",
                        "[{'name': 'host', 'type': 'str'}, {'name': 'x-\\u0041', 'type': 'bool'}]")
                .fail("device-list-properties", "{'typename': 'gone-device'}")
                .say("qom-list-properties", "{'typename': 'iothread'}", "[{'name': 'poll-max-ns', 'type': 'int'}]")
                .byAccelerator("host", "host-x86_64-cpu", "true")
                .say("qmp_capabilities", "{}", "{}")
                .byAccelerator("max", "qemu64-x86_64-cpu", "false");
    }

    SmallQemu head(String arch, boolean kvm) {
        say("qmp_capabilities", "{}", "{}");
        say("query-version", "{}", "{'qemu': {'micro': 2, 'minor': 1, 'major': 9}, 'package': 'ours 9.1.2-1'}");
        say("query-target", "{}", "{'arch': '" + arch + "'}");
        say("query-qmp-schema", "{}", SCHEMA);
        say("query-kvm", "{}", "{'enabled': " + kvm + ", 'present': true}");
        say(
                "qom-list-types",
                "{}",
                "[{'name': 'vfio-pci', 'parent': 'device'}, {'name': 'gone-device'}, {'name': 'iothread'}, {'name': "
                        + "'kvm-accel'}]");
        say(
                "query-command-line-options",
                "{}",
                "[{'option': 'machine', 'parameters': [{'name': 'type', 'type': 'string'}]}, {'option': 'none', "
                        + "'parameters': []}]");
        say("query-tpm-models", "{}", "['tpm-tis']");
        say("query-sev-capabilities", "{}", "{'cbitpos': 51, 'reduced-phys-bits': 1, 'pdh': 'AA=='}");
        return say("query-gic-capabilities", "{}", "[{'version': 3, 'emulated': true, 'kernel': false}]");
    }

    SmallQemu byAccelerator(String cpu, String defaultCpu, String feature) {
        say(
                "query-machines",
                "{}",
                "[{'name': 'pc-q35-9.1', 'alias': 'q35', 'cpu-max': 4096, 'hotpluggable-cpus': true, "
                        + "'default-cpu-type': '"
                        + defaultCpu
                        + "', 'default-ram-id': 'pc.ram', 'acpi': true}, {'name': 'pc-i440fx-9.1', 'alias': 'pc', "
                        + "'is-default': true, 'cpu-max': 255}]");
        say(
                "query-cpu-definitions",
                "{}",
                "[{'name': 'max', 'typename': 'max-x86_64-cpu', 'unavailable-features': [], 'static': false},"
                        + " {'name': 'Old', 'typename': 'Old-x86_64-cpu', 'alias-of': 'Old-v1', "
                        + "'unavailable-features': ['mpx'], 'deprecated': true}]");
        return say(
                "query-cpu-model-expansion",
                "{'type': 'static', 'model': {'name': '" + cpu + "'}}",
                "{'model': {'name': 'base', 'props': {'avx': " + feature + ", 'phys-bits': 0}}}");
    }

    SmallQemu say(String command, String arguments, String answer) {
        lines.add("{'execute': '" + command + "', 'arguments': " + arguments + ", 'id': '1'}");
        lines.add("{'return': " + answer + ", 'id': '1'}");
        return this;
    }

    SmallQemu fail(String command, String arguments) {
        lines.add("{'execute': '" + command + "', 'arguments': " + arguments + "}");
        lines.add("{'error': {'class': 'DeviceNotFound', 'desc': 'no \\'} here'}}");
        return this;
    }

    String text() {
        return String.join("\n\n", lines).replace("\\'", "\\\"").replace('\'', '"');
    }

    QemuProfile profile() throws FactsException {
        return Transcript.parse("small", text());
    }

    /**
     * netdev_add takes a union of two branches, one with an address that is a union again; set-action takes an
     * enumeration.
     */
    private static final String SCHEMA =
            "[{'name': 'netdev_add', 'meta-type': 'command', 'arg-type': '10', 'ret-type': '0'},"
                    + "{'name': 'set-action', 'meta-type': 'command', 'arg-type': '20', 'ret-type': '0', "
                    + "'features': ['unstable']},"
                    + "{'name': 'query-display-options', 'meta-type': 'command', 'arg-type': '0', 'ret-type': '30'},"
                    + "{'name': 'STOP', 'meta-type': 'event', 'arg-type': '0'},"
                    + "{'name': '0', 'meta-type': 'object', 'members': []},"
                    + "{'name': '10', 'meta-type': 'object', 'members': [{'name': 'id', 'type': 'str'}, {'name': "
                    + "'type', 'type': '11'}], 'tag': 'type',"
                    + " 'variants': [{'case': 'stream', 'type': '12'}, {'case': 'none', 'type': '0'}]},"
                    + "{'name': '11', 'meta-type': 'enum', 'members': [{'name': 'stream'}, {'name': 'none'}], "
                    + "'values': ['stream', 'none']},"
                    + "{'name': '12', 'meta-type': 'object', 'members': [{'name': 'addr', 'type': '[13]'},"
                    + " {'name': 'reconnect', 'type': 'int', 'default': null, 'features': ['deprecated']}]},"
                    + "{'name': '[13]', 'meta-type': 'array', 'element-type': '13'},"
                    + "{'name': '13', 'meta-type': 'alternate', 'members': [{'type': 'str'}, {'type': '14'}]},"
                    + "{'name': '14', 'meta-type': 'object', 'members': [{'name': 'host', 'type': 'str'}, {'name': "
                    + "'next', 'type': '13'}], 'features': ['dotted']},"
                    + "{'name': '20', 'meta-type': 'object', 'members': [{'name': 'panic', 'type': '21', 'default': "
                    + "null}]},"
                    + "{'name': '21', 'meta-type': 'enum', 'members': [{'name': 'pause'}, {'name': 'exit-failure'}]},"
                    + "{'name': '30', 'meta-type': 'object', 'members': [{'name': 'gl', 'type': 'bool'}]},"
                    + "{'name': 'str', 'meta-type': 'builtin', 'json-type': 'string'}]";
}
