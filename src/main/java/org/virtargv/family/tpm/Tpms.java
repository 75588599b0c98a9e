package org.virtargv.family.tpm;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.ChardevSource;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Tpm;
import org.virtargv.domain.Tpm.Backend;
import org.virtargv.domain.Tpm.Model;
import org.virtargv.domain.Words;
import org.virtargv.domain.YesNo;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.family.Given;
import org.virtargv.family.chardev.FdSets;
import org.virtargv.family.general.DomainFolders;
import org.virtargv.place.PlaceNeed;

/** Trusted platform modules (formatdomain.html, TPM device). */
public final class Tpms implements DeviceFamily<Tpm> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.tpm;
    }

    @Override
    public PlaceNeed place(Conversion c, Tpm t) {
        return t.model == Model.tpm_spapr ? PlaceNeed.spaprVio(0x4000) : PlaceNeed.NONE;
    }

    private static final String HOST_TPM = "/dev/tpm0";

    @Override
    public void defaults(Conversion c) {
        for (Tpm t : c.domain().devices.tpms) {
            if (t.model == null) {
                t.model = isPower(c) ? Model.tpm_spapr : Model.tpm_tis;
            }
            if (t.backend.type == Backend.Type.emulator && t.backend.version == null) {
                // the register interface of old is for TPM 1.2, except on machines that never had one
                t.backend.version =
                        t.model == Model.tpm_tis && c.arch().isX86() ? Backend.Version._1_2 : Backend.Version._2_0;
            }
            if (t.backend.type == Backend.Type.passthrough) {
                device(t.backend);
            }
        }
    }

    private static void device(Backend b) {
        if (b.device == null) {
            b.device = new Tpm.HostDevice();
            b.device.at = b.at;
        }
        if (b.device.path == null) {
            b.device.path = HOST_TPM;
        }
    }

    private static boolean isPower(Conversion c) {
        return c.arch().isPpc64();
    }

    @Override
    public void aliases(Conversion c) {
        Aliases.number(c.domain().devices.tpms, "tpm");
    }

    @Override
    public void kept(Conversion c) {
        for (Tpm tpm : c.domain().devices.tpms) {
            Tpm.Backend b = tpm.backend;
            b.version = b.type == Tpm.Backend.Type.emulator ? b.version : null;
            b.profile = b.profile == null || b.profile.source == null && b.profile.name == null ? null : b.profile;
            b.persistentState = b.persistentState == YesNo.yes ? b.persistentState : null;
            b.debug = Given.number(b.debug);
        }
    }

    @Override
    public void check(Conversion c) {
        int proxies = 0;
        int others = 0;
        for (Tpm t : c.domain().devices.tpms) {
            if (t.model == Model.spapr_tpm_proxy ? ++proxies > 1 : ++others > 1) {
                c.error(
                        "tpm-too-many",
                        t.at,
                        "a domain can have at most one TPM" + (t.model == Model.spapr_tpm_proxy ? " proxy" : "")
                                + " at most",
                        null);
            }
            checkModel(c, t);
            checkBackend(c, t);
        }
    }

    private static void checkModel(Conversion c, Tpm t) {
        boolean power = t.model == Model.tpm_spapr || t.model == Model.spapr_tpm_proxy;
        if (power != isPower(c)) {
            c.error(
                    "tpm-not-for-machine",
                    t.at,
                    "a TPM of model '" + Words.of(t.model) + "' does not exist on " + c.arch(),
                    "remove the model to get the default of the machine");
        } else if (!c.qemu().hasType(driver(c, t))) {
            c.error("tpm-model-not-supported", t.at, c.qemu().origin() + " has no device " + driver(c, t), null);
        }
        if (t.model == Model.tpm_crb && is12(t.backend)) {
            c.error(
                    "tpm-version",
                    t.backend.at,
                    "the model 'tpm-crb' is only for TPM 2.0, not 1.2",
                    "write version='2.0'");
        }
        if (t.model == Model.tpm_spapr && is12(t.backend)) {
            c.error(
                    "tpm-version",
                    t.backend.at,
                    "the model 'tpm-spapr' is only for TPM 2.0, not 1.2",
                    "write version='2.0'");
        }
        if (t.model == Model.spapr_tpm_proxy && t.backend.type != Backend.Type.passthrough) {
            c.error(
                    "tpm-backend",
                    t.backend.at,
                    "the model 'spapr-tpm-proxy' needs a backend of type 'passthrough'",
                    null);
        }
    }

    private static void checkBackend(Conversion c, Tpm t) {
        Backend b = t.backend;
        String needed = b.type == Backend.Type.passthrough ? "passthrough" : "emulator";
        if (t.model != Model.spapr_tpm_proxy
                && !c.qemu().tpmTypes().isEmpty()
                && !c.qemu().tpmTypes().contains(needed)) {
            c.error(
                    "tpm-backend-not-supported",
                    b.at,
                    c.qemu().origin() + " has no TPM backend '" + needed + "'",
                    null);
        }
        if (b.type != Backend.Type.emulator
                && (b.version != null || b.encryption != null || b.activePcrBanks != null)) {
            c.warning(
                    "tpm-emulator-only",
                    b.at,
                    "version, encryption and active_pcr_banks are only for the backend "
                            + "'emulator', so they are ignored",
                    null);
        }
        if (b.type == Backend.Type.emulator && hasBanks(b.activePcrBanks) && b.version != Backend.Version._2_0) {
            c.error(
                    "tpm-version",
                    b.activePcrBanks.at,
                    "<active_pcr_banks> is only for TPM 2.0",
                    "write version='2.0'");
        }
        if (b.type == Backend.Type.emulator
                && !c.host().tpm().emulations().isEmpty()
                && !c.host().tpm().emulations().contains(Words.of(b.version))) {
            c.error("tpm-version", b.at, "the emulator of the host does not support TPM " + Words.of(b.version), null);
        }
        if (b.type == Backend.Type.emulator
                && !c.libvirtStyle()
                && (b.encryption != null || b.activePcrBanks != null || b.profile != null)) {
            c.note(
                    "tpm-setup",
                    b.at,
                    "encryption, active_pcr_banks and profile are options of "
                            + "swtpm_setup, which creates the state of the emulator",
                    "run swtpm_setup on the state directory before the first start");
        }
        emulator(c, b);
        checkSource(c, b);
    }

    private static void emulator(Conversion c, Backend b) {
        if (b.type != Backend.Type.emulator) {
            return;
        }
        if (b.profile != null && b.profile.source != null && b.version != Backend.Version._2_0) {
            c.error("tpm-version", b.profile.at, "'source' of <profile> is for TPM 2.0", "write version='2.0'");
        }
        if (b.source != null && (b.source.path == null || b.source.path.isEmpty())) {
            c.error(
                    "tpm-source",
                    b.source.at,
                    "<source> of a TPM needs the attribute 'path'",
                    "name the file or folder");
        }
    }

    /** Only an emulator is told what it is to be. */
    private static boolean is12(Backend b) {
        return b.type == Backend.Type.emulator && b.version == Backend.Version._1_2;
    }

    private static boolean hasBanks(Tpm.PcrBanks banks) {
        return banks != null
                && (banks.sha1 != null || banks.sha256 != null || banks.sha384 != null || banks.sha512 != null);
    }

    private static void checkSource(Conversion c, Backend b) {
        if (b.type == Backend.Type.passthrough && b.device.path.isEmpty()) {
            c.error("tpm-device", b.device.at, "<device> of a TPM needs the attribute 'path'", null);
        }
        if (b.type == Backend.Type.external) {
            if (b.source == null || b.source.path == null || b.source.type != Tpm.Source.Type.unix) {
                c.error(
                        "tpm-source",
                        b.at,
                        "a TPM backend of type 'external' needs a <source type='unix'> with a path",
                        null);
            } else if (b.source.mode == ChardevSource.Mode.bind) {
                c.error(
                        "tpm-source",
                        b.source.at,
                        "QEMU connects to the socket of an external TPM, so it cannot listen there",
                        "write mode='connect'");
            }
        }
    }

    /** QEMU's device; the register interface sits on the ISA bus of a PC, and on the system bus elsewhere. */
    private static String driver(Conversion c, Tpm t) {
        return t.model == Model.tpm_tis && !c.arch().isX86() ? "tpm-tis-device" : Words.of(t.model);
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        for (Tpm t : c.domain().devices.tpms) {
            line.from("tpm", t);
            if (t.model == Model.spapr_tpm_proxy) {
                line.option(
                        "-device",
                        Props.device("spapr-tpm-proxy").put("id", t.id()).put("host-path", t.backend.device.path));
                continue;
            }
            String backend = "tpm-" + t.id();
            if (t.backend.type == Backend.Type.passthrough) {
                passthrough(c, line, t, backend);
            } else {
                if (t.backend.type == Backend.Type.emulator && !c.libvirtStyle()) {
                    line.companion(Swtpm.companion(t.backend, c.domain().name.replace('/', '_'), socket(c, t)));
                }
                line.option("-chardev", Props.chardev("socket", "chrtpm").put("path", socket(c, t)));
                line.option(
                        "-tpmdev",
                        Props.implied("type", "emulator").put("id", backend).put("chardev", "chrtpm"));
            }
            Props props = Props.device(driver(c, t)).put("tpmdev", backend).put("id", t.id());
            AddressProps.put(c, props, t);
            line.option("-device", props);
        }
    }

    private static void passthrough(Conversion c, CommandLine line, Tpm t, String backend) {
        Props props = Props.implied("type", "passthrough").put("id", backend);
        if (c.libvirtStyle()) {
            props.put("path", FdSets.add(line, c.host().tpm().device(), t.id() + "-tpm"));
            props.put("cancel-path", FdSets.add(line, c.host().tpm().cancel(), t.id() + "-cancel"));
        } else {
            // QEMU finds the file for cancelling itself
            props.put("path", t.backend.device.path);
        }
        line.option("-tpmdev", props);
    }

    /** The emulator's socket: for a person in the folder where the line is run. */
    private static String socket(Conversion c, Tpm t) {
        if (t.backend.type == Backend.Type.external) {
            return t.backend.source.path;
        } else if (!c.libvirtStyle()) {
            return c.domain().name.replace('/', '_') + ".swtpm";
        }
        String stated = c.host().tpm().socket();
        return stated != null
                ? stated
                : c.host().paths().state() + "/swtpm/" + DomainFolders.shortName(c) + "-swtpm.sock";
    }
}
