package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** {@code <devices>}: a list for each kind, in the order in which the kinds are written. */
public class Devices extends Node implements Joined {
    /** The QEMU binary to run. */
    @EmptyIsNone
    public String emulator;

    @XmlElement(name = "disk")
    public List<Disk> disks = new ArrayList<>();

    @XmlElement(name = "controller")
    public List<Controller> controllers = new ArrayList<>();

    @WithoutEffect("it is for a lock manager, which is not part of QEMU")
    @XmlElement(name = "lease")
    public List<Lease> leases = new ArrayList<>();

    @XmlElement(name = "filesystem")
    public List<Filesystem> filesystems = new ArrayList<>();

    @XmlElement(name = "interface")
    public List<Interface> interfaces = new ArrayList<>();

    @XmlElement(name = "smartcard")
    public List<Smartcard> smartcards = new ArrayList<>();

    @XmlElement(name = "serial")
    public List<Chardev> serials = new ArrayList<>();

    @XmlElement(name = "parallel")
    public List<Chardev> parallels = new ArrayList<>();

    @XmlElement(name = "console")
    public List<Chardev> consoles = new ArrayList<>();

    @XmlElement(name = "channel")
    public List<Chardev> channels = new ArrayList<>();

    /** A keyboard, mouse, tablet or another device that a person uses. */
    @XmlElement(name = "input")
    public List<Input> inputs = new ArrayList<>();

    /** A trusted platform module, emulated or the host's own. */
    @XmlElement(name = "tpm")
    public List<Tpm> tpms = new ArrayList<>();

    @XmlElement(name = "graphics")
    public List<Graphics> graphics = new ArrayList<>();

    @XmlElement(name = "sound")
    public List<Sound> sounds = new ArrayList<>();

    @XmlElement(name = "audio")
    public List<Audio> audios = new ArrayList<>();

    @XmlElement(name = "video")
    public List<Video> videos = new ArrayList<>();

    @XmlElement(name = "hostdev")
    public List<Hostdev> hostdevs = new ArrayList<>();

    @XmlElement(name = "redirdev")
    public List<Redirdev> redirdevs = new ArrayList<>();

    public Redirfilter redirfilter;

    @XmlElement(name = "hub")
    public List<Hub> hubs = new ArrayList<>();

    @XmlElement(name = "watchdog")
    public List<Watchdog> watchdogs = new ArrayList<>();

    /** Takes memory from the running guest and gives it back; there is one unless its model is none. */
    public Memballoon memballoon;

    @XmlElement(name = "rng")
    public List<Rng> rngs = new ArrayList<>();

    public Nvram nvram;

    @XmlElement(name = "panic")
    public List<Panic> panics = new ArrayList<>();

    @XmlElement(name = "shmem")
    public List<Shmem> shmems = new ArrayList<>();

    @XmlElement(name = "memory")
    public List<MemoryDevice> memories = new ArrayList<>();

    @XmlElement(name = "crypto")
    public List<Crypto> cryptos = new ArrayList<>();

    /** The guest's own IOMMU. */
    @XmlElement(name = "iommu")
    public List<Iommu> iommus = new ArrayList<>();

    public Vsock vsock;

    public Pstore pstore;

    /**
     * Every kind of device, in the order in which libvirt goes through them where it asks all devices the same: the
     * order in which addresses on s390's channels and the pseries' virtual bus are given out.
     */
    public enum Kind {
        disk(d -> d.disks),
        network(d -> d.interfaces),
        sound(d -> d.sounds),
        hostdev(d -> d.hostdevs),
        video(d -> d.videos),
        controller(d -> d.controllers),
        smartcard(d -> d.smartcards),
        serial(d -> d.serials),
        parallel(d -> d.parallels),
        channel(d -> d.channels),
        console(d -> d.consoles),
        input(d -> d.inputs),
        filesystem(d -> d.filesystems),
        redirdev(d -> d.redirdevs),
        watchdog(d -> d.watchdogs),
        memballoon(d -> one(d.memballoon)),
        rng(d -> d.rngs),
        nvram(d -> one(d.nvram)),
        hub(d -> d.hubs),
        shmem(d -> d.shmems),
        tpm(d -> d.tpms),
        panic(d -> d.panics),
        memory(d -> d.memories),
        vsock(d -> one(d.vsock)),
        iommu(d -> d.iommus),
        crypto(d -> d.cryptos),
        pstore(d -> one(d.pstore));

        private final Function<Devices, List<? extends Device>> list;

        Kind(Function<Devices, List<? extends Device>> list) {
            this.list = list;
        }

        /** The devices of this kind, as they stand in the document. */
        public List<? extends Device> in(Devices devices) {
            return list.apply(devices);
        }

        private static List<Device> one(Device device) {
            return device == null ? List.of() : List.of(device);
        }
    }

    /** All devices, kind by kind. */
    public List<Device> all() {
        List<Device> out = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            out.addAll(kind.in(this));
        }
        return out;
    }
}
