package org.virtargv.family.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.family.Guest;

class ConfidentialGuestTest {
    private static final String BITS = "<cbitpos>51</cbitpos><reducedPhysBits>1</reducedPhysBits>";

    private static Guest sev(String attributes, String content) {
        return Guest.having("<launchSecurity" + attributes + ">" + content + "</launchSecurity>")
                .kvm();
    }

    @Test
    void theMachineNamesWhatTheOwnerAsks() {
        Guest g = sev(" type='sev' kernelHashes='yes'", BITS + "<policy>0x3</policy><dhCert>AA==</dhCert>");
        assertEquals(
                "{\"qom-type\":\"sev-guest\",\"id\":\"lsec0\",\"cbitpos\":51,\"reduced-phys-bits\":1,\"policy\":3,"
                        + "\"dh-cert-file\":\"/var/lib/libvirt/qemu/domain--1-guest/dh_cert.base64\","
                        + "\"kernel-hashes\":true}",
                g.options("-object", "lsec0").get(0));
        assertEquals(true, g.option("-machine").contains(",confidential-guest-support=lsec0"));
    }

    @Test
    void snpSaysItsOwn() {
        Guest g = sev(" type='sev-snp' vcek='no'", BITS + "<policy>0x30000</policy><hostData>AA==</hostData>");
        assertEquals(
                "{\"qom-type\":\"sev-snp-guest\",\"id\":\"lsec0\",\"cbitpos\":51,\"reduced-phys-bits\":1,"
                        + "\"policy\":196608,\"host-data\":\"AA==\","
                        + "\"vcek-disabled\":true}",
                g.options("-object", "lsec0").get(0));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertEquals(
                List.of("launch-security-platform"),
                sev(" type='sev'", "<policy>1</policy>").problems());
        assertEquals(List.of("launch-security-policy"), sev(" type='sev'", BITS).problems());
        assertEquals(
                List.of("launch-security-unsupported"),
                sev(" type='s390-pv'", "").problems());
    }
}
