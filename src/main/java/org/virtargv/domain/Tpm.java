package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;

/** {@code <tpm>}. */
public class Tpm extends Device {
    private static final String SWTPM = "it is an option of swtpm, which libvirt starts before QEMU";

    public enum Model {
        @XmlEnumValue("tpm-tis")
        tpm_tis,
        @XmlEnumValue("tpm-crb")
        tpm_crb,
        @XmlEnumValue("tpm-spapr")
        tpm_spapr,
        @XmlEnumValue("spapr-tpm-proxy")
        spapr_tpm_proxy
    }

    @XmlAttribute
    public Model model;

    @XmlElement(required = true)
    @Once
    public Backend backend;

    /** {@code <backend>}: what the TPM really is. */
    public static class Backend extends Node {
        public enum Type {
            passthrough,
            emulator,
            external
        }

        public enum Version {
            @XmlEnumValue("1.2")
            _1_2,
            @XmlEnumValue("2.0")
            _2_0
        }

        @XmlAttribute(required = true)
        public Type type;

        /** emulator. */
        @XmlAttribute
        public Version version;

        @WithoutEffect(SWTPM)
        @XmlAttribute(name = "persistent_state")
        public YesNo persistentState;

        @WithoutEffect(SWTPM)
        @XmlAttribute
        public Integer debug;

        /** passthrough. */
        public HostDevice device;

        @WithoutEffect(SWTPM)
        public Encryption encryption;

        @WithoutEffect(SWTPM)
        @XmlElement(name = "active_pcr_banks")
        public PcrBanks activePcrBanks;

        /** external: the emulator's socket; emulator: where it keeps its state, which is its own business. */
        public Source source;

        @WithoutEffect(SWTPM)
        public Profile profile;
    }

    /** {@code <device>} of passthrough: the host's TPM. */
    public static class HostDevice extends Node {
        @XmlAttribute
        public String path;
    }

    /** {@code <source>}. */
    public static class Source extends Node {
        public enum Type {
            unix,
            file,
            dir
        }

        @XmlAttribute(required = true)
        public Type type;

        @XmlAttribute
        public ChardevSource.Mode mode;

        @XmlAttribute
        public String path;
    }

    /** {@code <encryption>} of the emulator's state. */
    public static class Encryption extends Node {
        @XmlAttribute(required = true)
        public String secret;
    }

    /** {@code <active_pcr_banks>}. */
    public static class PcrBanks extends Node {
        public Flag sha1;
        public Flag sha256;
        public Flag sha384;
        public Flag sha512;
    }

    /** {@code <profile>} of the emulator. */
    public static class Profile extends Node {
        @XmlAttribute
        public String source;

        @XmlAttribute
        public String removeDisabled;

        @XmlAttribute
        public String name;
    }
}
