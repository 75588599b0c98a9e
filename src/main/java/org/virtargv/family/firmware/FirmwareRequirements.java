package org.virtargv.family.firmware;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.domain.Features;
import org.virtargv.domain.LaunchSecurity;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.Pm;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;

/** What other parts of the domain need of its firmware. */
final class FirmwareRequirements {
    /** Bit 2 of the policy asks for encrypted registers (AMD's SEV API, guest policy). */
    private static final long ENCRYPTED_STATE = 4;

    private FirmwareRequirements() {}

    /** Whether the guest is to have no system management mode. */
    static boolean smmOff(Conversion c) {
        Features f = c.domain().features;
        return f != null && f.smm != null && f.smm.state == OnOff.off;
    }

    /** Whether the guest has system management mode: asked of the completed domain. */
    static boolean smm(Conversion c) {
        Features f = c.domain().features;
        return f != null && f.smm != null && f.smm.state != OnOff.off;
    }

    /** Gives the guest system management mode, in which firmware guards its variables. */
    static void smmOn(Conversion c) {
        if (c.domain().features == null) {
            c.domain().features = new Features();
            c.domain().features.at = c.domain().at;
        }
        Features f = c.domain().features;
        if (f.smm == null) {
            f.smm = new Features.Smm();
            f.smm.at = f.at;
        }
        f.smm.state = OnOff.on;
    }

    /** Features in the words of firmware descriptions. */
    static List<String> features(Conversion c) {
        List<String> out = new ArrayList<>();
        Pm pm = c.domain().pm;
        if (pm != null && pm.suspendToMem != null && pm.suspendToMem.enabled == YesNo.yes) {
            out.add("acpi-s3");
        }
        if (pm != null && pm.suspendToDisk != null && pm.suspendToDisk.enabled == YesNo.yes) {
            out.add("acpi-s4");
        }
        LaunchSecurity security = c.domain().launchSecurity;
        if (security != null && security.type == LaunchSecurity.Type.sev) {
            out.add("amd-sev");
            if (security.policy != null && (security.policy & ENCRYPTED_STATE) != 0) {
                out.add("amd-sev-es");
            }
        } else if (security != null && security.type == LaunchSecurity.Type.sev_snp) {
            out.add("amd-sev-snp");
        } else if (security != null && security.type == LaunchSecurity.Type.tdx) {
            out.add("intel-tdx");
        }
        return out;
    }
}
