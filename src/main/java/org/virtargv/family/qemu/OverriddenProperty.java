package org.virtargv.family.qemu;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.domain.QemuOverride;
import org.virtargv.family.Conversion;
import org.virtargv.problem.Location;

/**
 * A property of a device that the document changes past the domain format, by {@code <qemu:override>} or by a {@code
 * -set} that QEMU carries out.
 *
 * @param value null where the property is removed
 * @param where for people
 */
public record OverriddenProperty(String name, String value, Location at, String where) {
    /** Those of one device, in the order in which they count: of several for one property the last. */
    public static List<OverriddenProperty> of(Conversion c, String alias) {
        List<OverriddenProperty> out = new ArrayList<>();
        if (c.domain().override != null) {
            for (QemuOverride.OverriddenDevice d : c.domain().override.devices) {
                if (alias.equals(d.alias) && d.frontend != null) {
                    for (QemuOverride.Property p : d.frontend.properties) {
                        out.add(new OverriddenProperty(
                                p.name,
                                p.type == QemuOverride.Property.Type.remove ? null : p.value,
                                p.at,
                                "<qemu:override> at " + p.at));
                    }
                }
            }
        }
        out.addAll(sets(c, alias, false));
        return out;
    }

    /** What the document says with {@code -set}, and a QEMU that is given devices as JSON ends with. */
    public static List<OverriddenProperty> ignored(Conversion c, String alias) {
        return sets(c, alias, true);
    }

    private static List<OverriddenProperty> sets(Conversion c, String alias, boolean json) {
        List<OverriddenProperty> out = new ArrayList<>();
        for (Argument a : Argument.of(c)) {
            SetOption set = a.name().equals("-set") ? SetOption.parse(a.value()) : null;
            if (set != null && set.id().equals(alias) && set.group().equals("device") && set.isJson(c) == json) {
                out.add(new OverriddenProperty(set.property(), set.value(), a.at(), "-set in " + a.where()));
            }
        }
        return out;
    }

    /** Whether it is turned on in any of QEMU's words. */
    public boolean isOn() {
        return "true".equals(value) || "on".equals(value);
    }
}
