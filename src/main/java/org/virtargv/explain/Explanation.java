package org.virtargv.explain;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.argv.Quoting;
import org.virtargv.convert.Converter;
import org.virtargv.domain.Graphics;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.Words;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.family.Conversion;
import org.virtargv.family.hostdev.AssignedDisplay;
import org.virtargv.family.hostdev.Asked;
import org.virtargv.family.hostdev.DisplayDecision;
import org.virtargv.family.hostdev.DisplayRules;
import org.virtargv.family.hostdev.Vfio;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Problems;

/**
 * Why a domain's assigned devices come out as they do.
 *
 * @param refused  the domain is not converted
 * @param problems everything there is to say about the domain
 */
public record Explanation(String file, boolean refused, List<Device> devices, List<Problem> problems) {
    /** One thing that was known or asked, and where it is from. */
    public record Fact(String name, String value, String from) {
    }

    /**
     * One assigned device.
     *
     * @param alias    its id in QEMU
     * @param address  the UUID of a mediated device, or the PCI address on the host
     * @param row      of the table of decisions
     * @param reason   why, one sentence
     * @param option   the option that comes out; null where the domain is refused
     * @param messages what there is to say about this device's display
     */
    public record Device(Location at, String alias, String type, String address, List<Fact> facts, int row, String reason, String option,
            List<Problem> messages) {
    }

    /** Converts the domain, and explains; of a document that cannot be read there are the problems alone. */
    public static Explanation of(Converter converter, String file, byte[] document) {
        Converter.Result result = converter.convert(file, document);
        List<Device> devices = new ArrayList<>();
        if (result.domain() != null && result.domain().devices != null) {
            Conversion c = new Conversion(result.domain(), converter.qemu(), converter.host(), converter.devices(), converter.settings(), new Problems());
            if (c.domain().devices.hostdevs.stream().allMatch(Explanation::isComplete)) {
                AssignedDisplay.of(c).forEach(d -> devices.add(device(c, d, result.refused())));
            }
        }
        return new Explanation(file, result.refused(), devices, result.problems().sorted());
    }

    /** A device that was refused while it was read may lack what its name is made of. */
    private static boolean isComplete(Hostdev d) {
        return d.id() != null && d.source != null;
    }

    private static Device device(Conversion c, AssignedDisplay d, boolean refused) {
        String option = refused || d.decision().refused() || !Vfio.isWritten(d.device()) ? null
                : "-device " + Quoting.shell(Vfio.props(c, d.device(), d.decision().outcome()).json());
        return new Device(d.device().at, d.device().id(), d.device().type.name(), d.address(), facts(c, d), d.decision().row(), d.decision().reason(),
                option, DisplayRules.of(c, d));
    }

    private static List<Fact> facts(Conversion c, AssignedDisplay d) {
        List<Fact> out = new ArrayList<>();
        out.add(asked("asked: display", d.display()));
        out.add(asked("asked: ramfb", d.ramfb()));
        out.add(asked("asked: hotplug", d.hotplug()));
        if (d.device().model != null) {
            out.add(new Fact("model", Words.of(d.device().model), "<hostdev>"));
        }
        DeviceFacts.Device known = d.facts();
        String from = known == null ? "no facts of this device are given" : known.origin() + (known.why() == null ? "" : ": " + known.why());
        out.add(new Fact("device's display", d.inputs().device().name(), from));
        if (known != null && known.type() != null) {
            out.add(new Fact("device's type", known.type() + (known.name() == null ? "" : " (" + known.name() + ")"), known.origin()));
        }
        Graphics on = AssignedDisplay.shownOn(c);
        String graphics = d.inputs().graphics() == DisplayDecision.Graphics.gl ? "with OpenGL" : d.inputs().graphics() == DisplayDecision.Graphics.plain
                ? "without OpenGL" : "none";
        out.add(new Fact("graphics", graphics, on == null ? "the domain has no <graphics>" : "<graphics type='" + Words.of(on.type) + "'> at " + on.at));
        out.add(new Fact("vfio-pci-nohotplug with ramfb", d.inputs().nohotplug() ? "yes" : "no", d.inputs().qemu() + ", " + c.qemu().origin()));
        if (d.inputs().claim() != DisplayDecision.Claim.none) {
            out.add(new Fact("ramfb elsewhere", "yes", d.inputs().claim() == DisplayDecision.Claim.video ? "<video>" : "another <hostdev>"));
        }
        return out;
    }

    private static Fact asked(String name, Asked<?> asked) {
        return new Fact(name, asked.value() == null ? "-" : asked.value().toString(), asked.from());
    }
}
