package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.XmlValue;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.ArrayList;
import java.util.List;

/** {@code <os>}: architecture, machine type, firmware, and where to boot from. */
public class Os extends Node implements Joined {
    private static final String CONTAINER = "it is for containers, not for QEMU";

    /** The kind of firmware to look for on the host. */
    public enum Firmware {
        bios,
        efi
    }

    @XmlAttribute
    public Firmware firmware;

    public Type type;

    @NotTranslated(value = CONTAINER, passed = true)
    public String init;

    @NotTranslated(value = CONTAINER, passed = true)
    @XmlElement(name = "initarg")
    public List<String> initargs = new ArrayList<>();

    @NotTranslated(value = CONTAINER, passed = true)
    @XmlElement(name = "initenv")
    public List<String> initenvs = new ArrayList<>();

    @NotTranslated(value = CONTAINER, passed = true)
    public String initdir;

    @NotTranslated(value = CONTAINER, passed = true)
    public String inituser;

    @NotTranslated(value = CONTAINER, passed = true)
    public String initgroup;

    /** What the firmware looked for has to have. */
    @XmlElement(name = "firmware")
    public FirmwareFeatures features;

    public Loader loader;

    public VariableStore nvram;

    public Varstore varstore;

    /** A kernel of the host's, booted without a boot loader. */
    @EmptyIsNone
    public String kernel;

    /** The initial RAM disk of that kernel. */
    @EmptyIsNone
    public String initrd;

    /** The command line of that kernel. */
    @EmptyIsNone
    public String cmdline;

    /** The shim that firmware loads before that kernel. */
    @EmptyIsNone
    public String shim;

    /** A device tree for the guest. */
    @EmptyIsNone
    public String dtb;

    @NotTranslated(value = CONTAINER, passed = true)
    public String root;

    public Acpi acpi;

    @XmlElement(name = "boot")
    public List<Boot> boots = new ArrayList<>();

    /** Whether the firmware offers a choice of what to boot from. */
    public Bootmenu bootmenu;

    /** What the BIOS shows, and how long it waits before it tries again. */
    public Bios bios;

    public Smbios smbios;

    /** {@code <type arch=… machine=…>hvm</type>}. */
    public static class Type extends Node {
        @XmlAttribute
        @EmptyIsNone
        public String arch;

        @XmlAttribute
        @EmptyIsNone
        public String machine;

        @XmlValue
        public String value;
    }

    /** {@code <firmware>}: features that the firmware looked for must have, or must not. */
    public static class FirmwareFeatures extends Node {
        /** A feature that the firmware must have, or must not. */
        @XmlElement(name = "feature")
        public List<Feature> features = new ArrayList<>();
    }

    /** {@code <feature>}. */
    public static class Feature extends Node {
        public enum Name {
            @XmlEnumValue("enrolled-keys")
            enrolled_keys,
            @XmlEnumValue("secure-boot")
            secure_boot
        }

        @XmlAttribute(required = true)
        public YesNo enabled;

        @XmlAttribute(required = true)
        public Name name;
    }

    /** {@code <loader>}: the firmware's code. */
    public static class Loader extends Node {
        public enum Type {
            rom,
            pflash,
            @NotTranslated("it is for bhyve and Xen")
            none
        }

        public enum Format {
            raw,
            qcow2
        }

        @XmlAttribute
        public YesNo readonly;

        @XmlAttribute
        public YesNo secure;

        @XmlAttribute
        public Type type;

        @XmlAttribute
        public YesNo stateless;

        @XmlAttribute
        public Format format;

        /** The path of the host; empty or null where it is looked for. */
        @XmlValue
        public String path;
    }

    /** {@code <boot dev=…/>}: a kind of device, tried in the order written. */
    public static class Boot extends Node {
        public enum Dev {
            fd,
            hd,
            cdrom,
            network
        }

        @XmlAttribute(required = true)
        public Dev dev;
    }

    /** {@code <bootmenu>}. */
    public static class Bootmenu extends Node {
        @XmlAttribute
        public YesNo enable;

        /** Milliseconds, at most 65535. */
        @XmlAttribute
        public Integer timeout;
    }

    /** {@code <bios>}. */
    public static class Bios extends Node {
        /** Show the BIOS' messages on the first serial line. */
        @XmlAttribute
        public YesNo useserial;

        /** Milliseconds until the next try after none of the devices booted, at most 65535; -1: no other try. */
        @XmlAttribute
        @XmlJavaTypeAdapter(Whole.Signed.class)
        public Integer rebootTimeout;
    }

    /** {@code <smbios>}: where the guest's SMBIOS tables come from. */
    public static class Smbios extends Node {
        public enum Mode {
            emulate,
            host,
            sysinfo
        }

        @XmlAttribute
        public Mode mode;
    }

    /** {@code <acpi>}: tables handed to the guest. */
    public static class Acpi extends Node {
        @XmlElement(name = "table")
        public List<Table> tables = new ArrayList<>();
    }

    /** {@code <table>}: a file of the host. */
    public static class Table extends Node {
        public enum Type {
            /** A table with its header, whatever its signature. */
            raw,
            /** Several tables, one behind the other. */
            @NotTranslated("it is for Xen")
            rawset,
            slic,
            msdm
        }

        @XmlAttribute(required = true)
        public Type type;

        @XmlValue
        public String path;
    }
}
