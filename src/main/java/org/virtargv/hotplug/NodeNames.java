package org.virtargv.hotplug;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Option;
import org.virtargv.argv.Props;

/**
 * The nodes of the block layer are numbered anew in each line, from the last disk on. In a running domain they keep
 * their numbers, and what is plugged in gets the next ones.
 */
final class NodeNames {
    private static final String PREFIX = "libvirt-";

    private final CommandLine running;
    private final CommandLine with;
    private final Map<String, String> names = new HashMap<>();

    private NodeNames(CommandLine running, CommandLine with) {
        this.running = running;
        this.with = with;
    }

    /** Changes the second line so that what both have is called in it as in the first. */
    static void keep(CommandLine running, CommandLine with) {
        NodeNames nodes = new NodeNames(running, with);
        nodes.match();
        for (Option o : with.options()) {
            if (o.props() != null) {
                nodes.rename(o.props());
            }
        }
    }

    private void match() {
        int next = 1;
        for (Option o : running.options()) {
            int number = o.props() == null ? -1 : number(o.id());
            next = Math.max(next, number + 1);
        }
        for (Option device : running.find("-device", p -> p.has("drive"))) {
            Option same = device.id() == null ? null : with.device(device.id());
            if (same != null) {
                List<String> before = new ArrayList<>(numbers(running, device.props()));
                List<String> after = new ArrayList<>(numbers(with, same.props()));
                for (int i = 0; i < before.size() && i < after.size(); i++) {
                    names.put(after.get(i), before.get(i));
                }
            }
        }
        for (Option o : with.options()) {
            String number = o.props() == null ? null : text(o.id());
            if (number != null && !names.containsKey(number)) {
                names.put(number, String.valueOf(next++));
            }
        }
    }

    /** The numbers of a device's nodes, from the uppermost down. */
    private static Set<String> numbers(CommandLine line, Props props) {
        Set<String> out = new LinkedHashSet<>();
        collect(line, props, out);
        return out;
    }

    private static void collect(CommandLine line, Props props, Set<String> out) {
        for (Props.Property p : props.all()) {
            boolean below = p.name().equals("drive")
                    || p.name().equals("file")
                    || p.name().equals("backing");
            if (below && p.value() instanceof String name && text(name) != null) {
                out.add(text(name));
                line.find("-blockdev", x -> name.equals(x.get("node-name")))
                        .forEach(o -> collect(line, o.props(), out));
            }
        }
    }

    private void rename(Props props) {
        for (Props.Property p : List.copyOf(props.all())) {
            if (p.value() instanceof Props nested) {
                rename(nested);
            } else if (p.value() instanceof List<?> list) {
                list.forEach(v -> {
                    if (v instanceof Props nested) {
                        rename(nested);
                    }
                });
            } else if (p.value() instanceof String name && text(name) != null && names.containsKey(text(name))) {
                String number = text(name);
                props.put(p.name(), PREFIX + names.get(number) + name.substring(PREFIX.length() + number.length()));
            }
        }
    }

    private static int number(String name) {
        String number = text(name);
        return number == null ? -1 : Integer.parseInt(number);
    }

    /** The digits of {@code libvirt-1-storage}, or null for another name. */
    private static String text(String name) {
        if (name == null || !name.startsWith(PREFIX)) {
            return null;
        }
        int end = PREFIX.length();
        while (end < name.length() && Character.isDigit(name.charAt(end))) {
            end++;
        }
        boolean is =
                end > PREFIX.length() && end - PREFIX.length() < 9 && end < name.length() && name.charAt(end) == '-';
        return is ? name.substring(PREFIX.length(), end) : null;
    }
}
