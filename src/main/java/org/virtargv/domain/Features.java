package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** {@code <features>}: what the machine has, hides or emulates. The documentation's section "Hypervisor features". */
public class Features extends Node implements Closed, Joined {
    public Flag acpi;

    /** The interrupt controller of the processors. */
    public Apic apic;

    /** Recorded in the firmware tables of other hypervisors; QEMU's processors have it or not by their model. */
    @WithoutEffect("it is set by the CPU model")
    public Flag pae;

    /** Xen's, as the next one is: whether paging is the processor's business. */
    public State hap;

    public Flag viridian;

    /** Of containers. */
    public Flag privnet;

    public Hyperv hyperv;

    /** What KVM shows or hides of itself. */
    public Kvm kvm;

    public State pvspinlock;

    /** Of containers. */
    public Capabilities capabilities;

    public State pmu;

    public State vmport;

    public Gic gic;

    /** System management mode, which secure boot needs. */
    public Smm smm;

    /** Who emulates the I/O interrupt controller: KVM or QEMU. */
    public Ioapic ioapic;

    public Hpt hpt;

    public State vmcoreinfo;

    public State htm;

    @XmlElement(name = "nested-hv")
    public State nestedHv;

    /** Bhyve's. */
    public Msrs msrs;

    @XmlElement(name = "ccf-assist")
    public State ccfAssist;

    /** Xen's. */
    public Xen xen;

    public Mitigation cfpc;

    public Mitigation sbbc;

    public Ibs ibs;

    /** How QEMU emulates where KVM does not run the guest. */
    public Tcg tcg;

    @XmlElement(name = "async-teardown")
    public AsyncTeardown asyncTeardown;

    public State ras;

    public State ps2;

    public Aia aia;

    /** The virtualization extensions of ARM's processors, for guests in the guest. */
    public Flag virtualization;

    /** A feature that is switched; present without a state it is on. */
    public static class State extends Node {
        @XmlAttribute
        public OnOff state;
    }

    /** {@code <capabilities>}: what a container's processes may do. */
    public static class Capabilities extends Node {
        @WithoutEffect("it belongs to a feature that is refused")
        @XmlAttribute
        public String policy;

        /** One element for each of the kernel's capabilities. */
        @WithoutEffect("it belongs to a feature that is refused")
        @XmlAnyElement
        public List<Element> content = new ArrayList<>();
    }

    /** {@code <msrs>}. */
    public static class Msrs extends Node {
        @WithoutEffect("it belongs to a feature that is refused")
        @XmlAttribute
        public String unknown;
    }

    /** {@code <xen>}. */
    public static class Xen extends Node implements Presence, Framed {
        @WithoutEffect("it belongs to a feature that is refused")
        @XmlElement(name = "e820_host")
        public State e820Host;

        @WithoutEffect("it belongs to a feature that is refused")
        public Passthrough passthrough;
    }

    /** {@code <passthrough>} of {@code <xen>}. */
    public static class Passthrough extends State {
        @WithoutEffect("it belongs to a feature that is refused")
        @XmlAttribute
        public String mode;
    }

    /** {@code <apic>}. */
    public static class Apic extends Node implements Presence {
        /** End of interrupt by paravirtualization; a feature of the CPU on the command line. */
        @XmlAttribute
        public OnOff eoi;
    }

    /** {@code <hyperv>}: what makes Windows run better. */
    public static class Hyperv extends Node implements Closed, Joined {
        public enum Mode {
            custom,
            passthrough,
            @XmlEnumValue("host-model")
            host_model
        }

        @XmlAttribute
        public Mode mode;

        public State relaxed;

        public State vapic;

        /** After how many tries for a lock the guest tells the host. */
        public Spinlocks spinlocks;

        public State vpindex;

        public State runtime;

        public State synic;

        /** Synthetic timers. */
        public Stimer stimer;

        public State reset;

        /** The vendor of the hypervisor that the guest sees. */
        @XmlElement(name = "vendor_id")
        public VendorId vendorId;

        public State frequencies;

        public State reenlightenment;

        /** Flushing of other processors' TLBs by the hypervisor. */
        public Tlbflush tlbflush;

        public State ipi;

        public State evmcs;

        public State avic;

        @XmlElement(name = "emsr_bitmap")
        public State emsrBitmap;

        @XmlElement(name = "xmm_input")
        public State xmmInput;
    }

    /** {@code <spinlocks>}. */
    public static class Spinlocks extends State {
        /** At least 4095. */
        @Last
        @XmlAttribute
        public Long retries;
    }

    /** {@code <stimer>}. */
    public static class Stimer extends State {
        public State direct;
    }

    /** {@code <vendor_id>}. */
    public static class VendorId extends State {
        /** Up to 12 characters. */
        @Last
        @XmlAttribute
        public String value;
    }

    /** {@code <tlbflush>}. */
    public static class Tlbflush extends State {
        public State direct;

        public State extended;
    }

    /** {@code <kvm>}. */
    public static class Kvm extends Node implements Closed, Joined, Presence, Framed {
        public State hidden;

        @XmlElement(name = "hint-dedicated")
        public State hintDedicated;

        @XmlElement(name = "poll-control")
        public State pollControl;

        @XmlElement(name = "pv-ipi")
        public State pvIpi;

        /** Pages that were written to are told in a ring of this size. */
        @XmlElement(name = "dirty-ring")
        public DirtyRing dirtyRing;
    }

    /** {@code <dirty-ring>}. */
    public static class DirtyRing extends State {
        /** Entries: a power of 2 from 1024 to 65536. */
        @Last
        @XmlAttribute
        public Long size;
    }

    /** {@code <gic>}: ARM's interrupt controller. */
    public static class Gic extends Node {
        public enum Version {
            @XmlEnumValue("2")
            _2,
            @XmlEnumValue("3")
            _3,
            host
        }

        @XmlAttribute
        public Version version;
    }

    /** {@code <smm>}. */
    public static class Smm extends State {
        /** MiB where it has no unit. */
        public ScaledSize tseg;
    }

    /** {@code <ioapic>}. */
    public static class Ioapic extends Node {
        public enum Driver {
            qemu,
            kvm
        }

        @Wanted
        @XmlAttribute
        public Driver driver;
    }

    /** {@code <hpt>}: the page table of a pSeries guest. */
    public static class Hpt extends Node {
        public enum Resizing {
            enabled,
            disabled,
            required
        }

        @XmlAttribute
        public Resizing resizing;

        public ScaledSize maxpagesize;
    }

    /** {@code <cfpc>} and {@code <sbbc>} of a pSeries guest. */
    public static class Mitigation extends Node {
        public enum Value {
            broken,
            workaround,
            fixed
        }

        @Wanted
        @XmlAttribute
        public Value value;
    }

    /** {@code <ibs>} of a pSeries guest. */
    public static class Ibs extends Node {
        public enum Value {
            broken,
            workaround,
            @XmlEnumValue("fixed-ibs")
            fixed_ibs,
            @XmlEnumValue("fixed-ccd")
            fixed_ccd,
            @XmlEnumValue("fixed-na")
            fixed_na
        }

        @Wanted
        @XmlAttribute
        public Value value;
    }

    /** {@code <tcg>}. */
    public static class Tcg extends Node {
        @XmlElement(name = "tb-cache")
        public ScaledSize tbCache;
    }

    /** {@code <async-teardown>} of an s390 guest. */
    public static class AsyncTeardown extends Node {
        @XmlAttribute
        public YesNo enabled;
    }

    /** {@code <aia>}: RISC-V's interrupt architecture. */
    public static class Aia extends Node {
        public enum Value {
            none,
            aplic,
            @XmlEnumValue("aplic-imsic")
            aplic_imsic
        }

        @Wanted
        @XmlAttribute
        public Value value;
    }
}
