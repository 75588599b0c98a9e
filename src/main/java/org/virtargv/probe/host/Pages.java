package org.virtargv.probe.host;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.virtargv.probe.HostTree;

/** The pages that memory comes in; sizes in KiB. */
final class Pages {
    private static final Pattern SIZE = Pattern.compile("(?:^|,)pagesize=([0-9]{1,12})([KMG]?)(?:,|$)");
    private static final Pattern KIB = Pattern.compile("(?m)^(?:Hugepagesize|KernelPageSize): +([0-9]{1,12}) kB$");

    private final HostTree host;

    Pages(HostTree host) {
        this.host = host;
    }

    Map<String, Object> facts() {
        Map<String, Object> out = new LinkedHashMap<>();
        HostProbe.put(out, "page", kib("/proc/self/smaps"));
        Long huge = host.number("/sys/kernel/mm/transparent_hugepage/hpage_pmd_size");
        HostProbe.put(out, "transparentHuge", huge == null ? null : huge / 1024);
        if (host.exists("/proc/mounts")) {
            // an empty list says that there is none, where a missing one would say nothing
            out.put("hugepageMounts", mounts());
        }
        return out;
    }

    private Long kib(String path) {
        String text = host.read(path);
        Matcher m = KIB.matcher(text == null ? "" : text);
        return m.find() ? Long.valueOf(m.group(1)) : null;
    }

    /** The first mount of each size: a mount that names no size has the kernel's default. */
    private List<Map<String, Object>> mounts() {
        Long ordinary = kib("/proc/meminfo");
        Map<Long, Map<String, Object>> bySize = new LinkedHashMap<>();
        for (String line : host.read("/proc/mounts").split("\n")) {
            String[] f = line.split(" ");
            if (f.length > 3 && f[2].equals("hugetlbfs")) {
                Matcher m = SIZE.matcher(f[3]);
                Long size = m.find() ? scaled(Long.parseLong(m.group(1)), m.group(2)) : ordinary;
                if (size != null) {
                    Map<String, Object> mount = new LinkedHashMap<>();
                    mount.put("size", size);
                    mount.put("path", unescaped(f[1]));
                    mount.put("default", size.equals(ordinary));
                    bySize.putIfAbsent(size, mount);
                }
            }
        }
        return new ArrayList<>(bySize.values());
    }

    private static long scaled(long number, String unit) {
        return switch (unit) {
            case "K" -> number;
            case "M" -> number << 10;
            case "G" -> number << 20;
            default -> number >> 10;
        };
    }

    /** The kernel writes white space and backslashes as three octal digits. */
    private static String unescaped(String path) {
        return Pattern.compile("\\\\([0-7]{3})")
                .matcher(path)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 8))));
    }
}
