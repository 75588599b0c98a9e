package org.virtargv.family.video;

import org.virtargv.domain.Video;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.family.Given;
import org.virtargv.family.Since;
import org.virtargv.machine.Board;

/** What a card has where the document does not say (formatdomain, "Video devices"); sizes in KiB. */
final class VideoDefaults {
    /** KiB: sizes have 32 bits. */
    private static final long MOST = 0xffff_ffffL;

    private VideoDefaults() {}

    static void fill(Conversion c, Video v) {
        if (v.model == null) {
            v.model = new Video.Model();
            v.model.at = v.at;
        }
        if (v.model.type == null) {
            c.provenance()
                    .fact(v.model, "type", "the video cards of " + c.qemu().origin());
            v.model.type = type(c);
        }
        v.model.ram = Given.number(v.model.ram);
        v.model.vram = Given.number(v.model.vram);
        v.model.vgamem = Given.number(v.model.vgamem);
        switch (v.model.type) {
            case none -> {
                return;
            }
            case qxl -> {
                v.model.ram = power(v.model.ram, 64 * 1024L);
                v.model.vram = power(v.model.vram, 64 * 1024L);
                v.model.vgamem = v.model.vgamem == null ? Long.valueOf(16 * 1024) : v.model.vgamem;
            }
            case vga, cirrus, vmvga, bochs -> v.model.vram = power(v.model.vram, 16 * 1024L);
            default -> {
                // no memory of a fixed size
            }
        }
        v.model.heads = v.model.heads == null ? 1 : v.model.heads;
    }

    /** What libvirt keeps of each virtio card since it keeps it, so that another host does not choose another one. */
    static void frontends(Conversion c) {
        for (Video v : c.domain().devices.videos) {
            if (v.model.type != Video.Type.virtio) {
                continue;
            }
            if (v.model.device != null && !Since.knows(c, LibvirtChange.VIDEO_FRONTEND, v.model, "device of <model>")) {
                v.model.device = null;
            }
            if (v.model.device == null && VideoType.recorded(c)) {
                c.provenance()
                        .fact(
                                v.model,
                                "device",
                                "the video cards of " + c.qemu().origin());
                v.model.device = VideoType.frontend(c, v, v.model.primary == YesNo.yes);
            }
        }
    }

    private static Video.Type type(Conversion c) {
        if (c.arch().isPpc64()) {
            return Video.Type.vga;
        }
        boolean virtio = c.board() == Board.armVirt || c.board() == Board.virt || c.board() == Board.s390;
        return virtio ? Video.Type.virtio : c.qemu().hasType("cirrus-vga") ? Video.Type.cirrus : Video.Type.vga;
    }

    /**
     * The size as the least power of two that is not below it; what is no size stays for the check. A power that does
     * not fit 32 bits is none for libvirt, which takes the default then.
     */
    private static Long power(Long size, Long otherwise) {
        if (size == null || size <= 0) {
            return size == null ? otherwise : size;
        }
        long least = Long.highestOneBit(size);
        long out = least == size ? size : least * 2;
        return out > MOST ? otherwise : Long.valueOf(out);
    }
}
