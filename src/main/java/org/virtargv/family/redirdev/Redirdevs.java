package org.virtargv.family.redirdev;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Address;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Redirdev;
import org.virtargv.domain.Redirfilter;
import org.virtargv.domain.Redirfilter.Usbdev;
import org.virtargv.domain.YesNo;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.family.boot.BootIndex;
import org.virtargv.family.chardev.ChardevBackend;
import org.virtargv.family.chardev.ChardevSources;
import org.virtargv.place.PlaceNeed;

/** USB devices from elsewhere (formatdomain.html, Redirected devices). */
public final class Redirdevs implements DeviceFamily<Redirdev> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.redirdev;
    }

    @Override
    public PlaceNeed place(Conversion c, Redirdev d) {
        return PlaceNeed.usbPort();
    }

    @Override
    public void defaults(Conversion c) {
        for (Redirdev r : c.domain().devices.redirdevs) {
            r.bus = Redirdev.Bus.usb;
            r.protocol = ChardevSources.protocol(r.type, r.protocol, r);
            ChardevSources.complete(r.type, r.sources);
        }
        if (c.domain().devices.redirfilter != null) {
            c.domain().devices.redirfilter.usbdevs.forEach(Redirdevs::normalize);
        }
    }

    /** -1 is what is not written; a version has two digits behind the point. */
    private static void normalize(Usbdev rule) {
        rule.usbClass = any(rule.usbClass);
        rule.vendor = any(rule.vendor);
        rule.product = any(rule.product);
        if ("-1".equals(rule.version)) {
            rule.version = null;
        } else if (rule.version != null && rule.version.matches("[0-9]{1,2}\\.[0-9]")) {
            rule.version += "0";
        }
    }

    private static Long any(Long value) {
        return value == null || value < 0 ? null : value;
    }

    @Override
    public void aliases(Conversion c) {
        Aliases.byPlace(c.domain().devices.redirdevs, "redir");
    }

    @Override
    public void kept(Conversion c) {
        for (Redirdev d : c.domain().devices.redirdevs) {
            d.sources = ChardevSources.kept(d.type, d.sources);
            d.sources.forEach(s -> s.seclabels.clear());
        }
    }

    @Override
    public void check(Conversion c) {
        for (Redirdev r : c.domain().devices.redirdevs) {
            ChardevSources.check(c, r, "<redirdev>", r.type, r.sources, r.protocol);
            if (r.address != null && r.address.type != null && r.address.type != Address.Type.usb) {
                c.problems()
                        .error("redirdev-address", r.address.at, "a <redirdev> needs an address of type 'usb'", null);
            }
        }
        Redirfilter filter = c.domain().devices.redirfilter;
        if (filter != null) {
            filter.usbdevs.forEach(rule -> check(c, rule));
        }
    }

    private static void check(Conversion c, Usbdev rule) {
        if (rule.version != null && !rule.version.matches("[0-9]{1,2}\\.[0-9]{1,2}")) {
            c.problems()
                    .error(
                            "redirfilter-version",
                            rule.at,
                            "the version of <usbdev> must be like 1.10, not '" + rule.version + "'",
                            null);
        }
        if (rule.usbClass != null && rule.usbClass > 0xff) {
            c.problems().error("redirfilter-range", rule.at, "the class of <usbdev> can be at most 0xff", null);
        }
        if ((rule.vendor != null && rule.vendor > 0xffff) || (rule.product != null && rule.product > 0xffff)) {
            c.problems()
                    .error("redirfilter-range", rule.at, "vendor and product of <usbdev> can be at most 0xffff", null);
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        for (Redirdev r : c.domain().devices.redirdevs) {
            line.from("redirdev", r);
            new ChardevBackend(r.type, r.sources, r.protocol, r.log, "usbredir").write(c, line, r.id());
            Props props =
                    Props.device("usb-redir").put("chardev", "char" + r.id()).put("id", r.id());
            props.put("filter", filter(c.domain().devices.redirfilter)).put("bootindex", BootIndex.of(c, r));
            AddressProps.put(c, props, r);
            line.option("-device", props);
        }
    }

    /** {@code class:vendor:product:version:allow|…}, -1 for any. */
    static String filter(Redirfilter filter) {
        List<Usbdev> rules = filter == null ? List.of() : filter.usbdevs;
        return rules.isEmpty()
                ? null
                : rules.stream()
                        .map(r -> number(r.usbClass, "0x%02X") + ":" + number(r.vendor, "0x%04X") + ":"
                                + number(r.product, "0x%04X") + ":" + version(r.version) + ":"
                                + (r.allow == YesNo.yes ? 1 : 0))
                        .collect(Collectors.joining("|"));
    }

    private static String number(Long value, String format) {
        return value == null ? "-1" : String.format(Locale.ROOT, format, value);
    }

    /** bcdDevice of USB: two decimal digits on each side of the point. */
    private static String version(String version) {
        if (version == null) {
            return "-1";
        }
        String[] parts = version.split("\\.");
        return "0x" + twoDigits(parts[0]) + twoDigits(parts[1]);
    }

    /** Not by a format: that writes the digits of the user's own language. */
    private static String twoDigits(String number) {
        int n = Integer.parseInt(number);
        return n < 10 ? "0" + n : String.valueOf(n);
    }
}
