package org.virtargv.family.qemu;

import java.util.List;
import java.util.stream.Stream;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.OptionSyntax;
import org.virtargv.domain.Lists;
import org.virtargv.domain.QemuCapabilities;
import org.virtargv.domain.QemuCommandline;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.family.QemuRejects;

/**
 * What the document says to QEMU directly, past the domain format: arguments, environment, and properties of devices
 * (drvqemu.html, Pass-through of arbitrary qemu commands).
 */
public final class Passthrough implements Family {
    @Override
    public void check(Conversion c) {
        if (c.domain().override != null) {
            Overrides.check(c, c.domain().override);
        }
        QemuCapabilities capabilities = c.domain().capabilities;
        if (capabilities != null) {
            // an experiment with libvirt itself; what QEMU can do is a fact of the profile here
            Stream.concat(capabilities.adds.stream(), capabilities.dels.stream())
                    .forEach(x -> c.problems()
                            .warning(
                                    "qemu-capability",
                                    x.at,
                                    "the capability '" + x.capability
                                            + "' only has an effect inside libvirt, so it is ignored",
                                    "choose the QEMU with --qemu instead"));
        }
        List<Argument> arguments = Argument.of(c);
        for (Argument a : arguments) {
            OptionNames.check(c, a);
            value(c, a);
            if (a.fault() != null) {
                QemuRejects.tell(
                        c,
                        "argument-json",
                        a.at(),
                        "the JSON of " + a.name() + " cannot be read: " + a.fault(),
                        "close every quote, brace and bracket, or write the option as key=value");
            }
        }
        SetChecks.check(c, arguments);
        images(c, arguments);
        if (c.domain().commandline != null) {
            for (QemuCommandline.Env e : c.domain().commandline.envs) {
                if (!e.name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                    c.problems()
                            .error(
                                    "qemu-env-name",
                                    e.at,
                                    "'" + e.name + "' is not a valid name of an environment variable",
                                    "use only letters, digits and underscores, and no digit at the start");
                }
            }
        }
    }

    /** QEMU: "requires an argument". */
    private static void value(Conversion c, Argument a) {
        if (a.value() == null && OptionSyntax.takesValue(a.name())) {
            QemuRejects.tell(
                    c,
                    "argument-value-missing",
                    a.at(),
                    a.name() + " needs a value, but nothing follows it",
                    "write the value in a <qemu:arg> after it, or remove the option");
        }
    }

    private static void images(Conversion c, List<Argument> arguments) {
        List<QemuCommandline.Arg> images = Argument.images(c);
        boolean taken = Lists.any(arguments, a -> a.name().equals("-hda"));
        for (QemuCommandline.Arg image : images.subList(taken || images.isEmpty() ? 0 : 1, images.size())) {
            QemuRejects.tell(
                    c,
                    "argument-image",
                    image.at,
                    "'" + image.value
                            + "' does not belong to an option, so QEMU would take it as the image of its first "
                            + "drive, which already has one",
                    "write the option before its value, each in its own <qemu:arg>, or add the image as a <disk>");
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        if (c.domain().override != null) {
            Overrides.apply(c, line, c.domain().override);
        }
        if (c.domain().commandline != null) {
            c.domain().commandline.envs.forEach(e -> line.environment(e.name, e.value == null ? "" : e.value));
            c.domain().commandline.args.forEach(a -> line.from("qemu:arg", a).option(a.value));
        }
    }
}
