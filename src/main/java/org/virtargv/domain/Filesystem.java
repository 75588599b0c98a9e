package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code <filesystem>}: a directory of the host that the guest can mount. */
public class Filesystem extends Device implements Bootable {
    public enum Type {
        mount,
        @NotTranslated("QEMU can share only directories; write type='mount'")
        template,
        @NotTranslated("QEMU can share only directories; write type='mount'; an image is a <disk>")
        file,
        @NotTranslated("QEMU can share only directories; write type='mount'; a block device is a <disk>")
        block,
        @NotTranslated("QEMU can share only directories; write type='mount'; mount a tmpfs inside the guest")
        ram,
        @NotTranslated("QEMU can share only directories; write type='mount'")
        bind,
        @NotTranslated("QEMU can share only directories; write type='mount'; a volume is a <disk>")
        volume
    }

    public enum Accessmode {
        passthrough,
        mapped,
        squash
    }

    public enum Multidevs {
        @XmlEnumValue("default")
        default_,
        remap,
        forbid,
        warn
    }

    public enum Model {
        virtio,
        @XmlEnumValue("virtio-transitional")
        virtio_transitional,
        @XmlEnumValue("virtio-non-transitional")
        virtio_non_transitional
    }

    @XmlAttribute
    public Type type;

    @XmlAttribute
    public Accessmode accessmode;

    @XmlAttribute
    public Model model;

    @XmlAttribute
    public Multidevs multidevs;

    /** Permissions of files that the guest creates. */
    @XmlAttribute
    @XmlJavaTypeAdapter(Octal.class)
    public Integer fmode;

    /** Permissions of directories that the guest creates. */
    @XmlAttribute
    @XmlJavaTypeAdapter(Octal.class)
    public Integer dmode;

    /** What serves the folder to the guest, and how. */
    public Driver driver;

    @WithoutEffect("it is an option of virtiofsd, which is started before QEMU")
    public Binary binary;

    @WithoutEffect("it is an option of virtiofsd, which is started before QEMU")
    public Idmap idmap;

    /** The folder of the host, or the socket of what serves it. */
    public Source source;

    /** The tag under which the guest mounts it. */
    public Target target;

    public Flag readonly;

    @NotTranslated("QEMU cannot limit the size of a directory; set a quota on the host")
    @XmlElement(name = "space_hard_limit")
    public ScaledSize spaceHardLimit;

    @NotTranslated("QEMU cannot limit the size of a directory; set a quota on the host")
    @XmlElement(name = "space_soft_limit")
    public ScaledSize spaceSoftLimit;

    public BootOrder boot;

    /** {@code <driver>}. */
    public static class Driver extends VirtioDriver {
        public enum Type {
            /** 9p, by path. */
            path,
            /** 9p, by file handle. */
            handle,
            /** A daemon of its own. */
            virtiofs,
            /** The protocol of cameras, on USB. */
            mtp,
            @NotTranslated("only containers support it")
            loop,
            @NotTranslated("only containers support it")
            nbd,
            @NotTranslated("only Virtuozzo supports it")
            ploop
        }

        public enum Wrpolicy {
            /** Write to the host's disk at once. */
            immediate
        }

        @XmlAttribute
        public Type type;

        @WithoutEffect("it is for images, and QEMU can share only directories")
        @XmlAttribute
        public String format;

        @WithoutEffect("a container's")
        @XmlAttribute
        public String name;

        @XmlAttribute
        public Wrpolicy wrpolicy;

        /** virtiofs: requests in its queue. */
        @XmlAttribute
        public Long queue;
    }

    /** {@code <binary>}: the virtiofs daemon. */
    public static class Binary extends Node {
        @XmlAttribute
        public String path;

        @XmlAttribute
        public OnOff xattr;

        /** What virtiofsd keeps in memory. */
        public Cache cache;

        /** How virtiofsd shuts itself in. */
        public Sandbox sandbox;

        /** Whose locks of files count. */
        public Lock lock;

        /** How many threads virtiofsd has. */
        @XmlElement(name = "thread_pool")
        public ThreadPool threadPool;

        /** How many files virtiofsd may have open. */
        public Openfiles openfiles;
    }

    /** {@code <cache>}. */
    public static class Cache extends Node {
        public enum Mode {
            none,
            always
        }

        @XmlAttribute
        public Mode mode;
    }

    /** {@code <sandbox>}. */
    public static class Sandbox extends Node {
        public enum Mode {
            namespace,
            chroot
        }

        @XmlAttribute
        public Mode mode;
    }

    /** {@code <lock>}. */
    public static class Lock extends Node {
        @XmlAttribute
        public OnOff posix;

        @XmlAttribute
        public OnOff flock;
    }

    /** {@code <thread_pool>}. */
    public static class ThreadPool extends Node {
        @XmlAttribute
        public Integer size;
    }

    /** {@code <openfiles>}. */
    public static class Openfiles extends Node {
        @XmlAttribute
        public Long max;
    }

    /** {@code <idmap>}. */
    public static class Idmap extends Node {
        @XmlElement(name = "uid")
        public List<Ids> uids = new ArrayList<>();

        @XmlElement(name = "gid")
        public List<Ids> gids = new ArrayList<>();
    }

    /** {@code <uid>} and {@code <gid>}: a run of the guest's ids, and the host's that they stand for. */
    public static class Ids extends Node {
        @XmlAttribute(required = true)
        @XmlJavaTypeAdapter(Whole.Unsigned32.class)
        public Long start;

        @XmlAttribute(required = true)
        @XmlJavaTypeAdapter(Whole.Unsigned32.class)
        public Long target;

        @XmlAttribute(required = true)
        @XmlJavaTypeAdapter(Whole.Unsigned32.class)
        public Long count;
    }

    /** {@code <source>}. */
    public static class Source extends Node {
        /** mount: a path of the host. */
        @XmlAttribute
        public String dir;

        /** virtiofs: the socket of a daemon that somebody else starts. */
        @XmlAttribute
        public String socket;

        /** template. */
        @WithoutEffect("it belongs to a type that is refused")
        @XmlAttribute
        public String name;

        /** file. */
        @WithoutEffect("it belongs to a type that is refused")
        @XmlAttribute
        public String file;

        /** block. */
        @WithoutEffect("it belongs to a type that is refused")
        @XmlAttribute
        public String dev;

        /** ram. */
        @WithoutEffect("it belongs to a type that is refused")
        @XmlAttribute
        public Long usage;

        /** ram. */
        @WithoutEffect("it belongs to a type that is refused")
        @XmlAttribute
        public String units;

        /** volume. */
        @WithoutEffect("it belongs to a type that is refused")
        @XmlAttribute
        public String pool;

        /** volume. */
        @WithoutEffect("it belongs to a type that is refused")
        @XmlAttribute
        public String volume;
    }

    /** {@code <target>}. */
    public static class Target extends Node {
        /** The tag by which the guest mounts it. */
        @XmlAttribute(required = true)
        public String dir;
    }

    /** Permissions, in octal digits. */
    public static final class Octal extends XmlAdapter<String, Integer> {
        /** @throws NumberFormatException where the text is no octal number */
        @Override
        public Integer unmarshal(String text) {
            return Integer.parseInt(text.strip(), 8);
        }

        @Override
        public String marshal(Integer value) {
            return value == null ? null : String.format(Locale.ROOT, "%04o", value);
        }
    }

    @Override
    public BootOrder boot() {
        return boot;
    }
}
