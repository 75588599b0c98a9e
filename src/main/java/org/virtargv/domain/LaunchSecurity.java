package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;

/** {@code <launchSecurity>}: memory that the host cannot read. Which elements count depends on the type. */
public class LaunchSecurity extends Node {
    public enum Type {
        sev,
        @XmlEnumValue("sev-snp")
        sev_snp,
        @XmlEnumValue("s390-pv")
        s390_pv,
        /** Intel's Trust Domain Extensions. */
        tdx
    }

    @XmlAttribute(required = true)
    public Type type;

    @XmlAttribute
    public YesNo kernelHashes;

    /** sev-snp. */
    @XmlAttribute
    public YesNo authorKey;

    /** sev-snp. */
    @XmlAttribute
    public YesNo vcek;

    /** Where the mark of an encrypted page is; absent: as the host has it. */
    public Integer cbitpos;

    /** How many bits of a physical address are lost; absent: as the host has it. */
    public Integer reducedPhysBits;

    /** What the owner of the guest allows its host, as bits. */
    @XmlElement
    @XmlJavaTypeAdapter(Hex.Four.class)
    public Long policy;

    /** sev: base64. */
    public String dhCert;

    /** sev: base64. */
    public String session;

    /** sev-snp: base64. */
    public String guestVisibleWorkarounds;

    /** sev-snp: base64. */
    public String idBlock;

    /** sev-snp: base64. */
    public String idAuth;

    /** sev-snp: base64. */
    public String hostData;

    /** tdx: 48 bytes in base64, as are the next two. */
    public String mrConfigId;

    /** tdx: who owns the guest. */
    public String mrOwner;

    /** tdx: how its owner configured it. */
    public String mrOwnerConfig;

    /** tdx: the service of the host that signs what the guest reports of itself. */
    public QuoteGenerationService quoteGenerationService;

    /** {@code <quoteGenerationService>}. */
    public static class QuoteGenerationService extends Node {
        /** Its socket; absent: the usual one. */
        @XmlAttribute
        public String path;
    }
}
