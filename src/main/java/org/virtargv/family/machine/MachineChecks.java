package org.virtargv.family.machine;

import org.virtargv.domain.Domain;
import org.virtargv.domain.Features;
import org.virtargv.domain.Features.Gic;
import org.virtargv.domain.Keywrap;
import org.virtargv.domain.Node;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.ScaledSize;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.family.Conversion;
import org.virtargv.family.Since;
import org.virtargv.machine.Accelerator;
import org.virtargv.machine.Architecture;
import org.virtargv.machine.Board;

/** What {@code <features>} must not say of the machine. */
final class MachineChecks {
    /** The least QEMU that lets the PS/2 controller be left out. */
    private static final int PS2_SINCE = 7;

    private static final long MIB = 1024 * 1024;

    private MachineChecks() {}

    static void check(Conversion c) {
        machine(c);
        Features f = c.domain().features;
        if (f != null) {
            x86(c, f);
            pseries(c, f);
            others(c, f);
            foreign(c, f.hap, "hap", "QEMU always uses hardware paging if the host supports it");
            foreign(c, f.viridian, "viridian", "use <hyperv> for QEMU");
            foreign(c, f.privnet, "privnet", null);
            foreign(c, f.capabilities, "capabilities", null);
            foreign(c, f.msrs, "msrs", null);
            foreign(c, f.xen, "xen", null);
        }
        Keywrap k = c.domain().keywrap;
        if (k != null && !k.ciphers.isEmpty() && c.board() != Board.s390) {
            c.error("keywrap-machine", k.at, "<keywrap> is only for s390x machines", null);
        }
        if (k != null && k.ciphers.isEmpty()) {
            c.lacking(Keywrap.class)
                    .warning(
                            "keywrap-empty",
                            k.at,
                            "<keywrap> without a <cipher> has no effect",
                            "add one, or remove it");
        }
        if (k != null
                && k.ciphers.stream().map(cipher -> cipher.name).distinct().count() < k.ciphers.size()) {
            c.error("keywrap-twice", k.at, "<keywrap> has two <cipher> with the same name", "keep one of them");
        }
    }

    private static void machine(Conversion c) {
        String name = c.domain().os.type.machine;
        QemuProfile.Machine machine = c.machine();
        if (!c.qemu().machines().isEmpty() && machine == null && name != null) {
            c.error(
                    "machine-unknown",
                    c.domain().os.type.at,
                    "the machine '" + name + "' of <type> is unknown to "
                            + c.qemu().origin(),
                    MachineAdvice.of(c, name));
        } else if (machine != null && machine.cpuMax() > 0 && c.domain().vcpu.count > machine.cpuMax()) {
            c.error(
                    "vcpu-too-many",
                    c.domain().vcpu.at,
                    "<vcpu> is " + c.domain().vcpu.count + ", and machine '" + name + "' has at most "
                            + machine.cpuMax(),
                    null);
        }
        accelerator(c);
    }

    /** The domain's type, which is QEMU's accelerator. */
    private static void accelerator(Conversion c) {
        if (c.domain().type == Domain.Type.kvm && !c.qemu().kvm()) {
            c.error(
                    "kvm-unavailable",
                    c.domain().at,
                    "<domain type='kvm'> needs KVM, but " + c.qemu().origin() + " cannot use it",
                    "write type='qemu' for emulation");
        }
        if (c.domain().type == Domain.Type.hyperv) {
            Since.refuse(c, LibvirtChange.HYPERV_TYPE, c.domain(), "type 'hyperv' of <domain>");
            if (!c.qemu().hasType("mshv-accel")) {
                c.error(
                        "mshv-unavailable",
                        c.domain().at,
                        "<domain type='hyperv'> needs QEMU's accelerator mshv, which "
                                + c.qemu().origin() + " does not have",
                        "write type='kvm', or type='qemu' for emulation");
            } else if (c.libvirtStyle() && !c.host().cpu().mshv()) {
                c.error(
                        "mshv-unavailable",
                        c.domain().at,
                        "<domain type='hyperv'> needs a host with /dev/mshv, but the host facts do not say "
                                + "that there is one",
                        "write {\"cpu\": {\"mshv\": true}} into the host facts, or use --style shell");
            }
        }
        if (c.domain().type == Domain.Type.hvf && c.qemu().best() != Accelerator.hvf) {
            c.error(
                    "hvf-unavailable",
                    c.domain().at,
                    "<domain type='hvf'> needs macOS, but " + c.qemu().origin() + " is not for macOS",
                    "write type='kvm', or type='qemu' for emulation");
        }
    }

    private static void x86(Conversion c, Features f) {
        boolean pc = c.board().isPc();
        only(c, f.vmport, pc, "vmport", "x86 machines");
        only(c, f.smm, pc, "smm", "x86 machines");
        only(c, f.ps2, pc, "ps2", "x86 machines");
        if (f.smm != null && f.smm.tseg != null) {
            if (f.smm.state == OnOff.off) {
                c.warning("tseg-without-smm", f.smm.tseg.at, "<tseg> has no effect, because <smm> is off", "remove it");
                return;
            }
            wholeMib(c, f.smm.tseg, "tseg");
            if (c.board() == Board.i440fx) {
                c.error(
                        "tseg-machine",
                        f.smm.tseg.at,
                        "<tseg> is only for the q35 chipset, but the machine is '" + c.domain().os.type.machine + "'",
                        "remove it, or write machine='q35'");
            }
            if (c.domain().os.type.machine.matches("pc-q35-2\\.[0-9]")) {
                c.error("tseg-machine-old", f.smm.tseg.at, "<tseg> needs the machine pc-q35-2.10 or a newer one", null);
            }
        }
        if (f.ps2 != null && !c.qemu().atLeast(PS2_SINCE, 0)) {
            c.error(
                    "ps2-unsupported",
                    f.ps2.at,
                    "<ps2> needs QEMU 7.0 or newer, but " + c.qemu().origin() + " is "
                            + c.qemu().version(),
                    null);
        }
        if (f.ps2 != null && f.ps2.state == OnOff.off && f.vmport != null && f.vmport.state == OnOff.on) {
            c.error("vmport-without-ps2", f.vmport.at, "<vmport> needs <ps2>, which is disabled", null);
        }
        if (f.ioapic != null && !c.arch().isX86()) {
            c.error("ioapic-unsupported", f.ioapic.at, "<ioapic> is only for x86", "remove it");
        }
    }

    private static void wholeMib(Conversion c, ScaledSize size, String element) {
        try {
            if (size.bytes() % MIB != 0) {
                c.error("size-not-mib", size.at, "<" + element + "> is not a whole number of MiB", null);
            }
        } catch (ArithmeticException | IllegalArgumentException e) {
            c.error("size-invalid", size.at, "<" + element + "> is not a valid size, or is too large", null);
        }
    }

    private static void pseries(Conversion c, Features f) {
        boolean pseries = c.board() == Board.pseries;
        if (f.hpt != null && f.hpt.maxpagesize != null) {
            try {
                f.hpt.maxpagesize.kib();
            } catch (ArithmeticException | IllegalArgumentException e) {
                c.error(
                        "size-invalid",
                        f.hpt.maxpagesize.at,
                        "<maxpagesize> is not a valid size, or is too large",
                        null);
            }
        }
        boolean sized = f.hpt != null && (f.hpt.resizing != null || f.hpt.maxpagesize != null);
        only(c, sized ? f.hpt : null, pseries, "hpt", "pSeries machines");
        only(c, f.htm, pseries, "htm", "pSeries machines");
        only(c, f.nestedHv, pseries, "nested-hv", "pSeries machines");
        only(c, f.ccfAssist, pseries, "ccf-assist", "pSeries machines");
        only(c, f.cfpc, pseries, "cfpc", "pSeries machines");
        only(c, f.sbbc, pseries, "sbbc", "pSeries machines");
        only(c, f.ibs, pseries, "ibs", "pSeries machines");
    }

    private static void others(Conversion c, Features f) {
        boolean armVirt = c.board() == Board.armVirt;
        only(c, f.gic, armVirt, "gic", "'virt' machines of ARM");
        if (f.gic != null && armVirt && c.qemu().arch() != Architecture.aarch64 && f.gic.version != Gic.Version._2) {
            c.error(
                    "gic-version-32bit",
                    f.gic.at,
                    "QEMU for 32-bit ARM supports only GIC version 2",
                    "write <gic version='2'/>");
        }
        only(c, f.ras, armVirt, "ras", "'virt' machines of ARM");
        only(c, f.virtualization, c.board() == Board.armVirt, "virtualization", "'virt' machines of ARM");
        if (f.virtualization != null) {
            Since.knows(c, LibvirtChange.ARM_VIRTUALIZATION, f.virtualization, "<virtualization> in <features>");
        }
        only(c, f.aia, c.board() == Board.virt && c.arch().isRiscv(), "aia", "'virt' machines of RISC-V");
        if (f.asyncTeardown != null && f.asyncTeardown.enabled != YesNo.no && !AsyncTeardown.isKnown(c)) {
            c.error(
                    "async-teardown-unsupported",
                    f.asyncTeardown.at,
                    "<async-teardown> is not supported by " + c.qemu().origin(),
                    null);
        }
        if (f.vmcoreinfo != null && f.vmcoreinfo.state != OnOff.off && !c.qemu().hasType("vmcoreinfo")) {
            c.error(
                    "vmcoreinfo-unsupported",
                    f.vmcoreinfo.at,
                    "<vmcoreinfo> is not supported by " + c.qemu().origin(),
                    null);
        }
        if (c.arch() == Architecture.s390x) {
            only(c, f.acpi, false, "acpi", "x86, ARM, RISC-V and LoongArch");
        }
        accelerators(c, f);
    }

    private static void accelerators(Conversion c, Features f) {
        boolean kvm = c.domain().type == Domain.Type.kvm;
        if (f.tcg != null && f.tcg.tbCache != null && kvm) {
            c.lacking("type")
                    .error(
                            "tcg-with-kvm",
                            f.tcg.at,
                            "<tcg> is only for emulation, but the domain has the type 'kvm'",
                            null);
        }
        if (f.tcg != null && f.tcg.tbCache != null) {
            wholeMib(c, f.tcg.tbCache, "tb-cache");
        }
        if (f.kvm != null && f.kvm.dirtyRing != null && f.kvm.dirtyRing.state == OnOff.on) {
            Long size = f.kvm.dirtyRing.size;
            if (!kvm) {
                c.warning(
                        "dirty-ring-without-kvm",
                        f.kvm.dirtyRing.at,
                        "<dirty-ring> has an effect only on a <domain type='kvm'>",
                        "remove it");
            }
            if (size == null || Long.bitCount(size) != 1 || size < 1024 || size > 65_536) {
                c.error(
                        "dirty-ring-size",
                        f.kvm.dirtyRing.at,
                        "size of <dirty-ring> must be a power of 2 from 1024 to 65536",
                        null);
            }
        }
    }

    /** libvirt takes features of other hypervisors and does nothing with them. */
    private static void foreign(Conversion c, Node feature, String name, String hint) {
        if (feature != null) {
            c.warning(
                    "feature-ignored",
                    feature.at,
                    "<" + name + "> in <features> is for another hypervisor, so it is ignored",
                    hint);
        }
    }

    private static void only(Conversion c, Node feature, boolean fits, String name, String where) {
        if (feature != null && !fits) {
            c.error(
                    "feature-elsewhere",
                    feature.at,
                    "<" + name + "> is only for " + where + ", but the machine is '" + c.domain().os.type.machine + "'",
                    "remove it");
        }
    }
}
