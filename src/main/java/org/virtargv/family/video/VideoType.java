package org.virtargv.family.video;

import org.virtargv.domain.Address;
import org.virtargv.domain.Video;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;
import org.virtargv.family.Virtio;

/** QEMU's names of the cards: a primary one has VGA where there is such a card for it, a secondary one never. */
public final class VideoType {
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

    private static String virtio(Conversion c, Video v, boolean primary) {
        String prefix = isVhostUser(v) ? "vhost-user-" : "virtio-";
        String gl = isGl(v) ? "-gl" : "";
        boolean pci = v.address == null || v.address.type == null || v.address.type == Address.Type.pci;
        if (primary && pci && c.qemu().hasType(prefix + "vga" + gl)) {
            return prefix + "vga" + gl;
        }
        return Virtio.driver(prefix + "gpu" + gl, v, Virtio.Model.plain);
    }

    /** Whether QEMU itself renders with OpenGL; a vhost-user process does that on its own account. */
    public static boolean isGl(Video v) {
        return !isVhostUser(v) && v.model.acceleration != null && v.model.acceleration.accel3d == YesNo.yes;
    }

    public static boolean isVhostUser(Video v) {
        return v.driver != null && v.driver.name == Video.Driver.Name.vhostuser;
    }
}
