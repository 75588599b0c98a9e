package org.virtargv.probe.vfio;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.virtargv.facts.DeviceFacts.Opened;

/**
 * An open device, with every descriptor that it took; closing it closes them all, the device first. Nothing is reset
 * and no memory is mapped. (A driver such as vfio-pci may itself reset a function when it is first opened: that is the
 * kernel's doing, and the same at QEMU's start.)
 */
final class Opening implements AutoCloseable {
    private static final int[] IOMMU_MODELS = {
        Ioctls.VFIO_TYPE1v2_IOMMU,
        Ioctls.VFIO_TYPE1_IOMMU,
        Ioctls.VFIO_SPAPR_TCE_v2_IOMMU,
        Ioctls.VFIO_SPAPR_TCE_IOMMU,
        Ioctls.VFIO_NOIOMMU_IOMMU
    };

    private final Kernel kernel;
    private final Sysfs sysfs;
    private final Target target;
    private final Deque<Integer> descriptors = new ArrayDeque<>();
    private int device = -1;
    private boolean neededKvm;
    private Opened way;

    private Opening(Kernel kernel, Sysfs sysfs, Target target) {
        this.kernel = kernel;
        this.sysfs = sysfs;
        this.target = target;
    }

    /**
     * Container and group: {@code /dev/vfio/vfio}, {@code /dev/vfio/N}. The order of the calls is the kernel's: see its
     * documentation of VFIO.
     */
    static Opening byGroup(Kernel kernel, Sysfs sysfs, Target target) throws StepFailure {
        Opening o = new Opening(kernel, sysfs, target);
        o.way = Opened.group;
        return o.opened(o::group);
    }

    /** The character device {@code /dev/vfio/devices/vfioN}, bound to {@code /dev/iommu}. */
    static Opening byCharacterDevice(Kernel kernel, Sysfs sysfs, Target target) throws StepFailure {
        Opening o = new Opening(kernel, sysfs, target);
        o.way = Opened.character_device;
        return o.opened(o::characterDevice);
    }

    private interface Steps {
        void run() throws StepFailure;
    }

    private Opening opened(Steps steps) throws StepFailure {
        boolean done = false;
        try {
            steps.run();
            done = true;
            return this;
        } finally {
            if (!done) {
                close();
            }
        }
    }

    int device() {
        return device;
    }

    Opened way() {
        return way;
    }

    boolean neededKvm() {
        return neededKvm;
    }

    private void group() throws StepFailure {
        if (target.group() == null) {
            throw new StepFailure("the device has no IOMMU group", 0, false, Advice.noGroup(target));
        }
        String node = "/dev/vfio/" + target.group();
        int container = open("/dev/vfio/vfio");
        int group = open(node);
        checkViable(group);
        Memory number = new Memory(4);
        number.setInt(0, container);
        step("GROUP_SET_CONTAINER", () -> kernel.ioctl(group, Ioctls.VFIO_GROUP_SET_CONTAINER, number));
        setIommu(container);
        Memory name = new Memory(target.address().length() + 1L);
        name.setString(0, target.address());
        device = withKvm(
                "GROUP_GET_DEVICE_FD", group, () -> keep(kernel.ioctl(group, Ioctls.VFIO_GROUP_GET_DEVICE_FD, name)));
    }

    private void checkViable(int group) throws StepFailure {
        Memory status = new Memory(8);
        status.setInt(0, 8);
        status.setInt(4, 0);
        step("GROUP_GET_STATUS", () -> kernel.ioctl(group, Ioctls.VFIO_GROUP_GET_STATUS, status));
        if ((status.getInt(4) & Ioctls.VFIO_GROUP_FLAGS_VIABLE) == 0) {
            throw new StepFailure(
                    "GROUP_GET_STATUS: the IOMMU group " + target.group() + " is not viable",
                    0,
                    false,
                    Advice.notViable(sysfs, target));
        }
    }

    private void setIommu(int container) throws StepFailure {
        for (int model : IOMMU_MODELS) {
            if (has(container, model)) {
                step("SET_IOMMU", () -> kernel.ioctl(container, Ioctls.VFIO_SET_IOMMU, model));
                return;
            }
        }
        throw new StepFailure(
                "CHECK_EXTENSION: the container supports no IOMMU model", 0, false, "load the module vfio_iommu_type1");
    }

    private boolean has(int container, int model) {
        try {
            return kernel.ioctl(container, Ioctls.VFIO_CHECK_EXTENSION, model) > 0;
        } catch (Errno e) {
            return false;
        }
    }

    private void characterDevice() throws StepFailure {
        int iommu = open("/dev/iommu");
        int fd = open(target.characterDevice());
        Memory bind = new Memory(16);
        bind.clear();
        bind.setInt(0, 16);
        bind.setInt(8, iommu);
        withKvm("BIND_IOMMUFD", fd, () -> kernel.ioctl(fd, Ioctls.VFIO_DEVICE_BIND_IOMMUFD, bind));
        device = fd;
    }

    /**
     * Opens the device, and where the driver refuses as drivers do that want a KVM VM (Intel GVT-g: ESRCH; vfio-ap:
     * EINVAL), once more with a throw-away VM attached. The first failure is the one that is told.
     */
    private int withKvm(String step, int file, Call call) throws StepFailure {
        Errno first;
        try {
            return call.run();
        } catch (Errno e) {
            first = e;
        }
        if (first.is(Errno.ESRCH, Errno.EINVAL)) {
            try {
                attachVm(file);
                int result = call.run();
                neededKvm = true;
                return result;
            } catch (Errno second) {
                throw failure(
                        step + (first.is(Errno.ESRCH) ? " (also with a KVM VM: " + second.getMessage() + ")" : ""),
                        first);
            }
        }
        throw failure(step, first);
    }

    private void attachVm(int file) throws Errno {
        int kvm = keep(kernel.open(sysfs.at("/dev/kvm").toString()));
        int vm = keep(kernel.ioctl(kvm, Ioctls.KVM_CREATE_VM, 0));
        Memory create = new Memory(12);
        create.clear();
        create.setInt(0, Ioctls.KVM_DEV_TYPE_VFIO);
        kernel.ioctl(vm, Ioctls.KVM_CREATE_DEVICE, create);
        int vfio = keep(create.getInt(4));
        Memory number = new Memory(4);
        number.setInt(0, file);
        Memory attribute = new Memory(24);
        attribute.clear();
        attribute.setInt(4, Ioctls.KVM_DEV_VFIO_FILE);
        attribute.setLong(8, Ioctls.KVM_DEV_VFIO_FILE_ADD);
        attribute.setLong(16, Pointer.nativeValue(number));
        kernel.ioctl(vfio, Ioctls.KVM_SET_DEVICE_ATTR, attribute);
    }

    /** A call to the kernel that gives a number. */
    private interface Call {
        int run() throws Errno;
    }

    private int open(String path) throws StepFailure {
        return step("open " + path, () -> keep(kernel.open(sysfs.at(path).toString())));
    }

    private int step(String step, Call call) throws StepFailure {
        try {
            return call.run();
        } catch (Errno e) {
            throw failure(step, e);
        }
    }

    private StepFailure failure(String step, Errno e) {
        return Advice.failure(sysfs, target, step, e);
    }

    private int keep(int descriptor) {
        descriptors.push(descriptor);
        return descriptor;
    }

    @Override
    public void close() {
        if (device >= 0 && descriptors.remove(device)) {
            kernel.close(device);
        }
        while (!descriptors.isEmpty()) {
            kernel.close(descriptors.pop());
        }
    }
}
