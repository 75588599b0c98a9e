package org.virtargv.family.qemu;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.QemuOverride;
import org.virtargv.family.Conversion;
import org.virtargv.family.QemuRejects;

/**
 * {@code -set device.ID.PROPERTY=VALUE}, the recipe of old guides: it changes an option that QEMU read as key=value
 * before. One that it was given as JSON it does not find, and ends. What asks for the same today is an attribute or
 * {@code <qemu:override>}.
 *
 * @param group {@code device}, {@code netdev}
 */
record SetOption(String group, String id, String property, String value) {
    /** Which attributes and elements of a {@code <hostdev>} are some of its properties. */
    private static final Map<String, String> ELEMENTS = Map.of(
            "romfile", "add <rom file='%s'/> to its <hostdev>",
            "rombar", "add <rom bar='%s'/> to its <hostdev>",
            "bootindex", "add <boot order='%s'/> to its <hostdev>");

    /** Null where the text is none. */
    static SetOption parse(String text) {
        int equals = text == null ? -1 : text.indexOf('=');
        if (equals < 0) {
            return null;
        }
        String[] words = text.substring(0, equals).split("\\.", 3);
        return words.length < 3 ? null : new SetOption(words[0], words[1], words[2], text.substring(equals + 1));
    }

    /** Tells every one that QEMU ends with; those that one {@code <qemu:override>} replaces are told as one. */
    static void check(Conversion c, List<Argument> arguments) {
        Map<String, List<SetOption>> overridden = new HashMap<>();
        Map<String, Integer> shownAt = new HashMap<>();
        for (Argument a : arguments) {
            SetOption set = a.name().equals("-set") ? parse(a.value()) : null;
            if (set != null && set.isJson(c) && set.attribute(c) == null) {
                overridden.computeIfAbsent(set.id, x -> new ArrayList<>()).add(set);
            }
        }
        for (Argument a : arguments) {
            SetOption set = a.name().equals("-set") ? parse(a.value()) : null;
            if (set == null || !set.isJson(c)) {
                continue;
            }
            String attribute = set.attribute(c);
            Integer shown = attribute == null ? shownAt.putIfAbsent(set.id, a.at().line()) : null;
            String instead = attribute != null
                    ? attribute
                    : shown != null
                            ? "what is shown for line " + shown + " has it too"
                            : "write " + override(c, set.id, overridden.get(set.id));
            QemuRejects.tell(
                    c,
                    "set-option",
                    a.at(),
                    "-set changes nothing that QEMU is given as JSON, as every " + set.group
                            + " is: it ends with 'there is no " + set.group + " \"" + set.id + "\" defined'",
                    "take it out; " + instead);
        }
    }

    /** Whether the option that it is to change is written as JSON. */
    boolean isJson(Conversion c) {
        return (group.equals("device") && c.qemu().atLeast(7, 0))
                || (group.equals("netdev") && c.qemu().atLeast(7, 2));
    }

    /** The words for what has an attribute or an element of its own; null where only an override says it. */
    private String attribute(Conversion c) {
        if (!group.equals("device")) {
            return "say it in the element that makes the " + group;
        }
        Hostdev hostdev = null;
        for (Hostdev d : c.domain().devices.hostdevs) {
            hostdev = id.equals(d.id()) ? d : hostdev;
        }
        if (hostdev == null || (hostdev.type != Hostdev.Type.pci && hostdev.model != Hostdev.Model.vfio_pci)) {
            return null;
        }
        boolean onOff = value.equals("on") || value.equals("off");
        if (onOff && (property.equals("display") || property.equals("ramfb"))) {
            return "write " + property + "='" + value + "' in its <hostdev>";
        } else if (property.equals("driver") && value.equals("vfio-pci-nohotplug")) {
            return "ramfb='on' in its <hostdev> chooses this class";
        } else if (ELEMENTS.containsKey(property)) {
            return ELEMENTS.get(property).replace("%s", property.equals("rombar") ? onOff() : value);
        }
        return null;
    }

    private String onOff() {
        return value.equals("1") || value.equals("on") ? "on" : "off";
    }

    /** The element that does what these do, or what is to be added to the one that is there. */
    private static String override(Conversion c, String id, List<SetOption> all) {
        StringBuilder properties = new StringBuilder();
        for (SetOption s : all) {
            properties.append(s.overriding());
        }
        if (c.domain().override != null) {
            for (QemuOverride.OverriddenDevice d : c.domain().override.devices) {
                if (id.equals(d.alias)) {
                    return properties + " in the <qemu:device alias='" + id + "'> of <qemu:override>";
                }
            }
        }
        return "<qemu:override><qemu:device alias='" + id + "'><qemu:frontend>" + properties
                + "</qemu:frontend></qemu:device></qemu:override>";
    }

    private String overriding() {
        boolean bool = value.equals("on") || value.equals("off") || value.equals("true") || value.equals("false");
        Long number = number();
        String type = bool ? "bool" : number == null ? "string" : number < 0 ? "signed" : "unsigned";
        String word = bool
                ? String.valueOf(value.equals("on") || value.equals("true"))
                : number == null ? value : number.toString();
        return "<qemu:property name='" + property + "' type='" + type + "' value='" + word + "'/>";
    }

    private Long number() {
        try {
            return Long.decode(value);
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
