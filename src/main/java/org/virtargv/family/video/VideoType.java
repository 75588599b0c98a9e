package org.virtargv.family.video;

import java.util.Set;
import org.virtargv.domain.Address;
import org.virtargv.domain.Video;
import org.virtargv.domain.Video.Frontend;
import org.virtargv.domain.Words;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.family.Virtio;
import org.virtargv.family.qemu.Argument;

/** QEMU's names of the cards: a primary one has VGA where there is such a card for it, a secondary one never. */
public final class VideoType {
    private static final Set<String> CARDS = Set.of(
            "VGA",
            "ati-vga",
            "bochs-display",
            "cirrus-vga",
            "isa-cirrus-vga",
            "isa-vga",
            "qxl",
            "qxl-vga",
            "ramfb",
            "secondary-vga",
            "vmware-svga");

    private VideoType() {}

    static String of(Conversion c, Video v) {
        boolean primary = v.model.primary == YesNo.yes;
        return switch (v.model.type) {
            case vga -> "VGA";
            case cirrus -> "cirrus-vga";
            case vmvga -> "vmware-svga";
            case qxl -> primary ? "qxl-vga" : "qxl";
            case bochs -> "bochs-display";
            case virtio -> virtio(c, v, primary);
            default -> v.model.type.name();
        };
    }

    /** Whether an argument gives QEMU a graphics card. */
    public static boolean isCard(Argument a) {
        if (a.name().equals("-vga")) {
            return !"none".equals(a.value());
        }
        String type = a.is("-device") ? a.get("driver") : null;
        return type != null
                && (CARDS.contains(type)
                        || type.startsWith("virtio-vga")
                        || type.startsWith("virtio-gpu")
                        || type.startsWith("vhost-user-vga")
                        || type.startsWith("vhost-user-gpu"));
    }

    private static String virtio(Conversion c, Video v, boolean primary) {
        Frontend frontend = v.model.device == null ? frontend(c, v, primary) : v.model.device;
        String name = Words.of(frontend);
        return frontend.vga ? name : Virtio.driver(name, v, Virtio.Model.plain);
    }

    /** The device for a card of which the document names none. */
    static Frontend frontend(Conversion c, Video v, boolean primary) {
        boolean pci = v.address == null || v.address.type == null || v.address.type == Address.Type.pci;
        Frontend vga =
                isVhostUser(v) ? Frontend.vhost_user_vga : isGl(v) ? Frontend.virtio_vga_gl : Frontend.virtio_vga;
        if (primary && (pci || (recorded(c) && c.libvirtStyle())) && c.qemu().hasType(Words.of(vga))) {
            return vga;
        }
        return isVhostUser(v) ? Frontend.vhost_user_gpu : isGl(v) ? Frontend.virtio_gpu_gl : Frontend.virtio_gpu;
    }

    /** Whether the release keeps the device in the domain. */
    static boolean recorded(Conversion c) {
        return c.libvirt().has(LibvirtChange.VIDEO_FRONTEND);
    }

    /**
     * Whether QEMU itself renders with OpenGL; a vhost-user process does that on its own account. A device that the
     * document names decides, whatever is asked of it.
     */
    public static boolean isGl(Video v) {
        if (v.model.device != null) {
            return v.model.device == Frontend.virtio_vga_gl || v.model.device == Frontend.virtio_gpu_gl;
        }
        return v.model.type == Video.Type.virtio && !isVhostUser(v) && isAccelerated(v);
    }

    static boolean isAccelerated(Video v) {
        return v.model.acceleration != null && v.model.acceleration.accel3d == YesNo.yes;
    }

    public static boolean isVhostUser(Video v) {
        return v.driver != null && v.driver.name == Video.Driver.Name.vhostuser;
    }
}
