package org.virtargv.family.security;

import java.util.Map;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Domain;
import org.virtargv.domain.LaunchSecurity;
import org.virtargv.domain.LaunchSecurity.Type;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.family.MachineProperties;
import org.virtargv.family.MachineProperties.Place;
import org.virtargv.family.general.DomainFolders;

/**
 * Confidential guests: an object that holds what the owner asks of the firmware, which {@code -machine} names. The
 * documentation's section "Launch Security".
 */
public final class ConfidentialGuest implements Family {
    private static final String ID = "lsec0";

    @Override
    public void check(Conversion c) {
        LaunchSecurity s = c.domain().launchSecurity;
        if (s == null) {
            return;
        }
        if (c.domain().type != Domain.Type.kvm) {
            c.problems()
                    .error("launch-security-kvm", s.at, "<launchSecurity> needs KVM", "write type='kvm' in <domain>");
        }
        String object = object(s.type);
        if (!c.qemu().hasType(object)) {
            c.problems()
                    .error(
                            "launch-security-unsupported",
                            s.at,
                            "<launchSecurity> needs '" + object + "', which "
                                    + c.qemu().origin() + " does not have",
                            null);
        } else if (s.type == Type.s390_pv) {
            return;
        }
        if (s.type == Type.tdx) {
            TrustDomain.check(c, s);
            return;
        }
        if (s.policy == null && s.type != Type.s390_pv) {
            c.problems().error("launch-security-policy", s.at, "<launchSecurity> needs a <policy>", null);
        }
        if (s.type != Type.s390_pv
                && (bits(c, s.cbitpos, "cbitpos") == null || bits(c, s.reducedPhysBits, "reduced-phys-bits") == null)) {
            c.problems()
                    .error(
                            "launch-security-platform",
                            s.at,
                            "<launchSecurity> has no <cbitpos> and <reducedPhysBits>, and "
                                    + c.qemu().origin() + " was not probed on a host with SEV",
                            "add the values that 'virsh domcapabilities' shows on the host");
        }
        if (!c.libvirtStyle() && (s.dhCert != null || s.session != null)) {
            c.problems()
                    .note(
                            "launch-security-files",
                            s.at,
                            "QEMU reads <dhCert> and <session> from files; write their contents to dh_cert.base64 "
                                    + "and session.base64",
                            null);
        }
    }

    private static String object(Type type) {
        return switch (type) {
            case sev -> "sev-guest";
            case sev_snp -> "sev-snp-guest";
            case s390_pv -> "s390-pv-guest";
            case tdx -> "tdx-guest";
        };
    }

    /** As it was written, else as the host has it. */
    private static Long bits(Conversion c, Integer written, String capability) {
        if (written != null) {
            return written.longValue();
        }
        Map<String, Object> sev = c.qemu().sev();
        return sev == null || !(sev.get(capability) instanceof Number n) ? null : Long.valueOf(n.longValue());
    }

    @Override
    public void machine(Conversion c, MachineProperties machine) {
        if (c.domain().launchSecurity != null) {
            machine.at(Place.confidential_guest_support).put("confidential-guest-support", ID);
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        LaunchSecurity s = c.domain().launchSecurity;
        if (s == null) {
            return;
        }
        Props p = Props.object(object(s.type), ID);
        if (s.type == Type.tdx) {
            TrustDomain.put(p, s);
        } else if (s.type != Type.s390_pv) {
            p.put("cbitpos", bits(c, s.cbitpos, "cbitpos"))
                    .put("reduced-phys-bits", bits(c, s.reducedPhysBits, "reduced-phys-bits"));
            p.put("policy", s.policy);
        }
        if (s.type == Type.sev) {
            p.put("dh-cert-file", s.dhCert == null ? null : file(c, "dh_cert.base64"));
            p.put("session-file", s.session == null ? null : file(c, "session.base64"));
            p.put("kernel-hashes", YesNo.bool(s.kernelHashes));
        } else if (s.type == Type.sev_snp) {
            p.put("guest-visible-workarounds", s.guestVisibleWorkarounds)
                    .put("id-block", s.idBlock)
                    .put("id-auth", s.idAuth);
            p.put("host-data", s.hostData).put("kernel-hashes", YesNo.bool(s.kernelHashes));
            p.put("author-key-enabled", YesNo.bool(s.authorKey))
                    .put("vcek-disabled", s.vcek == null ? null : s.vcek == YesNo.no);
        }
        line.from("launchSecurity", s).option("-object", p);
    }

    private static String file(Conversion c, String name) {
        return c.libvirtStyle() ? DomainFolders.domain(c) + "/" + name : name;
    }
}
