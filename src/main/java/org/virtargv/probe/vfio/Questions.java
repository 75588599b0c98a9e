package org.virtargv.probe.vfio;

import com.sun.jna.Memory;
import java.util.LinkedHashSet;
import java.util.Set;
import org.virtargv.facts.DeviceFacts.Display;

/** What is asked of an open device. Every question reads; none changes the device. */
final class Questions {
    /** struct vfio_device_info up to num_irqs. */
    private static final int INFO = 16;

    private static final int REGION_INFO = 32;
    private static final int IRQ_INFO = 16;
    private static final int GFX_PLANE = 64;
    /** struct vfio_device_feature and the flags of MIGRATION. */
    private static final int FEATURE = 16;
    /** More than any driver has; a guard against a driver's nonsense. */
    private static final int MOST_REGIONS = 1024;

    private static final int LONGEST_REGION_INFO = 65536;

    private final Kernel kernel;
    private final int device;

    Questions(Kernel kernel, int device) {
        this.kernel = kernel;
        this.device = device;
    }

    /** How the display is shared, and the answers that say so. */
    record DisplayAnswer(Display display, String why) {}

    /** VFIO_DEVICE_GET_INFO. */
    record Info(boolean pci, boolean reset, int regions, int irqs) {}

    /** Regions of a kind that a driver adds to those of PCI. */
    record Extras(boolean edid, boolean opRegion) {}

    /**
     * Asks one kind at a time, dma-buf first, as QEMU does: both bits at once are EINVAL. ENOTTY and EINVAL mean no.
     */
    DisplayAnswer display() {
        StringBuilder told = new StringBuilder("QUERY_GFX_PLANE");
        Display found = Display.none;
        for (Display kind : new Display[] {Display.dmabuf, Display.region}) {
            boolean dmabuf = kind == Display.dmabuf;
            told.append(dmabuf ? " PROBE|DMABUF " : ", PROBE|REGION ");
            try {
                plane(dmabuf ? Ioctls.VFIO_GFX_PLANE_TYPE_DMABUF : Ioctls.VFIO_GFX_PLANE_TYPE_REGION);
                return new DisplayAnswer(kind, told.append("0").toString());
            } catch (Errno e) {
                told.append(e.getMessage());
                if (!e.is(Errno.EINVAL, Errno.ENOTTY)) {
                    found = Display.unknown;
                }
            }
        }
        if (found == Display.unknown) {
            told.append("; the driver gave no clear answer: read the kernel's messages with dmesg");
        }
        return new DisplayAnswer(found, told.toString());
    }

    private void plane(int kind) throws Errno {
        Memory plane = cleared(GFX_PLANE);
        plane.setInt(4, Ioctls.VFIO_GFX_PLANE_TYPE_PROBE | kind);
        kernel.ioctl(device, Ioctls.VFIO_DEVICE_QUERY_GFX_PLANE, plane);
    }

    Info info() throws Errno {
        Memory info = cleared(INFO);
        kernel.ioctl(device, Ioctls.VFIO_DEVICE_GET_INFO, info);
        int flags = info.getInt(4);
        return new Info(
                (flags & Ioctls.VFIO_DEVICE_FLAGS_PCI) != 0,
                (flags & Ioctls.VFIO_DEVICE_FLAGS_RESET) != 0,
                info.getInt(8),
                info.getInt(12));
    }

    /** Looks through all regions for those that their type names. */
    Extras extras(Info info) {
        boolean edid = false;
        boolean opRegion = false;
        for (int i = 0; i < Math.min(info.regions(), MOST_REGIONS); i++) {
            long type = regionType(i);
            edid |= type == kind(Ioctls.VFIO_REGION_TYPE_GFX, Ioctls.VFIO_REGION_SUBTYPE_GFX_EDID);
            opRegion |= type == kind(Ioctls.VFIO_REGION_TYPE_INTEL, Ioctls.VFIO_REGION_SUBTYPE_INTEL_IGD_OPREGION);
        }
        return new Extras(edid, opRegion);
    }

    private static long kind(int type, int subtype) {
        return (long) type << 32 | subtype;
    }

    /** Type and subtype of a region, or 0 where it has none. */
    private long regionType(int index) {
        try {
            Memory region = region(index, REGION_INFO);
            int size = region.getInt(0);
            if (size > REGION_INFO && size <= LONGEST_REGION_INFO) {
                region = region(index, size);
            }
            return (region.getInt(4) & Ioctls.VFIO_REGION_INFO_FLAG_CAPS) == 0 ? 0 : typeCapability(region);
        } catch (Errno e) {
            return 0;
        }
    }

    private Memory region(int index, int size) throws Errno {
        Memory region = cleared(size);
        region.setInt(8, index);
        kernel.ioctl(device, Ioctls.VFIO_DEVICE_GET_REGION_INFO, region);
        return region;
    }

    /** Walks the chain of capabilities: 16 bits of id, 16 of version, 32 of the next one's offset. */
    private static long typeCapability(Memory region) {
        int offset = region.getInt(12);
        for (int steps = 0; steps < 64 && offset >= REGION_INFO && offset + 16 <= region.size(); steps++) {
            if (region.getShort(offset) == Ioctls.VFIO_REGION_INFO_CAP_TYPE) {
                return kind(region.getInt(offset + 8L), region.getInt(offset + 12L));
            }
            offset = region.getInt(offset + 4L);
        }
        return 0;
    }

    /** Whether the device can ask its user to give it back: a PCI device's REQ interrupt. */
    boolean hotUnplugRequest(Info info) {
        if (info.irqs() <= Ioctls.VFIO_PCI_REQ_IRQ_INDEX) {
            return false;
        }
        Memory irq = cleared(IRQ_INFO);
        irq.setInt(8, Ioctls.VFIO_PCI_REQ_IRQ_INDEX);
        try {
            kernel.ioctl(device, Ioctls.VFIO_DEVICE_GET_IRQ_INFO, irq);
            return irq.getInt(12) > 0;
        } catch (Errno e) {
            return false;
        }
    }

    /** The kinds of migration: empty where the driver knows none. Kernels without the question know none either. */
    Set<String> migration() throws Errno {
        Set<String> out = new LinkedHashSet<>();
        try {
            feature(Ioctls.VFIO_DEVICE_FEATURE_PROBE
                    | Ioctls.VFIO_DEVICE_FEATURE_GET
                    | Ioctls.VFIO_DEVICE_FEATURE_MIGRATION);
            long flags = feature(Ioctls.VFIO_DEVICE_FEATURE_GET | Ioctls.VFIO_DEVICE_FEATURE_MIGRATION)
                    .getLong(8);
            add(out, flags, Ioctls.VFIO_MIGRATION_STOP_COPY, "stop-copy");
            add(out, flags, Ioctls.VFIO_MIGRATION_P2P, "p2p");
            add(out, flags, Ioctls.VFIO_MIGRATION_PRE_COPY, "pre-copy");
        } catch (Errno e) {
            if (!e.is(Errno.ENOTTY, Errno.EINVAL)) {
                throw e;
            }
        }
        return out;
    }

    private static void add(Set<String> out, long flags, int bit, String name) {
        if ((flags & bit) != 0) {
            out.add(name);
        }
    }

    private Memory feature(int flags) throws Errno {
        Memory feature = cleared(FEATURE);
        feature.setInt(4, flags);
        kernel.ioctl(device, Ioctls.VFIO_DEVICE_FEATURE, feature);
        return feature;
    }

    /** A structure that begins with its size, as all of these do. */
    private static Memory cleared(int size) {
        Memory out = new Memory(size);
        out.clear();
        out.setInt(0, size);
        return out;
    }
}
