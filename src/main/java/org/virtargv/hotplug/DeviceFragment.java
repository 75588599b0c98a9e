package org.virtargv.hotplug;

import java.nio.charset.StandardCharsets;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Domain;
import org.virtargv.file.InputFile;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Problems;
import org.virtargv.read.DomainReader;

/** The document of one device, as {@code virsh attach-device} takes it: one element of {@code <devices>}. */
final class DeviceFragment {
    private static final String BEFORE = "<domain type='kvm'><name>fragment</name><devices>";

    private DeviceFragment() {}

    /**
     * Reads it.
     *
     * @return the devices, or null where there are none to speak of; then the problems hold an error
     */
    static Devices read(String file, byte[] document, boolean strict, Problems problems) {
        String text;
        try {
            text = InputFile.utf8(document);
        } catch (InputFile.Unreadable e) {
            problems.error("xml-encoding", Location.of(file), "the device is not UTF-8 text", null);
            return null;
        }
        String wrapped = BEFORE + withoutDeclaration(text) + "</devices></domain>";
        Problems told = new Problems();
        Domain domain = DomainReader.read(file, wrapped.getBytes(StandardCharsets.UTF_8), strict, told);
        told.sorted().forEach(p -> problems.add(inTheFile(file, p)));
        if (domain == null || told.hasErrors()) {
            return null;
        }
        int devices = domain.devices == null ? 0 : domain.devices.all().size();
        if (devices != 1) {
            problems.error(
                    "hotplug-one-device",
                    Location.of(file),
                    devices == 0
                            ? (isDomain(text) ? "this is a whole domain" : "there is no device in this document")
                            : "there are " + devices + " devices in this document",
                    "write one element of <devices>, for example a <disk>");
            return null;
        }
        return domain.devices;
    }

    private static boolean isDomain(String text) {
        return withoutDeclaration(text).stripLeading().startsWith("<domain");
    }

    /** White space in its place, so that places stay as they are. */
    private static String withoutDeclaration(String text) {
        int end = text.startsWith("<?xml") ? text.indexOf("?>") : -1;
        return end < 0 ? text : " ".repeat(end + 2) + text.substring(end + 2);
    }

    /** The problem at its place in the file as it is. */
    static Problem inTheFile(String file, Problem p) {
        Location at = p.location();
        if (!at.file().equals(file) || at.line() != 1) {
            return p;
        }
        Location in = new Location(file, 1, Math.max(1, at.column() - BEFORE.length()));
        return new Problem(p.severity(), p.id(), in, p.message(), p.hint());
    }
}
