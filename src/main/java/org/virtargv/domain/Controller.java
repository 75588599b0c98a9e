package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.XmlTransient;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;

/** {@code <controller>}: a bus that other devices sit on. */
public class Controller extends Device {
    public enum Type {
        ide,
        fdc,
        scsi,
        sata,
        @XmlEnumValue("virtio-serial")
        virtio_serial,
        ccid,
        usb,
        pci,
        nvme,
        @NotTranslated("only Xen supports it")
        xenbus,
        @NotTranslated("the ISA bus is part of the machine")
        isa
    }

    /** The words of every type together; {@link #type} says which of them make sense. */
    public enum Model {
        // pci
        @XmlEnumValue("pci-root")
        pci_root,
        @XmlEnumValue("pcie-root")
        pcie_root,
        @XmlEnumValue("pci-bridge")
        pci_bridge,
        @XmlEnumValue("dmi-to-pci-bridge")
        dmi_to_pci_bridge,
        @XmlEnumValue("pcie-to-pci-bridge")
        pcie_to_pci_bridge,
        @XmlEnumValue("pcie-root-port")
        pcie_root_port,
        @XmlEnumValue("pcie-switch-upstream-port")
        pcie_switch_upstream_port,
        @XmlEnumValue("pcie-switch-downstream-port")
        pcie_switch_downstream_port,
        @XmlEnumValue("pci-expander-bus")
        pci_expander_bus,
        @XmlEnumValue("pcie-expander-bus")
        pcie_expander_bus,
        // usb
        @XmlEnumValue("piix3-uhci")
        piix3_uhci,
        @XmlEnumValue("piix4-uhci")
        piix4_uhci,
        ehci,
        @XmlEnumValue("ich9-ehci1")
        ich9_ehci1,
        @XmlEnumValue("ich9-uhci1")
        ich9_uhci1,
        @XmlEnumValue("ich9-uhci2")
        ich9_uhci2,
        @XmlEnumValue("ich9-uhci3")
        ich9_uhci3,
        @XmlEnumValue("vt82c686b-uhci")
        vt82c686b_uhci,
        @XmlEnumValue("pci-ohci")
        pci_ohci,
        @XmlEnumValue("nec-xhci")
        nec_xhci,
        @XmlEnumValue("qemu-xhci")
        qemu_xhci,
        @NotTranslated("only Xen supports it")
        qusb1,
        @NotTranslated("only Xen supports it")
        qusb2,
        none,
        // scsi
        auto,
        @NotTranslated("QEMU has no such device; use virtio-scsi")
        buslogic,
        ibmvscsi,
        lsilogic,
        lsisas1068,
        lsisas1078,
        @XmlEnumValue("virtio-scsi")
        virtio_scsi,
        vmpvscsi,
        ncr53c90,
        am53c974,
        dc390,
        // scsi, virtio-serial
        virtio,
        @XmlEnumValue("virtio-transitional")
        virtio_transitional,
        @XmlEnumValue("virtio-non-transitional")
        virtio_non_transitional,
        // ide
        piix3,
        piix4,
        ich6
    }

    /** IDE where nothing is said. */
    @XmlAttribute
    public Type type;

    /** Which of the controllers of its type; USB companions share one. */
    @XmlAttribute
    public Integer index;

    /** Whether the document gave it no index. */
    @XmlTransient
    public boolean unnumbered;

    @XmlAttribute
    public Model model;

    /** virtio-serial, usb. */
    @XmlAttribute
    public Integer ports;

    /** virtio-serial: MSI-X vectors. */
    @XmlAttribute
    public Integer vectors;

    @WithoutEffect("only Xen supports it")
    @XmlAttribute
    public Integer maxGrantFrames;

    @WithoutEffect("only Xen supports it")
    @XmlAttribute
    public Integer maxEventChannels;

    /** usb: which ports of the master a companion serves. */
    public Master master;

    /** pci. */
    @XmlElement(name = "model")
    @Once
    public PciModel pciModel;

    /** pci. */
    @Once
    public Target target;

    /** nvme: of the controller and all its disks. */
    public String serial;

    /** How QEMU serves the controller: its threads, queues and virtio's own options. */
    public Driver driver;

    /** pci: of the root, KiB where no unit is given. */
    public ScaledSize pcihole64;

    /** {@code <master>}. */
    public static class Master extends Node {
        @XmlAttribute(required = true)
        public Integer startport;
    }

    /** {@code <model>}: the QEMU device that plays the part of a PCI controller. */
    public static class PciModel extends Node {
        public enum Name {
            @XmlEnumValue("pci-bridge")
            pci_bridge,
            @XmlEnumValue("i82801b11-bridge")
            i82801b11_bridge,
            ioh3420,
            @XmlEnumValue("x3130-upstream")
            x3130_upstream,
            @XmlEnumValue("xio3130-downstream")
            xio3130_downstream,
            pxb,
            @XmlEnumValue("pxb-pcie")
            pxb_pcie,
            @XmlEnumValue("pcie-root-port")
            pcie_root_port,
            @XmlEnumValue("spapr-pci-host-bridge")
            spapr_pci_host_bridge,
            @XmlEnumValue("pcie-pci-bridge")
            pcie_pci_bridge;

            /** QEMU's name of the device. */
            public String driver() {
                return Words.of(this);
            }
        }

        @XmlAttribute
        public Name name;
    }

    /** {@code <target>}: what the guest sees of a PCI controller. */
    public static class Target extends Node {
        /** pci-bridge: 1 to 255. */
        @XmlAttribute
        @XmlJavaTypeAdapter(Whole.EitherBase.class)
        public Integer chassisNr;

        /** Ports: 0 to 255. */
        @XmlAttribute
        @XmlJavaTypeAdapter(Whole.EitherBase.class)
        public Integer chassis;

        /** Ports: 0 to 255; written in hexadecimal. */
        @XmlAttribute
        @XmlJavaTypeAdapter(Hex.One.class)
        public Long port;

        /** Expander buses: 1 to 254. */
        @XmlAttribute
        @XmlJavaTypeAdapter(Whole.EitherBase.class)
        public Integer busNr;

        /** pSeries host bridges. */
        @XmlAttribute
        public Integer index;

        @XmlAttribute
        public OnOff hotplug;

        /** KiB. */
        @XmlAttribute
        public Long memReserve;

        /** Expander buses and pSeries host bridges: the guest's NUMA node. */
        public Integer node;
    }

    /** {@code <driver>}. */
    public static class Driver extends VirtioDriver {
        @XmlAttribute
        public Integer queues;

        @XmlAttribute(name = "cmd_per_lun")
        public Integer cmdPerLun;

        /** In sectors of 512 bytes. */
        @XmlAttribute(name = "max_sectors")
        public Integer maxSectors;

        @XmlAttribute
        public OnOff ioeventfd;

        @XmlAttribute
        public Integer iothread;

        public IothreadMapping iothreads;
    }
}
