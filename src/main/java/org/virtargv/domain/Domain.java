package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;

/** {@code <domain>}. */
@XmlRootElement(name = "domain")
public class Domain extends Node {
    /** The namespace of what is handed to QEMU as it stands. */
    public static final String QEMU = "http://libvirt.org/schemas/domain/qemu/1.0";

    public enum Type {
        kvm,
        qemu,
        hvf,
        @NotTranslated("the line is written for QEMU: type='kvm', or type='qemu' for a guest that is emulated")
        xen,
        @NotTranslated("the line is written for QEMU: type='kvm', or type='qemu' for a guest that is emulated")
        lxc,
        @NotTranslated("the line is written for QEMU: type='kvm', or type='qemu' for a guest that is emulated")
        vmware,
        hyperv,
        @NotTranslated("the line is written for QEMU: type='kvm', or type='qemu' for a guest that is emulated")
        vbox,
        @NotTranslated("the line is written for QEMU: type='kvm', or type='qemu' for a guest that is emulated")
        bhyve,
        @NotTranslated("the line is written for QEMU: type='kvm', or type='qemu' for a guest that is emulated")
        test
    }

    @XmlAttribute(required = true)
    public Type type;

    /** Of a running domain; a new command line has none. */
    @WithoutEffect("libvirt's: it numbers running domains")
    @XmlAttribute
    public String id;

    /** The domain's name, which names its files and its process too. */
    @XmlElement(required = true)
    public String name;

    /** The domain's UUID, which the guest sees; one is made from the document where there is none. */
    public String uuid;

    @Once
    public Genid genid;

    @WithoutEffect("for people")
    public String title;

    @WithoutEffect("for people")
    public String description;

    public Metadata metadata;

    /** The UUID that the guest sees, where it is not the domain's. */
    public String hwuuid;

    public MaxMemory maxMemory;

    public MemorySize memory;

    public ScaledSize currentMemory;

    @WithoutEffect("the host's control groups'")
    public Blkiotune blkiotune;

    @WithoutEffect("libvirt's: it tunes QEMU's threads and processes")
    public Memtune memtune;

    public MemoryBacking memoryBacking;

    public Vcpu vcpu;

    public Vcpus vcpus;

    /** How many I/O threads there are. */
    public Integer iothreads;

    public IothreadIds iothreadids;

    public DefaultIothread defaultiothread;

    @Once
    public Iommufd iommufd;

    public ThrottleGroups throttlegroups;

    public Cputune cputune;

    @Once
    public Numatune numatune;

    @WithoutEffect("libvirt's: it puts the process into its control group")
    @Once
    public Resource resource;

    public List<Sysinfo> sysinfo = new ArrayList<>();

    @NotTranslated("only Xen has it; QEMU boots as <os> says")
    public String bootloader;

    @NotTranslated("only Xen has it; QEMU boots as <os> says")
    @XmlElement(name = "bootloader_args")
    public String bootloaderArgs;

    public Os os;

    @WithoutEffect("the containers'")
    public Idmap idmap;

    public Features features;

    public Cpu cpu;

    public Clock clock;

    /** What is done when the guest powers off. */
    @XmlElement(name = "on_poweroff")
    public LifecycleAction onPoweroff;

    /** What is done when the guest reboots. */
    @XmlElement(name = "on_reboot")
    public LifecycleAction onReboot;

    /** What is done when the guest crashes. */
    @XmlElement(name = "on_crash")
    public LifecycleAction onCrash;

    @WithoutEffect("libvirt's: it holds the locks of disks")
    @XmlElement(name = "on_lockfailure")
    public LifecycleAction onLockfailure;

    public Pm pm;

    @WithoutEffect("libvirt's: it counts what the process does")
    public Perf perf;

    public Devices devices;

    @XmlElement(name = "seclabel")
    public List<Seclabel> seclabels = new ArrayList<>();

    @XmlElement(namespace = QEMU)
    public QemuCommandline commandline;

    @XmlElement(namespace = QEMU)
    public QemuCapabilities capabilities;

    @XmlElement(namespace = QEMU)
    public QemuOverride override;

    @XmlElement(namespace = QEMU)
    public QemuDeprecation deprecation;

    public Keywrap keywrap;

    public LaunchSecurity launchSecurity;
}
