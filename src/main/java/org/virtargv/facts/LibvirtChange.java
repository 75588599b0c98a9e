package org.virtargv.facts;

/**
 * Every difference between the releases of libvirt in what they make of a domain, oldest first: since which release,
 * what changed, and where libvirt says so. The headings are those of its release notes (news.html); a difference
 * without a heading was seen by asking a release, or stands in the page on the domain format, and where it is known of
 * the newest alone it counts from there.
 */
public enum LibvirtChange {
    NVME(LibvirtRelease.V11_5, "There are NVMe controllers, and disks on them.", "qemu: Add support for NVMe disks"),
    USB_DISK_MODELS(
            LibvirtRelease.V11_5,
            "Disks on USB have the models usb-storage and usb-bot, and a new guest's CD-ROM there is a usb-bot.",
            "qemu: Properly emulate USB cdrom device"),
    IOMMU_AMD(
            LibvirtRelease.V11_5,
            "<iommu> has the model amd, and for it the attributes passthrough and xtsup.",
            "qemu: add support for AMD IOMMU device"),
    SCSI_MODEL_VIRTIO_OF_VIRT_MACHINES(
            LibvirtRelease.V11_6,
            "The SCSI controller of a new guest is virtio-scsi on the virt machines of ARM and RISC-V; it was "
                    + "lsilogic.",
            "qemu: Change default SCSI controller model to virtio-scsi for ARM and RISC-V"),
    RBD_NAMESPACES(
            LibvirtRelease.V11_6,
            "The name of an RBD image may be pool/namespace/image; all behind the pool was the image.",
            "qemu: Add support for RBD namespaces"),
    HWUUID(LibvirtRelease.V11_7, "<hwuuid> is the UUID that the guest sees.", null),
    FIRMWARE_MODES(
            LibvirtRelease.V11_8,
            "Flash firmware without variables, or with its variables beside its code, is chosen where nothing of the "
                    + "domain speaks against it.",
            "qemu: Fix selection of stateless/combined firmware"),
    ACPI_NODESET(
            LibvirtRelease.V11_8,
            "<acpi nodeset> of a PCI <hostdev> makes an acpi-generic-initiator for each node; older releases pass over "
                    + "it.",
            "qemu: Add support for NUMA affinity of PCI devices"),
    USB_MODEL_BY_BOARD(
            LibvirtRelease.V11_9,
            "The USB controller of a new guest is piix3-uhci on x86 alone, pci-ohci on 32-bit PowerPC, and "
                    + "qemu-xhci on "
                    + "all else.",
            "qemu: Improvements to USB controller model selection"),
    RESERVATIONS_OF_NODES(
            LibvirtRelease.V11_9,
            "The helper of a disk's own <reservations> is named after the block node; it was named after the disk.",
            null),
    HYPERV_DEPENDENCIES(
            LibvirtRelease.V11_9,
            "Features of <hyperv> without those that they need are refused.",
            "qemu: Validate Hyper-V enlightenment dependencies"),
    DISK_STATISTICS(
            LibvirtRelease.V11_9,
            "<statistic> of a disk's <statistics> makes QEMU count its operations by interval; older releases pass "
                    + "over it.",
            null),
    LAUNCH_TDX(LibvirtRelease.V11_9, "<launchSecurity> has the type tdx.", null),
    HYPERV_HOST_MODEL(
            LibvirtRelease.V11_9,
            "<hyperv mode='host-model'> is what the host has when the guest starts.",
            "Introduce Hyper-V host-model mode"),
    MEMORY_DRIVER(
            LibvirtRelease.V11_9,
            "<memory> of the virtio models has a <driver> with the options of all virtio devices.",
            "qemu: Introduce virtio options for virtio memory models"),
    CPU_TOPOLOGY_FEATURES_LEFT_TO_QEMU(
            LibvirtRelease.V11_10,
            "The x86 CPU features ht and cmp_legacy are no longer written: QEMU sets them by the topology.",
            "qemu: Fix incoming migration to QEMU 10.0.0 and newer"),
    ZEROES_DETECTED_IN_ALL_IMAGES(
            LibvirtRelease.V11_10,
            "detect_zeroes holds for all images of a backing chain, not for the uppermost alone.",
            "qemu: set detect_zeroes for all backing chain layers"),
    DISK_DPOFUA(
            LibvirtRelease.V11_10,
            "dpofua of a SCSI disk's <target> is whether it takes DPO and FUA; older releases pass over it.",
            null),
    HYPERV_TYPE(
            LibvirtRelease.V11_10,
            "A domain of type hyperv runs on QEMU's accelerator mshv.",
            "Hyper-V virttype support for Qemu domains"),
    IOMMU_PCI_BUS(
            LibvirtRelease.V11_10,
            "pciBus of an smmuv3 names the controller that it serves, and makes it a device; older releases pass over "
                    + "it.",
            null),
    SEVERAL_IOMMUS(LibvirtRelease.V11_10, "A domain may have several <iommu>.", null),
    IOMMUS_BEHIND_CONTROLLERS(
            LibvirtRelease.V11_10, "The devices of <iommu> stand behind the controllers, not before them.", null),
    MEMORY_NODEMASK_STRICT(
            LibvirtRelease.V12_0,
            "Memory of a <memory> with a <nodemask> is bound to these nodes, whatever <numatune> says.",
            "qemu: Treat memory device source nodemask as strict NUMA policy"),
    FIRMWARE_SELECTION(
            LibvirtRelease.V12_0,
            "A <loader> without a type is a ROM where it is not looked for; the format of <nvram> need not be that of "
                    + "its template; <nvram> of a ROM is passed over; firmware that is no flash fits any format.",
            "qemu: Improvements and fixes to firmware selection"),
    ROM_NOT_STATELESS(
            LibvirtRelease.V12_0,
            "A ROM loader may say stateless='no'.",
            "qemu: Improvements and fixes to firmware selection"),
    IOMMUFD_OF_DEVICES(
            LibvirtRelease.V12_1,
            "The driver of a PCI <hostdev> has the attribute iommufd, and an -object for it; older releases pass "
                    + "over it.",
            null),
    IOMMU_GRANULE(
            LibvirtRelease.V12_1,
            "<granule> says the page size of a virtio IOMMU.",
            "Introduce granule attribute for virtio-iommu"),
    ARM_VIRTUALIZATION(
            LibvirtRelease.V12_1,
            "<virtualization> gives the processors of a virt machine of ARM their virtualization extensions; older "
                    + "releases pass over it.",
            null),
    RESERVATIONS_MIGRATION(
            LibvirtRelease.V12_1,
            "migration of <reservations> is whether they migrate; older releases pass over it.",
            null),
    VARSTORE(
            LibvirtRelease.V12_1,
            "<varstore> is the device uefi-vars with the firmware's variables.",
            "qemu: Add support for uefi-vars device and firmware builds using it"),
    IOMMUFD_OF_DOMAINS(
            LibvirtRelease.V12_2,
            "<iommufd> of the domain says the same for all its PCI devices; older releases pass over it.",
            "qemu: Add support to configure IOMMUFD backend for whole VM"),
    MANY_VCPUS_WITH_ANY_IOMMU(
            LibvirtRelease.V12_2,
            "256 processors and more go with an IOMMU of any model: of amd the attribute xtsup is filled in for them.",
            "conf: support more than 255 vCPUs with amd-iommu"),
    NO_9P_HANDLE(
            LibvirtRelease.V12_2,
            "<driver type='handle'> of a <filesystem> is refused.",
            "qemu: Stop advertising support for handle backend of 9p filesystems"),
    VIDEO_FRONTEND(
            LibvirtRelease.V12_5,
            "The device that a virtio <video> is in QEMU is kept in its <model device>, and the options of virtio "
                    + "devices are written for those with VGA too.",
            "qemu: Record selected virtio video device model into the XML"),
    PRESERVE_RUNNING(
            LibvirtRelease.V12_6,
            "<on_crash> has the action preserve-running.",
            "qemu: Add preserve-running action for <on_crash>"),
    SMMUV3_ACCEL(
            LibvirtRelease.V12_7,
            "accel of an smmuv3, and what goes with it, let the hardware translate; older releases pass over it.",
            null),
    IOTHREAD_POLL_WEIGHT(
            LibvirtRelease.V12_7,
            "weight of an I/O thread's <poll> is how little the latest event counts; older releases pass over it.",
            "qemu: Add poll-weight support for iothreads"),
    NO_BALLOON_OF_VIRT_MACHINES(
            LibvirtRelease.V12_8, "A new guest of a virt machine of RISC-V or LoongArch gets no memory balloon.", null),
    PCI_DEVICES_NEED_PCI(
            LibvirtRelease.V12_8,
            "PCI devices of ARM boards whose PCI libvirt does not manage are refused, and their USB controller is "
                    + "gone; "
                    + "they were left to QEMU to place.",
            null),
    HYPERV_CRASH_VALUE(LibvirtRelease.V12_8, "hv-crash of a Hyper-V <panic> is written with its value, on.", null),
    SPICE_PORTS_NEED_SPICE(
            LibvirtRelease.V12_8,
            "A <serial> of type spiceport without <graphics type='spice'> is refused; it was left out of the line.",
            null),
    RESCTRL_OF_ALL(
            LibvirtRelease.V12_8,
            "<cachetune>, <memorytune>, <energytune> and their monitors need no vcpus: they are of the whole process "
                    + "then.",
            "resctrl: Support whole-process allocations and monitoring"),
    MONITOR_OBJECT(
            LibvirtRelease.V12_8,
            "The QMP monitor is an object, monitor-qmp, where QEMU has that type; it was -mon.",
            null);

    /** The first release that has it. */
    public final LibvirtRelease since;

    /** One sentence. */
    public final String what;

    /** The heading in the release notes of {@link #since}, or null where they are silent. */
    public final String heading;

    LibvirtChange(LibvirtRelease since, String what, String heading) {
        this.since = since;
        this.what = what;
        this.heading = heading;
    }
}
