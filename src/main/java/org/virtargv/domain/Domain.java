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
        @NotTranslated("it is another hypervisor; write type='kvm', or type='qemu' for emulation")
        xen,
        @NotTranslated("it is another hypervisor; write type='kvm', or type='qemu' for emulation")
        lxc,
        @NotTranslated("it is another hypervisor; write type='kvm', or type='qemu' for emulation")
        vmware,
        hyperv,
        @NotTranslated("it is another hypervisor; write type='kvm', or type='qemu' for emulation")
        vbox,
        @NotTranslated("it is another hypervisor; write type='kvm', or type='qemu' for emulation")
        bhyve,
        @NotTranslated("it is another hypervisor; write type='kvm', or type='qemu' for emulation")
        test
    }

    @XmlAttribute(required = true)
    public Type type;

    /** Of a running domain; a new command line has none. */
    @WithoutEffect("libvirt only reports it, for running domains")
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

    @WithoutEffect("libvirt applies it to a control group of the host")
    public Blkiotune blkiotune;

    @WithoutEffect("libvirt applies it to QEMU's processes and threads from outside")
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

    @WithoutEffect("libvirt puts QEMU's process into a control group by it")
    @Once
    public Resource resource;

    public List<Sysinfo> sysinfo = new ArrayList<>();

    @NotTranslated("only Xen supports it; QEMU boots as <os> specifies")
    public String bootloader;

    @NotTranslated("only Xen supports it; QEMU boots as <os> specifies")
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

    @WithoutEffect("it is for libvirt's lock manager")
    @XmlElement(name = "on_lockfailure")
    public LifecycleAction onLockfailure;

    public Pm pm;

    @WithoutEffect("libvirt measures QEMU's process from outside")
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
