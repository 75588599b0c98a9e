package org.virtargv.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.virtargv.binding.Shape;
import org.virtargv.domain.Domain;

/**
 * A piece of a domain in a small guest, which has only what a guest must have: each element stands where it belongs,
 * among the devices or beside them.
 */
public record Piece(String type, String arch, String machine, String xml) {
    private static final Shape DOMAIN = Shape.of(Domain.class);

    private static final Pattern CHILD = Pattern.compile("(?m)^<([\\w:]+)");

    /** @param xml elements, each at the start of a line; or a whole document */
    public static Piece of(String xml) {
        return new Piece("qemu", "x86_64", "q35", xml);
    }

    public String document() {
        if (xml.startsWith("<domain") || xml.startsWith("<?xml") || xml.startsWith("<!DOCTYPE")) {
            return xml;
        }
        StringBuilder beside = new StringBuilder();
        StringBuilder devices = new StringBuilder();
        Set<String> names = new TreeSet<>();
        boolean sized = false;
        for (String part : parts()) {
            Matcher name = CHILD.matcher(part);
            name.lookingAt();
            boolean memoryDevice = name.group(1).equals("memory") && part.contains("model=");
            names.add(name.group(1));
            sized |= part.matches("(?s)<memory[ >].*") && part.contains("</memory>") && !memoryDevice;
            (isDevice(name.group(1), memoryDevice) ? devices : beside).append(part);
        }
        return "<domain type='" + type + "' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'>"
                + (names.contains("name") ? "" : "<name>example</name>")
                + (names.contains("uuid") ? "" : "<uuid>8d0ab7c5-3a3a-4c6f-9c3b-3d3a0c6a8a10</uuid>")
                + (sized ? "" : "<memory unit='MiB'>64</memory>")
                + (names.contains("os")
                        ? ""
                        : "<os><type arch='" + arch + "' machine='" + machine + "'>hvm</type></os>")
                + beside + "<devices>" + devices
                + (names.contains("memballoon") ? "" : "<memballoon model='none'/>")
                + "</devices></domain>";
    }

    /** All that is no child of the domain itself; QEMU's namespace is for such children alone. */
    private static boolean isDevice(String name, boolean memoryDevice) {
        return memoryDevice || (DOMAIN.element("", name) == null && !name.startsWith("qemu:"));
    }

    private List<String> parts() {
        List<String> out = new ArrayList<>();
        Matcher m = CHILD.matcher(xml);
        int start = -1;
        while (m.find()) {
            if (start >= 0) {
                out.add(xml.substring(start, m.start()));
            }
            start = m.start();
        }
        if (start >= 0) {
            out.add(xml.substring(start));
        }
        return out;
    }
}
