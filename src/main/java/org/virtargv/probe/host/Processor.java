package org.virtargv.probe.host;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.virtargv.probe.HostTree;

/** The host's processor, as the kernel names its parts: flags are the kernel's names, not QEMU's. */
final class Processor {
    private static final Pattern BITS = Pattern.compile("([0-9]{1,3}) bits physical");

    private final HostTree host;

    Processor(HostTree host) {
        this.host = host;
    }

    Map<String, Object> facts() {
        Map<String, Object> out = new LinkedHashMap<>();
        String info = host.read("/proc/cpuinfo");
        if (info == null) {
            return out;
        }
        Map<String, String> first = entries(info);
        HostProbe.put(out, "vendor", first.get("vendor_id"));
        HostProbe.put(out, "name", first.get("model name"));
        HostProbe.put(out, "family", number(first.get("cpu family")));
        HostProbe.put(out, "model", number(first.get("model")));
        HostProbe.put(out, "stepping", number(first.get("stepping")));
        Matcher bits = BITS.matcher(first.getOrDefault("address sizes", ""));
        HostProbe.put(out, "physicalAddressBits", bits.find() ? Long.valueOf(bits.group(1)) : null);
        String tdx = host.read("/sys/module/kvm_intel/parameters/tdx");
        HostProbe.put(out, "tdx", tdx == null || !tdx.strip().equals("Y") ? null : Boolean.TRUE);
        HostProbe.put(out, "mshv", host.names("/dev").contains("mshv") ? Boolean.TRUE : null);
        topology(out);
        String flags = first.getOrDefault("flags", first.get("Features"));
        HostProbe.put(out, "flags", flags == null ? null : new TreeSet<>(List.of(flags.split(" +"))));
        return out;
    }

    /** The first processor's entries. */
    private static Map<String, String> entries(String info) {
        Map<String, String> out = new LinkedHashMap<>();
        for (String line : info.split("\n")) {
            int colon = line.indexOf(':');
            if (line.isBlank()) {
                break;
            } else if (colon > 0) {
                out.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        return out;
    }

    /** Sockets, and cores and threads of one of them, out of the numbers that the kernel gives each processor. */
    private void topology(Map<String, Object> out) {
        Set<String> sockets = new LinkedHashSet<>();
        Set<String> cores = new LinkedHashSet<>();
        int threads = 0;
        for (String name : host.names("/sys/devices/system/cpu")) {
            String folder = "/sys/devices/system/cpu/" + name + "/topology";
            String socket = host.read(folder + "/physical_package_id");
            String core = host.read(folder + "/core_id");
            String die = host.read(folder + "/die_id");
            if (name.matches("cpu[0-9]+") && socket != null && core != null) {
                sockets.add(socket);
                cores.add(socket + "/" + die + "/" + core);
                threads++;
            }
        }
        if (threads > 0) {
            out.put("sockets", sockets.size());
            out.put("cores", Math.max(1, cores.size() / sockets.size()));
            out.put("threads", Math.max(1, threads / cores.size()));
        }
    }

    private static Long number(String text) {
        return text == null || !text.matches("[0-9]{1,9}") ? null : Long.valueOf(text);
    }
}
