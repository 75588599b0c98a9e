package org.virtargv.family.qemu;

import java.util.Map;
import java.util.TreeMap;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Option;
import org.virtargv.argv.Props;
import org.virtargv.domain.QemuOverride;
import org.virtargv.domain.QemuOverride.Property;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;

/**
 * Changes properties of single devices after all else is written (drvqemu.html, Overriding properties of QEMU devices).
 */
final class Overrides {
    private Overrides() {}

    static void check(Conversion c, QemuOverride override) {
        Map<String, QemuOverride.OverriddenDevice> seen = new TreeMap<>();
        for (QemuOverride.OverriddenDevice d : override.devices) {
            if (seen.put(d.alias, d) != null) {
                c.problems()
                        .error(
                                "override-repeated",
                                d.at,
                                "the device '" + d.alias + "' is overridden twice",
                                "merge the two <qemu:device>");
            }
            if (d.frontend == null || d.frontend.properties.isEmpty()) {
                c.warning(
                        "override-empty",
                        d.at,
                        "<qemu:device> has no property for '" + d.alias + "'",
                        "add <qemu:frontend> with a <qemu:property>, or remove it");
            } else {
                d.frontend.properties.forEach(p -> check(c, p));
            }
        }
    }

    private static void check(Conversion c, Property p) {
        boolean fits =
                switch (p.type) {
                    case remove -> p.value == null;
                    case string -> p.value != null;
                    case bool -> p.value != null && p.value.matches("true|false");
                    case signed -> p.value != null && p.value.matches("[+-]?[0-9]{1,18}");
                    case unsigned -> p.value != null && p.value.matches("[0-9]{1,18}");
                };
        if (!fits) {
            c.problems()
                    .error(
                            "override-value",
                            p.at,
                            "the property '" + p.name + "' of type '" + Words.of(p.type) + "' "
                                    + (p.type == Property.Type.remove
                                            ? "takes no value"
                                            : p.value == null
                                                    ? "needs a value"
                                                    : "cannot have the value '" + p.value + "'"),
                            null);
        }
    }

    static void apply(Conversion c, CommandLine line, QemuOverride override) {
        for (QemuOverride.OverriddenDevice d : override.devices) {
            Option device = line.device(d.alias);
            if (device == null) {
                c.warning(
                        "override-no-device",
                        d.at,
                        "no device has the alias '" + d.alias + "', so its override has no effect",
                        null);
            } else if (d.frontend != null) {
                for (Property p : d.frontend.properties) {
                    apply(device.props(), p);
                    line.gave(device, p.name, "qemu:property", p);
                }
            }
        }
    }

    /** What is changed stands behind all that is not. */
    private static void apply(Props props, Property p) {
        props.remove(p.name);
        switch (p.type) {
            case remove -> {
                // that was all
            }
            case bool -> props.put(p.name, Boolean.valueOf(p.value));
            case signed, unsigned -> props.put(p.name, Long.valueOf(p.value));
            case string -> props.put(p.name, p.value);
        }
    }
}
