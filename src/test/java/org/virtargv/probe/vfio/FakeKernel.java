package org.virtargv.probe.vfio;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A kernel with one device in one group, which answers as it is told and keeps count of its descriptors. */
final class FakeKernel implements Kernel {
    /** What a descriptor stands for: the path, or {@code device}, {@code vm}, {@code kvm-vfio}. */
    final Map<Integer, String> open = new LinkedHashMap<>();
    /** Every call, in order. */
    final List<String> calls = new ArrayList<>();
    /** Steps that fail, by the words in which a user is told of them. */
    final Map<String, Integer> failing = new HashMap<>();

    int gfx;
    int infoFlags = Ioctls.VFIO_DEVICE_FLAGS_PCI;
    int irqs = 5;
    int requestIrqs;
    long migration = -1;
    boolean viable = true;
    boolean wantsKvm;
    boolean kvmAttached;
    /** Region infos by index, each complete with its capabilities. */
    final Map<Integer, byte[]> regions = new HashMap<>();

    int regionCount = 9;
    private int next = 100;

    /** The one device answers PROBE with this bit. */
    FakeKernel(int gfx) {
        this.gfx = gfx;
    }

    @Override
    public int open(String path) throws Errno {
        String node = path.substring(path.indexOf("/dev/"));
        call("open " + node);
        return descriptor(node);
    }

    private int descriptor(String what) {
        open.put(next, what);
        return next++;
    }

    private void call(String step) throws Errno {
        calls.add(step);
        if (failing.containsKey(step)) {
            throw new Errno(failing.get(step));
        }
    }

    @Override
    public int ioctl(int descriptor, long request, long argument) throws Errno {
        if (request == Ioctls.VFIO_CHECK_EXTENSION) {
            return argument == Ioctls.VFIO_TYPE1v2_IOMMU ? 1 : 0;
        } else if (request == Ioctls.VFIO_SET_IOMMU) {
            call("SET_IOMMU");
            return 0;
        } else if (request == Ioctls.KVM_CREATE_VM) {
            call("KVM_CREATE_VM");
            return descriptor("vm");
        }
        throw new AssertionError("an ioctl that no one should make: " + Long.toHexString(request));
    }

    @Override
    public int ioctl(int descriptor, long request, Memory argument) throws Errno {
        if (!open.containsKey(descriptor)) {
            throw new AssertionError("an ioctl on a descriptor that is closed");
        }
        if (request == Ioctls.VFIO_GROUP_GET_DEVICE_FD) {
            call("GROUP_GET_DEVICE_FD");
            wantKvm();
            return descriptor("device");
        }
        fill(request, argument);
        return 0;
    }

    private void wantKvm() throws Errno {
        if (wantsKvm && !kvmAttached) {
            throw new Errno(Errno.ESRCH);
        }
    }

    private void fill(long request, Memory m) throws Errno {
        if (request == Ioctls.VFIO_GROUP_GET_STATUS) {
            call("GROUP_GET_STATUS");
            m.setInt(4, viable ? 1 : 0);
        } else if (request == Ioctls.VFIO_GROUP_SET_CONTAINER) {
            call("GROUP_SET_CONTAINER");
        } else if (request == Ioctls.VFIO_DEVICE_BIND_IOMMUFD) {
            call("BIND_IOMMUFD");
            wantKvm();
        } else if (request == Ioctls.KVM_CREATE_DEVICE) {
            call("KVM_CREATE_DEVICE");
            m.setInt(4, descriptor("kvm-vfio"));
        } else if (request == Ioctls.KVM_SET_DEVICE_ATTR) {
            call("KVM_SET_DEVICE_ATTR");
            String attached = open.get(new Pointer(m.getLong(16)).getInt(0));
            kvmAttached = attached.startsWith("/dev/vfio/");
        } else {
            answer(request, m);
        }
    }

    private void answer(long request, Memory m) throws Errno {
        if (request == Ioctls.VFIO_DEVICE_QUERY_GFX_PLANE) {
            int kind = m.getInt(4) & ~Ioctls.VFIO_GFX_PLANE_TYPE_PROBE;
            call(kind == Ioctls.VFIO_GFX_PLANE_TYPE_DMABUF ? "PROBE|DMABUF" : "PROBE|REGION");
            if (kind != gfx) {
                throw new Errno(gfx == 0 ? Errno.ENOTTY : Errno.EINVAL);
            }
        } else if (request == Ioctls.VFIO_DEVICE_GET_INFO) {
            call("DEVICE_GET_INFO");
            m.setInt(4, infoFlags);
            m.setInt(8, regionCount);
            m.setInt(12, irqs);
        } else if (request == Ioctls.VFIO_DEVICE_GET_IRQ_INFO) {
            m.setInt(12, m.getInt(8) == Ioctls.VFIO_PCI_REQ_IRQ_INDEX ? requestIrqs : 1);
        } else if (request == Ioctls.VFIO_DEVICE_GET_REGION_INFO) {
            byte[] region = regions.getOrDefault(m.getInt(8), new byte[32]);
            boolean fits = m.getInt(0) >= region.length;
            m.write(4, region, 4, (fits ? region.length : 32) - 4);
            m.setInt(0, region.length);
            if (!fits) {
                m.setInt(12, 0);
            }
        } else if (request == Ioctls.VFIO_DEVICE_FEATURE) {
            call("DEVICE_FEATURE MIGRATION");
            if (migration < 0) {
                throw new Errno(Errno.ENOTTY);
            }
            m.setLong(8, migration);
        } else {
            throw new AssertionError("an ioctl that no one should make: " + Long.toHexString(request));
        }
    }

    @Override
    public void close(int descriptor) {
        if (open.remove(descriptor) == null) {
            throw new AssertionError("closed twice: " + descriptor);
        }
    }
}
