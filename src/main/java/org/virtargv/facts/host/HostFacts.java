package org.virtargv.facts.host;

import java.util.LinkedHashMap;
import java.util.Map;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.FactsObject;

/**
 * The host that the command line is for: a file, never a look at the machine. What the file leaves out is neutral: what
 * a libvirt system instance has on a plain host.
 *
 * @param environment variables that libvirt gives QEMU beside HOME and the XDG folders
 * @param paths       folders of a libvirt system instance
 * @param descriptors numbers of file descriptors that libvirt would hand over; used by the libvirt style alone
 * @param domainId    the number that libvirt puts in a domain's folder names
 * @param renderNode  the DRM render node for OpenGL, or null where none is known
 * @param chardev     encryption of character devices
 * @param display     how guests are shown and heard
 * @param tpm         trusted platform modules
 * @param storage     storage pools and the like
 * @param secrets     what libvirt's secrets hold
 * @param net         virtual networks, and what is handed over for network cards
 * @param cpu         the processor
 * @param machines    what libvirt makes of machine types
 * @param generatedUuid what a UUID is that libvirt would draw at random, or null: one is made of the domain
 * @param memory      page sizes
 * @param numa        NUMA nodes
 * @param clock       what time it is
 * @param firmware    installed firmware
 * @param smbios      what the host's own firmware says of it
 * @param scsi        SCSI devices
 * @param iommu       IOMMU groups
 * @param sandbox     whether QEMU gives up system calls, as libvirt's configuration comes
 * @param vhostUser   programs that serve a device beside QEMU
 * @param libvirt     the version of the installed libvirt, or null where none is known
 */
public record HostFacts(
        Map<String, String> environment,
        Paths paths,
        Descriptors descriptors,
        long domainId,
        String renderNode,
        ChardevFacts chardev,
        DisplayFacts display,
        TpmFacts tpm,
        StorageFacts storage,
        SecretFacts secrets,
        NetFacts net,
        CpuFacts cpu,
        MachineFacts machines,
        String generatedUuid,
        MemoryFacts memory,
        NumaFacts numa,
        ClockFacts clock,
        FirmwareFacts firmware,
        SmbiosFacts smbios,
        ScsiFacts scsi,
        IommuFacts iommu,
        boolean sandbox,
        VhostUserFacts vhostUser,
        String libvirt) {
    /** The format of the file that this version reads and writes. */
    public static final int FORMAT = 1;

    /** Folders of a libvirt system instance. */
    public record Paths(String lib, String channelTarget, String nvram, String memoryBacking, String state) {
        static Paths of(FactsObject json) throws FactsException {
            String lib = json.string("lib", "/var/lib/libvirt/qemu");
            String state = json.string("state", "/run/libvirt/qemu");
            return new Paths(
                    lib,
                    json.string("channelTarget", state + "/channel"),
                    json.string("nvram", lib + "/nvram"),
                    json.string("memoryBacking", lib + "/ram"),
                    state);
        }
    }

    /** Numbers of descriptors, each the first of its kind. */
    public record Descriptors(long monitor, long listen, long file, long log, long vhostScsi) {
        static Descriptors of(FactsObject json) throws FactsException {
            return new Descriptors(
                    json.number("monitor", 20L),
                    json.number("listen", 21L),
                    json.number("file", 22L),
                    json.number("log", 23L),
                    json.number("vhostScsi", 24L));
        }
    }

    /** A plain host of which nothing is known. */
    public static HostFacts neutral() {
        try {
            return of(FactsObject.empty());
        } catch (FactsException e) {
            throw new IllegalStateException("an empty file is always valid", e);
        }
    }

    /** @throws FactsException where the text is not a host facts file of this format */
    public static HostFacts parse(String text) throws FactsException {
        FactsObject json = FactsObject.parse(text);
        long format = json.number("format", (long) FORMAT);
        if (format != FORMAT) {
            throw new FactsException("host facts of format " + format + ", but this version reads format " + FORMAT);
        }
        // when and where it was made, for people
        json.string("kernel", null);
        json.string("probed", null);
        HostFacts out = of(json);
        json.refuseUnknown();
        return out;
    }

    private static HostFacts of(FactsObject json) throws FactsException {
        Map<String, String> environment = new LinkedHashMap<>();
        FactsObject env = json.object("environment");
        for (String name : env.names()) {
            environment.put(name, env.string(name, ""));
        }
        if (environment.isEmpty()) {
            environment.put("LC_ALL", "C");
            environment.put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        }
        return new HostFacts(
                environment,
                Paths.of(json.object("paths")),
                Descriptors.of(json.object("descriptors")),
                json.number("domainId", -1L),
                json.string("renderNode", null),
                ChardevFacts.of(json.object("chardev")),
                DisplayFacts.of(json.object("display")),
                TpmFacts.of(json.object("tpm")),
                StorageFacts.of(json.object("storage")),
                SecretFacts.of(json.object("secrets")),
                NetFacts.of(json.object("net"), Paths.of(json.object("paths"))),
                CpuFacts.of(json.object("cpu")),
                MachineFacts.of(json.object("machines")),
                json.string("generatedUuid", null),
                MemoryFacts.of(json.object("memory")),
                NumaFacts.of(json.object("numa")),
                ClockFacts.of(json.object("clock")),
                FirmwareFacts.of(json.object("firmware")),
                SmbiosFacts.of(json.object("smbios")),
                ScsiFacts.of(json.object("scsi")),
                IommuFacts.of(json.object("iommuGroups")),
                json.bool("sandbox", true),
                VhostUserFacts.of(json.object("vhostUser")),
                json.string("libvirt", null));
    }
}
