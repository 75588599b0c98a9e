package org.virtargv.family.qemu;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.virtargv.domain.Device;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.QemuOverride;
import org.virtargv.facts.qemu.ValueKind;
import org.virtargv.family.Conversion;

/** What to write instead of a {@code -set} that QEMU does not hear: an attribute, or {@code <qemu:override>}. */
final class SetAdvice {
    /** Which attributes and elements of a {@code <hostdev>} are some of its properties. */
    private static final Map<String, String> ELEMENTS = Map.of(
            "romfile", "add <rom file='%s'/> to its <hostdev>",
            "rombar", "add <rom bar='%s'/> to its <hostdev>",
            "bootindex", "add <boot order='%s'/> to its <hostdev>");

    private SetAdvice() {}

    /** The words for what has an attribute or an element of its own, or for what is nowhere; null otherwise. */
    static String attribute(Conversion c, SetOption set) {
        if (!set.group().equals("device")) {
            return "set it in the element for the " + set.group();
        }
        Device device = device(c, set.id());
        if (device == null) {
            return "no device of the domain has the alias '" + set.id() + "'";
        }
        String ofHostdev = device instanceof Hostdev hostdev ? ofHostdev(hostdev, set) : null;
        return ofHostdev != null ? ofHostdev : unfit(c, set);
    }

    private static Device device(Conversion c, String id) {
        for (Device d : c.domain().devices.all()) {
            if (id.equals(d.id())) {
                return d;
            }
        }
        return null;
    }

    private static String ofHostdev(Hostdev hostdev, SetOption set) {
        if (hostdev.type != Hostdev.Type.pci && hostdev.model != Hostdev.Model.vfio_pci) {
            return null;
        }
        String property = set.property();
        boolean onOff = set.value().equals("on") || set.value().equals("off");
        if (onOff && (property.equals("display") || property.equals("ramfb"))) {
            return "write " + property + "='" + set.value() + "' in its <hostdev>";
        } else if (property.equals("driver") && set.value().equals("vfio-pci-nohotplug")) {
            return "ramfb='on' in its <hostdev> selects this class";
        } else if (ELEMENTS.containsKey(property)) {
            String word = property.equals("rombar") ? (isOn(set.value()) ? "on" : "off") : set.value();
            return ELEMENTS.get(property).replace("%s", word);
        }
        return null;
    }

    private static boolean isOn(String value) {
        return value.equals("1") || value.equals("on");
    }

    /** Why no override can say it: QEMU has no device with such a property, or none that takes the value. */
    private static String unfit(Conversion c, SetOption set) {
        List<ValueKind> kinds = kinds(c, set.property());
        if (kinds == null) {
            return "no device of QEMU " + c.qemu().version() + " has a property '" + set.property() + "'";
        }
        if (kinds.isEmpty() || SetValue.of(set.value(), kinds) != null) {
            return null;
        }
        ValueKind first = kinds.get(0);
        return "the property '" + set.property() + "' is " + first.words + ", not '" + set.value() + "'";
    }

    /**
     * What the values of a property of this name are, of all types that have one, the most common kind first; null
     * where none has it, empty where QEMU does not tell.
     */
    private static List<ValueKind> kinds(Conversion c, String property) {
        if (c.qemu().types().isEmpty()) {
            return List.of();
        }
        boolean found = false;
        Map<ValueKind, Integer> times = new EnumMap<>(ValueKind.class);
        for (String type : c.qemu().types()) {
            Map<String, String> known = c.qemu().propertyTypes(type);
            if (known != null && known.containsKey(property)) {
                found = true;
                ValueKind kind = ValueKind.of(known.get(property));
                // the other types are enumerations, which JSON has as strings
                times.merge(kind == null ? ValueKind.string : kind, 1, Integer::sum);
            }
        }
        List<ValueKind> kinds = new ArrayList<>(times.keySet());
        kinds.sort(Comparator.comparing(times::get).reversed());
        return found ? kinds : null;
    }

    /** The element that does what these do, or what is to be added to the one that is there. */
    static String override(Conversion c, String id, List<SetOption> all) {
        StringBuilder properties = new StringBuilder();
        for (SetOption s : all) {
            properties.append(SetValue.of(s.value(), kinds(c, s.property())).property(s.property()));
        }
        if (c.domain().override != null) {
            for (QemuOverride.OverriddenDevice d : c.domain().override.devices) {
                if (id.equals(d.alias)) {
                    return "write " + properties + " in the <qemu:device alias='" + id + "'> of <qemu:override>";
                }
            }
        }
        return "write <qemu:override><qemu:device alias='" + id + "'><qemu:frontend>" + properties
                + "</qemu:frontend></qemu:device></qemu:override>";
    }
}
