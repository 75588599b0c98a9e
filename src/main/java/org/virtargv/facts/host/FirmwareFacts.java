package org.virtargv.facts.host;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.FactsObject;
import org.virtargv.machine.Architecture;

/**
 * The firmware that the host has installed.
 *
 * @param descriptors the files that describe firmware (firmware.json of QEMU's interoperability documents), the
 *          preferred one first: sorted by file
 *                    name, files masked by those of a more specific folder left out. Each is QEMU's own JSON
 * @param templates   variable stores by the loader that goes with them, for firmware that no file describes (nvram in
 *          libvirt's qemu.conf)
 * @param links       symbolic links by which the descriptors' files have other names
 */
public record FirmwareFacts(List<Descriptor> descriptors, Map<String, String> templates, Links links) {

    /**
     * One firmware.
     *
     * @param interfaces     {@code bios}, {@code uefi}, …
     * @param flash          whether it is mapped as flash memory, rather than as a ROM
     * @param mode           of flash: {@code split}, {@code combined} or {@code stateless}
     * @param path           the executable
     * @param format         of the executable
     * @param template       the variable store that each guest gets a copy of, or null
     * @param templateFormat of the variable store, or null
     * @param varstore       the store that QEMU keeps for firmware without a flash, which each guest gets a copy of, or
     *                       null
     * @param features       {@code secure-boot}, {@code requires-smm}, …
     */
    public record Descriptor(
            List<String> interfaces,
            boolean flash,
            String mode,
            String path,
            String format,
            String template,
            String templateFormat,
            String varstore,
            List<Target> targets,
            List<String> features) {
        public boolean has(String feature) {
            return features.contains(feature);
        }
    }

    /** Machines that can run it: an architecture as the domain format spells it, and patterns of machine types. */
    public record Target(Architecture arch, List<String> machines) {}

    private static final Map<String, String> TEMPLATES = Map.of(
            "/usr/share/OVMF/OVMF_CODE.fd", "/usr/share/OVMF/OVMF_VARS.fd",
            "/usr/share/OVMF/OVMF_CODE.secboot.fd", "/usr/share/OVMF/OVMF_VARS.fd",
            "/usr/share/AAVMF/AAVMF_CODE.fd", "/usr/share/AAVMF/AAVMF_VARS.fd",
            "/usr/share/AAVMF/AAVMF32_CODE.fd", "/usr/share/AAVMF/AAVMF32_VARS.fd");

    static FirmwareFacts of(FactsObject json) throws FactsException {
        List<Descriptor> descriptors = new ArrayList<>();
        for (FactsObject d : json.objects("descriptors")) {
            descriptors.add(descriptor(d));
        }
        Map<String, String> templates = new LinkedHashMap<>();
        FactsObject written = json.object("templates");
        for (String loader : written.names()) {
            templates.put(loader, written.string(loader, ""));
        }
        return new FirmwareFacts(
                List.copyOf(descriptors),
                json.has("templates") ? Map.copyOf(templates) : TEMPLATES,
                Links.of(json.object("links")));
    }

    private static Descriptor descriptor(FactsObject d) throws FactsException {
        // a copy of a file in QEMU's own format
        d.foreign();
        FactsObject mapping = d.object("mapping");
        FactsObject executable = mapping.object("executable");
        FactsObject template = mapping.object("nvram-template");
        List<Target> targets = new ArrayList<>();
        for (FactsObject t : d.objects("targets")) {
            targets.add(new Target(Architecture.ofTarget(t.string("architecture", "")), t.strings("machines")));
        }
        boolean flash = mapping.string("device", "").equals("flash");
        return new Descriptor(
                d.strings("interface-types"),
                flash,
                flash ? mapping.string("mode", "split") : null,
                flash ? executable.string("filename", "") : mapping.string("filename", ""),
                executable.string("format", "raw"),
                template.string("filename", null),
                template.string("format", null),
                mapping.object("uefi-vars").string("template", null),
                targets,
                d.strings("features"));
    }
}
