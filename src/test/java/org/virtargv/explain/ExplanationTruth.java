package org.virtargv.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Option;
import org.virtargv.argv.Props;
import org.virtargv.argv.print.ShellPrinter;
import org.virtargv.convert.Converter;
import org.virtargv.explain.Explanation.Device;
import org.virtargv.explain.Explanation.Fact;
import org.virtargv.explain.ValueOrigins.Value;
import org.virtargv.problem.Severity;
import org.xml.sax.SAXException;

/** Holds what an explanation says against the document, as another parser reads it, and against the line. */
final class ExplanationTruth {
    private final List<String> faults = new ArrayList<>();
    private final String file;

    private ExplanationTruth(String file) {
        this.file = file;
    }

    /** What it says that is not so. */
    static List<String> faults(Converter converter, String file, byte[] document) {
        ExplanationTruth t = new ExplanationTruth(file);
        Converter.Traced traced = converter.trace(file, document);
        Explanation e = Explanation.of(converter, file, traced);
        CommandLine line = traced.result().line();
        try {
            WrittenDocument written = new WrittenDocument(document);
            e.values().forEach(v -> t.origins(v, written));
        } catch (SAXException malformed) {
            // no document: nothing is told of it but that
        }
        t.hold(e.refused() == (line == null), "", "refused", String.valueOf(e.refused()));
        if (line != null) {
            t.addresses(e, line);
            e.devices().forEach(d -> t.device(d, line));
        }
        return t.faults;
    }

    private void hold(boolean so, String where, String what, String detail) {
        if (!so) {
            faults.add(file + ": " + where + ": " + what + ": " + detail);
        }
    }

    /** The document's values are the document's, and no other's. */
    private void origins(ValueOrigins v, WrittenDocument document) {
        Map<String, List<String>> written = document.at(v.at(), v.element());
        Map<String, List<String>> claimed = new HashMap<>();
        Map<String, Boolean> others = new HashMap<>();
        for (Value x : v.values()) {
            if (x.from().equals("document") && x.detail() != null && !x.detail().startsWith("written as ")) {
                // metadata and arguments of the user's own are elsewhere in the document
                continue;
            }
            if (!x.from().equals("document")) {
                others.put(x.name(), true);
                continue;
            }
            String text = x.detail() == null ? x.value() : x.detail().substring("written as ".length());
            List<String> there = written.getOrDefault(x.name(), List.of());
            hold(
                    there.stream().anyMatch(t -> isSame(t, text)),
                    v.at() + " <" + v.element() + ">",
                    "not in the document",
                    x + ", where there is " + there);
            claimed.computeIfAbsent(x.name(), n -> new ArrayList<>()).add(text);
        }
        if (written.getOrDefault("address/@slot", List.of()).stream().allMatch(s -> Long.decode(s) == 0)
                && written.getOrDefault("address/@bus", List.of("0")).stream().allMatch(b -> Long.decode(b) == 0)) {
            // the place of nothing on PCI, by which a document leaves it open
            written.keySet().removeIf(name -> name.startsWith("address/@"));
        }
        written.forEach((name, texts) -> {
            int said = claimed.getOrDefault(name, List.of()).size();
            hold(
                    said >= texts.size() || !others.containsKey(name) || texts.contains(""),
                    v.at() + " <" + v.element() + ">",
                    "is the document's",
                    name + " " + texts + ", and told as " + v.values());
        });
    }

    private static boolean isSame(String written, String told) {
        if (written.equals(told)) {
            return true;
        }
        try {
            return Long.decode(written).equals(Long.decode(told)) || Long.parseLong(written) == Long.parseLong(told);
        } catch (NumberFormatException e) {
            return written.replaceAll("[-\\s]", "").equalsIgnoreCase(told.replaceAll("[-\\s]", ""));
        }
    }

    /** Where a device is told to be, there the line has it. */
    private void addresses(Explanation e, CommandLine line) {
        Map<String, String> buses = new HashMap<>();
        Map<String, Integer> ids = new HashMap<>();
        e.values().forEach(v -> ids.merge(String.valueOf(v.id()), 1, Integer::sum));
        for (ValueOrigins v : e.values()) {
            if (v.element().equals("controller") && "pci".equals(value(v, "@type"))) {
                buses.put(value(v, "@index"), v.id());
            }
        }
        for (ValueOrigins v : e.values()) {
            // the functions of one USB controller have one id
            Option device = v.id() == null || ids.get(v.id()) > 1 ? null : line.device(v.id());
            if (device == null
                    || !"pci".equals(value(v, "address/@type"))
                    || !device.props().has("addr")) {
                continue;
            }
            long slot = Long.decode(value(v, "address/@slot"));
            String told = value(v, "address/@function");
            long function = told == null ? 0 : Long.decode(told);
            String place = "0x" + Long.toHexString(slot) + (function == 0 ? "" : ".0x" + Long.toHexString(function));
            String has = String.valueOf(device.props().get("addr"));
            hold(place.equals(has), v.id(), "address", place + ", and the line has " + has);
            String index = String.valueOf(Long.decode(value(v, "address/@bus")));
            String bus = String.valueOf(device.props().get("bus"));
            boolean root = index.equals("0") && (bus.equals("pcie.0") || bus.startsWith("pci.0"));
            hold(
                    root || bus.equals(buses.get(index)) || bus.startsWith(buses.get(index) + "."),
                    v.id(),
                    "bus",
                    index + ", and the line has " + bus);
        }
    }

    private static String value(ValueOrigins v, String name) {
        for (Value x : v.values()) {
            if (x.name().equals(name)) {
                return x.value();
            }
        }
        return null;
    }

    private void device(Device d, CommandLine line) {
        if (d.option() == null || d.type().equals("qemu:arg")) {
            return;
        }
        hold(
                line.options().stream()
                        .anyMatch(o -> ShellPrinter.option(line.dialect(), o).equals(d.option())),
                d.alias(),
                "option",
                d.option() + " is not in the line");
        Option option = line.device(d.alias());
        if (d.row() == null || option == null) {
            return;
        }
        Props props = option.props();
        boolean overridden = d.facts().stream().anyMatch(f -> f.name().startsWith("overridden: "));
        String display = text(props, "display");
        boolean ramfb = text(props, "ramfb").matches("on|true");
        String asked = fact(d, "asked: display");
        hold(overridden || !asked.equals("on") || display.equals("on"), d.alias(), "asked on", display);
        hold(overridden || !asked.equals("off") || display.matches("off|null"), d.alias(), "asked off", display);
        String has = fact(d, "device's display");
        // what libvirt writes all the same is warned of
        boolean rejected = d.messages().stream().anyMatch(p -> p.severity() == Severity.warning);
        hold(overridden || rejected || !has.equals("none") || !display.equals("on"), d.alias(), "no display", display);
        hold(
                rejected
                        || d.reason().contains("a framebuffer in guest memory until")
                                == (ramfb && !has.equals("unknown")),
                d.alias(),
                "ramfb",
                d.reason());
        hold(!ramfb || text(props, "driver").equals("vfio-pci-nohotplug"), d.alias(), "class", props.toString());
        graphics(d, line);
        long elsewhere = line.options().stream()
                .filter(o -> o.name().equals("-device")
                        && o.props() != null
                        && !text(o.props(), "id").equals(d.alias()))
                .filter(o -> text(o.props(), "driver").equals("ramfb")
                        || text(o.props(), "ramfb").matches("on|true"))
                .count();
        hold((elsewhere > 0) == fact(d, "ramfb elsewhere").equals("yes"), d.alias(), "ramfb elsewhere", d.toString());
    }

    private void graphics(Device d, CommandLine line) {
        boolean server = false;
        boolean window = false;
        boolean gl = false;
        for (Option o : line.options()) {
            String text = ShellPrinter.option(line.dialect(), o);
            if (o.name().equals("-vnc") || o.name().equals("-spice") || o.name().equals("-display")) {
                server |= !o.name().equals("-display");
                window |= text.contains("sdl") || text.contains("gtk") || text.contains("dbus");
                gl |= text.contains("gl=on") || text.contains("egl-headless");
            }
        }
        String expected =
                gl ? "with OpenGL" : window ? "window without OpenGL" : server ? "server without OpenGL" : "none";
        hold(expected.equals(fact(d, "graphics")), d.alias(), "graphics " + expected, fact(d, "graphics"));
    }

    private static String text(Props props, String name) {
        return String.valueOf(props.get(name));
    }

    private static String fact(Device d, String name) {
        for (Fact f : d.facts()) {
            if (f.name().equals(name)) {
                return f.value();
            }
        }
        return "-";
    }
}
