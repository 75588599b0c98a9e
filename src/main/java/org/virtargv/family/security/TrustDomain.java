package org.virtargv.family.security;

import java.util.Base64;
import org.virtargv.argv.Props;
import org.virtargv.domain.Features;
import org.virtargv.domain.LaunchSecurity;
import org.virtargv.domain.Node;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.Os;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.family.Since;

/**
 * A guest in a trust domain of Intel's TDX: what its owner asks, and what such a guest cannot have (formatdomain,
 * "Launch Security").
 */
final class TrustDomain {
    /** Where the service that signs quotes listens unless the document says. */
    private static final String SERVICE = "/var/run/tdx-qgs/qgs.socket";

    /** Whether it may be debugged, and whether the guest is spared exceptions of its page tables. */
    private static final long POLICIES = 1L | 1L << 28;

    /** The length of a measurement register. */
    private static final int REGISTER = 48;

    private TrustDomain() {}

    static void check(Conversion c, LaunchSecurity s) {
        Since.refuse(c, LibvirtChange.LAUNCH_TDX, s, "type 'tdx' of <launchSecurity>");
        if (!c.host().cpu().tdx()) {
            host(c, s);
        }
        if (s.policy != null && (s.policy & ~POLICIES) != 0) {
            c.error(
                    "tdx-policy",
                    s.at,
                    "<policy> of a trust domain has unknown bits",
                    "use only bit 0 (debug) and bit 28 (sept-ve-disable)");
        }
        register(c, s, s.mrConfigId, "mrConfigId");
        register(c, s, s.mrOwner, "mrOwner");
        register(c, s, s.mrOwnerConfig, "mrOwnerConfig");
        Features f = c.domain().features == null ? new Features() : c.domain().features;
        if (f.ioapic != null && f.ioapic.driver != Features.Ioapic.Driver.qemu) {
            without(c, f.ioapic, "<ioapic driver='kvm'/>", "write driver='qemu'");
        }
        if (f.pmu != null && f.pmu.state != OnOff.off) {
            without(c, f.pmu, "a performance monitor", "remove <pmu> from <features>");
        }
        if (f.smm != null && f.smm.state != OnOff.off) {
            without(c, f.smm, "system management mode", "remove <smm> from <features>");
        }
        Os os = c.domain().os;
        if (os.loader != null && os.loader.type == Os.Loader.Type.pflash) {
            without(c, os.loader, "firmware in a flash", "write type='rom' in <loader>");
        }
    }

    /** A QEMU that has the type need not run on a host that has TDX, and libvirt asks the host. */
    private static void host(Conversion c, LaunchSecurity s) {
        if (c.libvirtStyle()) {
            c.error(
                    "tdx-host",
                    s.at,
                    "a trust domain needs KVM with TDX on the host, but the host facts do not say that it has TDX",
                    "add \"cpu\": {\"tdx\": true} to the host facts");
        } else {
            c.note("tdx-host", s.at, "a trust domain needs KVM with TDX on the host", null);
        }
    }

    private static void without(Conversion c, Node at, String what, String hint) {
        c.error("tdx-without", at.at, "a trust domain cannot have " + what, hint);
    }

    private static void register(Conversion c, LaunchSecurity s, String value, String element) {
        if (value != null && length(value) != REGISTER) {
            c.error(
                    "tdx-register",
                    s.at,
                    "<" + element + "> of <launchSecurity> must be " + REGISTER + " bytes in base64",
                    null);
        }
    }

    private static int length(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length;
        } catch (IllegalArgumentException notBase64) {
            return -1;
        }
    }

    static void put(Props p, LaunchSecurity s) {
        p.put("mrconfigid", s.mrConfigId).put("mrowner", s.mrOwner).put("mrownerconfig", s.mrOwnerConfig);
        if (s.quoteGenerationService != null) {
            String path = s.quoteGenerationService.path;
            p.put(
                    "quote-generation-socket",
                    new Props().put("type", "unix").put("path", path == null ? SERVICE : path));
        }
        p.put("attributes", s.policy);
    }
}
