package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;

/** {@code <video>}: an emulated graphics card. */
public class Video extends Device {
    /** Options of how QEMU serves the card. */
    public Driver driver;

    /** The card that the guest sees: its type, memory and heads. */
    public Model model;

    public enum Type {
        vga,
        cirrus,
        vmvga,
        @NotTranslated("only Xen supports it")
        xen,
        @NotTranslated("only VirtualBox supports it")
        vbox,
        qxl,
        @NotTranslated("only Virtuozzo supports it")
        parallels,
        virtio,
        @NotTranslated("only bhyve supports it")
        gop,
        none,
        bochs,
        ramfb
    }

    /** The device of QEMU that a virtio card is: they are different hardware to the guest. */
    public enum Frontend {
        @XmlEnumValue("virtio-vga")
        virtio_vga(true),
        @XmlEnumValue("virtio-vga-gl")
        virtio_vga_gl(true),
        @XmlEnumValue("virtio-gpu")
        virtio_gpu(false),
        @XmlEnumValue("virtio-gpu-gl")
        virtio_gpu_gl(false),
        @XmlEnumValue("vhost-user-vga")
        vhost_user_vga(true),
        @XmlEnumValue("vhost-user-gpu")
        vhost_user_gpu(false);

        /** Whether it has the ports of a VGA card, which one card of a guest can have. */
        public final boolean vga;

        Frontend(boolean vga) {
            this.vga = vga;
        }
    }

    public static class Driver extends VirtioDriver {
        public enum Name {
            qemu,
            vhostuser
        }

        public enum VgaConf {
            io,
            on,
            off
        }

        @WithoutEffect("only bhyve supports it")
        @XmlAttribute
        public VgaConf vgaconf;

        @XmlAttribute
        public Name name;
    }

    public static class Model extends Node {
        @XmlAttribute
        public Type type;

        /** KiB; qxl: the first memory bar. */
        @XmlAttribute
        @XmlJavaTypeAdapter(Whole.Unsigned32.class)
        public Long ram;

        /** KiB. */
        @XmlAttribute
        @XmlJavaTypeAdapter(Whole.Unsigned32.class)
        public Long vram;

        /** KiB; qxl: the second bar as a 64-bit one. */
        @XmlAttribute
        @XmlJavaTypeAdapter(Whole.Unsigned32.class)
        public Long vram64;

        /** KiB; qxl: the framebuffer of its VGA mode. */
        @XmlAttribute
        @XmlJavaTypeAdapter(Whole.Unsigned32.class)
        public Long vgamem;

        @XmlAttribute
        public Integer heads;

        @XmlAttribute
        public YesNo primary;

        /** virtio: resources as memory that guest and host share. */
        @XmlAttribute
        public OnOff blob;

        /** virtio, vga, bochs, qxl: whether the guest is shown an EDID. */
        @XmlAttribute
        public OnOff edid;

        /** virtio: the device of QEMU; absent: the best that QEMU has for such a card. */
        @XmlAttribute
        public Frontend device;

        /** Whether the host's GPU draws for the guest. */
        public Acceleration acceleration;

        public Resolution resolution;
    }

    public static class Acceleration extends Node {
        @XmlAttribute(name = "accel3d")
        public YesNo accel3d;

        @XmlAttribute(name = "accel2d")
        public YesNo accel2d;

        /** vhostuser: the DRM device that renders. */
        @XmlAttribute
        public String rendernode;
    }

    /** The least resolution, in pixels. */
    public static class Resolution extends Node {
        @XmlAttribute(required = true)
        public Integer x;

        @XmlAttribute(required = true)
        public Integer y;
    }
}
