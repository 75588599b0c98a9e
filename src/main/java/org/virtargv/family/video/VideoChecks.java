package org.virtargv.family.video;

import java.util.List;
import org.virtargv.domain.Address;
import org.virtargv.domain.Lists;
import org.virtargv.domain.MemoryBacking;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.Video;
import org.virtargv.domain.Words;
import org.virtargv.domain.YesNo;
import org.virtargv.family.AddressTypes;
import org.virtargv.family.Conversion;
import org.virtargv.family.SharedMemory;

/** What cards and settings of cards there cannot be (formatdomain, "Video devices"). */
final class VideoChecks {
    private VideoChecks() {}

    static void check(Conversion c) {
        List<Video> videos = c.domain().devices.videos;
        int primaries = Lists.count(videos, v -> v.model.primary == YesNo.yes);
        for (Video v : videos) {
            if (v.model.type == Video.Type.none) {
                if (videos.size() > 1) {
                    c.error(
                            "video-none-alone",
                            v.at,
                            "a <video> of the type 'none' means that the domain has no video "
                                    + "device, but there are others",
                            "remove it, or remove the others");
                }
                empty(c, v.model.acceleration);
                continue;
            }
            one(c, v, primaries <= 1);
        }
    }

    /** @param alone whether no other card is marked as the primary one */
    private static void one(Conversion c, Video v, boolean alone) {
        Video.Type type = v.model.type;
        if (v.model.primary == YesNo.yes && !alone) {
            c.error(
                    "video-primary-repeated",
                    v.model.at,
                    "more than one <video> is marked primary='yes'",
                    "keep one of them");
        }
        if (v.model.primary != YesNo.yes && type != Video.Type.qxl && type != Video.Type.virtio) {
            c.error(
                    "video-only-primary",
                    v.model.at,
                    "a <video> of the type '" + type + "' can be only the primary one",
                    "use qxl or virtio for the others");
        }
        if (type == Video.Type.ramfb && v.address != null) {
            c.error(
                    "video-ramfb-address",
                    v.address.at,
                    "a <video> of the type 'ramfb' is not on a bus, so it cannot have an <address>",
                    "remove the <address>");
        }
        if (type != Video.Type.ramfb) {
            AddressTypes.check(
                    c,
                    v,
                    "a <video> of the type '" + type + "'",
                    type == Video.Type.virtio ? AddressTypes.virtio() : new Address.Type[] {Address.Type.pci});
        }
        if (!c.qemu().hasType(VideoType.of(c, v))) {
            c.error(
                    "video-type-unknown",
                    v.model.at,
                    "this QEMU has no device " + VideoType.of(c, v) + " for a <video> of the type '" + type + "'"
                            + (VideoType.isAccelerated(v) ? " with accel3d='yes'" : ""),
                    null);
        }
        if (type == Video.Type.virtio && v.model.device != null) {
            frontend(c, v, v.model.device);
        }
        settings(c, v);
    }

    private static void frontend(Conversion c, Video v, Video.Frontend device) {
        boolean ofProcess = device == Video.Frontend.vhost_user_vga || device == Video.Frontend.vhost_user_gpu;
        String wrong = null;
        if (device.vga && v.model.primary != YesNo.yes) {
            wrong = "is VGA compatible, which only the primary card can be";
        } else if (ofProcess != VideoType.isVhostUser(v)) {
            wrong = ofProcess
                    ? "needs <driver name='vhostuser'/>"
                    : "is implemented by QEMU itself, but <driver> has name='vhostuser'";
        } else if (!ofProcess && VideoType.isGl(v) && !VideoType.isAccelerated(v)) {
            wrong = "needs <acceleration accel3d='yes'/>, which is missing";
        }
        if (wrong != null) {
            c.error(
                    "video-frontend",
                    v.model.at,
                    "device='" + Words.of(device) + "' of <model> " + wrong,
                    "remove 'device'");
        }
    }

    private static void settings(Conversion c, Video v) {
        Video.Type type = v.model.type;
        elsewhere(c, v, "ram", v.model.ram, type == Video.Type.qxl);
        elsewhere(c, v, "vram64", v.model.vram64, type == Video.Type.qxl);
        elsewhere(c, v, "vgamem", v.model.vgamem, type == Video.Type.qxl);
        elsewhere(c, v, "blob", v.model.blob, type == Video.Type.virtio);
        elsewhere(
                c,
                v,
                "edid",
                v.model.edid,
                type == Video.Type.vga || type == Video.Type.bochs || type == Video.Type.virtio);
        if (v.model.blob == OnOff.on && type == Video.Type.virtio && !isMemfd(c)) {
            c.error(
                    "video-blob-memory",
                    v.model.at,
                    "blob resources need guest memory from a memfd, which this domain does not have",
                    "write <memoryBacking><source type='memfd'/></memoryBacking>, or remove 'blob'");
        }
        elsewhere(c, v, "driver name='vhostuser'", VideoType.isVhostUser(v) ? v : null, type == Video.Type.virtio);
        elsewhere(c, v, "<driver> with an option of virtio devices", options(v.driver), type == Video.Type.virtio);
        elsewhere(
                c,
                v,
                "<resolution>",
                v.model.resolution,
                type == Video.Type.vga
                        || type == Video.Type.qxl
                        || type == Video.Type.bochs
                        || type == Video.Type.virtio);
        if (VideoType.isVhostUser(v) && !SharedMemory.is(c)) {
            c.warning(
                    "video-memory-not-shared",
                    v.at,
                    "<driver name='vhostuser'/> needs shared guest memory, because another process renders",
                    "write <memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>");
        }
        boolean node = v.model.acceleration != null && v.model.acceleration.rendernode != null;
        if (node && !VideoType.isVhostUser(v)) {
            c.error(
                    "video-rendernode",
                    v.model.acceleration.at,
                    "rendernode of <acceleration> is only for <driver name='vhostuser'/>",
                    "set it in the <gl> of <graphics>");
        }
        sizes(c, v);
    }

    private static void sizes(Conversion c, Video v) {
        Video.Type type = v.model.type;
        property(c, v, "blob", v.model.blob);
        property(c, v, "edid", v.model.edid);
        if (VideoType.isAccelerated(v) && type != Video.Type.virtio) {
            c.warning(
                    "video-accel3d-elsewhere",
                    v.model.acceleration.at,
                    "accel3d='yes' has no effect on a <video> of the type '" + Words.of(type) + "'",
                    "remove it");
        }
        resolution(c, v);
        boolean ofMebibytes = v.model.type == Video.Type.vga || v.model.type == Video.Type.vmvga;
        size(c, v, "vram", v.model.vram, ofMebibytes ? 1024 : 1);
        if (v.model.vgamem != null && Long.bitCount(v.model.vgamem) != 1) {
            c.error(
                    "video-memory-power",
                    v.model.at,
                    "vgamem " + v.model.vgamem + " KiB of <video> must be a power of two",
                    null);
        }
        size(c, v, "ram", v.model.ram, 1);
        size(c, v, "vgamem", v.model.vgamem, 1024);
        size(c, v, "vram64", v.model.vram64, 1);
        if (v.model.heads > 1 && type != Video.Type.qxl && type != Video.Type.virtio) {
            c.error(
                    "video-heads-one",
                    v.model.at,
                    "a <video> of the type '" + type + "' has one head, but heads is " + v.model.heads,
                    null);
        }
        acceleration(c, v.model.acceleration);
    }

    private static void resolution(Conversion c, Video v) {
        Video.Resolution r = v.model.resolution;
        if (r != null && (r.x == null || r.x < 1 || r.y == null || r.y < 1)) {
            c.error("video-resolution", r.at, "x and y of <resolution> must be at least 1", null);
        }
    }

    private static boolean isMemfd(Conversion c) {
        MemoryBacking b = c.domain().memoryBacking;
        return b != null && b.source != null && b.source.type == MemoryBacking.Source.Type.memfd;
    }

    /** The driver, or null where it says nothing that only a virtio device has. */
    private static Video.Driver options(Video.Driver d) {
        boolean any = d != null && (d.iommu != null || d.ats != null || d.packed != null || d.pagePerVq != null);
        return any ? d : null;
    }

    private static void acceleration(Conversion c, Video.Acceleration a) {
        empty(c, a);
        if (a != null && a.accel2d == YesNo.yes) {
            c.error("video-accel2d", a.at, "accel2d of <acceleration> is only supported by VirtualBox", "remove it");
        }
    }

    private static void empty(Conversion c, Video.Acceleration a) {
        if (a != null && a.accel2d == null && a.accel3d == null && a.rendernode == null) {
            c.error(
                    "video-acceleration-empty",
                    a.at,
                    "<acceleration> has no attributes",
                    "write accel3d='yes', or remove it");
        }
    }

    private static void property(Conversion c, Video v, String name, Object value) {
        String type = VideoType.of(c, v);
        if (value != null && c.qemu().hasType(type) && !c.qemu().hasProperty(type, name)) {
            c.error(
                    "video-property-unknown",
                    v.model.at,
                    "the device " + type + " of QEMU " + c.qemu().version() + " has no property " + name,
                    "remove it");
        }
    }

    private static void elsewhere(Conversion c, Video v, String what, Object value, boolean here) {
        if (value != null && !here) {
            c.error(
                    "video-attribute-elsewhere",
                    v.model.at,
                    what + " has no effect on a <video> of the type '" + Words.of(v.model.type) + "'",
                    "remove it");
        }
    }

    /** QEMU takes whole MiB for the framebuffer. */
    private static void size(Conversion c, Video v, String what, Long kib, long least) {
        if (kib != null && kib < least) {
            c.error(
                    "video-memory-small",
                    v.model.at,
                    what + " " + kib + " KiB of <video> is too small",
                    "write at least " + least + " KiB");
        }
    }

    /** In the folder where the line is run. */
    static String socket(Conversion c, Video v) {
        return c.domain().name.replace('/', '_') + "-" + v.id() + ".sock";
    }
}
