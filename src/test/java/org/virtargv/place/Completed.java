package org.virtargv.place;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.virtargv.convert.Converter;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Device;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Words;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.EmbeddedProfiles;
import org.virtargv.facts.HostFacts;
import org.virtargv.family.Settings;
import org.virtargv.problem.Problem;

/** A small domain, completed: what its devices' addresses became, in words that a test can state. */
final class Completed {
    private final Converter.Result result;

    private Completed(Converter.Result result) {
        this.result = result;
    }

    /** A domain of the machine type with nothing in it but the devices; no balloon unless they name one. */
    static Completed of(String machine, String devices) {
        return of("x86_64", machine, devices);
    }

    static Completed of(String arch, String machine, String devices) {
        String balloon = devices.contains("<memballoon") ? "" : "<memballoon model='none'/>";
        String xml = "<domain type='qemu'><name>t</name><memory>65536</memory><vcpu>1</vcpu><os><type arch='" + arch
                + "' machine='" + machine + "'>hvm</type></os><devices>" + devices + balloon + "</devices></domain>";
        return new Completed(new Converter(
                        EmbeddedProfiles.standard(),
                        HostFacts.neutral(),
                        DeviceFacts.none(),
                        new Settings(Settings.Style.libvirt, false, true))
                .convert("t.xml", xml.getBytes(StandardCharsets.UTF_8)));
    }

    Domain domain() {
        if (result.refused()) {
            throw new AssertionError(problems().toString());
        }
        return result.domain();
    }

    /** The ids of everything that was found wrong. */
    List<String> problems() {
        List<String> out = new ArrayList<>();
        for (Problem p : result.problems().sorted()) {
            if (p.severity() == org.virtargv.problem.Severity.error) {
                out.add(p.id());
            }
        }
        return out;
    }

    /** {@code 02:01.0}; an asterisk where the slot is marked as one of several functions. */
    static String pci(Device d) {
        Address a = d.address;
        return String.format("%02x:%02x.%x", a.bus, a.slot, a.function)
                + (a.multifunction == org.virtargv.domain.OnOff.on ? "*" : "");
    }

    static List<String> pci(List<? extends Device> devices) {
        return devices.stream().map(Completed::pci).toList();
    }

    /** The PCI controllers but the root: {@code pcie-root-port 00:01.0}. */
    List<String> bridges() {
        return domain().devices.controllers.stream()
                .filter(c -> c.type == Controller.Type.pci && c.index > 0)
                .map(c -> Words.of(c.model) + " " + pci(c))
                .toList();
    }

    /** The controllers of the type: model and place. */
    List<String> controllers(Controller.Type type) {
        return domain().devices.controllers.stream()
                .filter(c -> c.type == type)
                .map(c -> c.index + " " + Words.of(c.model) + (c.address == null ? "" : " " + pci(c)))
                .toList();
    }

    static List<String> ports(List<? extends Device> devices) {
        return devices.stream().map(d -> d.address.bus + ":" + d.address.port).toList();
    }
}
