package org.virtargv.convert;

import org.virtargv.domain.Audio;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Disk;
import org.virtargv.domain.Features;
import org.virtargv.domain.Graphics;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.Interface;
import org.virtargv.domain.IothreadIds;
import org.virtargv.domain.Keywrap;
import org.virtargv.domain.MaxMemory;
import org.virtargv.domain.MemoryBacking;
import org.virtargv.domain.MemorySize;
import org.virtargv.domain.NumaCells;
import org.virtargv.domain.QemuOverride;
import org.virtargv.domain.Sysinfo;
import org.virtargv.domain.ThrottleGroups;
import org.virtargv.family.SetAside;

/**
 * Problems that say of something that it is missing. Where an element of that kind was set aside as malformed, it is
 * not missing: to say so would send the user to add what is there.
 */
final class FollowUps {
    private FollowUps() {}

    /** Whether a problem with the id may follow from what was set aside. */
    static boolean has(String id, SetAside aside) {
        return switch (id) {
            case "audio-missing" -> aside.has(Audio.class);
            case "audio-spice-alone",
                    "display-needs-graphics",
                    "rdp-needs-dbus",
                    "spicevmc-no-spice",
                    "spiceport-no-spice" -> aside.has(Graphics.class);
            case "memory-missing" -> aside.has(MemorySize.class) || aside.has(NumaCells.class);
            case "cell-id-invalid",
                    "hugepages-node-unknown",
                    "interconnect-cache-unknown",
                    "interconnect-node-unknown",
                    "memnode-unknown",
                    "memory-hotplug-without-numa",
                    "memory-node-unknown",
                    "memory-zero",
                    "numa-cache-unlinked",
                    "pci-node",
                    "sibling-unknown" -> aside.has(NumaCells.class);
            case "filesystem-shared-memory", "interface-shared-memory", "vhost-shared-memory" ->
                aside.has(MemoryBacking.class);
            case "iommu-intremap" -> aside.has(Features.class);
            case "keywrap-empty" -> aside.has(Keywrap.class);
            case "nvme-serial-missing" -> aside.has(Disk.class) || lacks(aside, Controller.Type.nvme);
            case "override-empty" -> aside.has(QemuOverride.Property.class);
            case "smbios-no-sysinfo" -> aside.has(Sysinfo.class);
            case "teaming-partner" -> aside.has(Interface.class);
            case "wish-alias-unknown", "wish-device" -> aside.has(Hostdev.class);
            case "cpu-host-unknown", "tcg-with-kvm" -> aside.has("type");
            case "iothread-unknown" -> aside.has("iothreads") || aside.has(IothreadIds.class);
            case "memory-device-without-max" -> aside.has(MaxMemory.class);
            case "throttle-group-unknown" -> aside.has(ThrottleGroups.class);
            case "address-type", "disk-address-range", "scsi-address-narrow" -> aside.has(Controller.class);
            default ->
                (id.startsWith("pci-") && lacks(aside, Controller.Type.pci))
                        || (id.startsWith("usb-") && lacks(aside, Controller.Type.usb));
        };
    }

    /** Where one controller is missing, nothing certain can be said of the places on all others of its type. */
    private static boolean lacks(SetAside aside, Controller.Type type) {
        return aside.controllers().anyMatch(c -> c.type == null || c.type == type);
    }
}
