package org.virtargv.probe.vfio;

import java.util.ArrayList;
import java.util.List;

/** What a person can do about a step that failed. */
final class Advice {
    private Advice() {}

    static StepFailure failure(Sysfs sysfs, Target target, String step, Errno e) {
        boolean inUse = e.is(Errno.EBUSY);
        return new StepFailure(step, e.number(), inUse, advice(sysfs, target, step, e));
    }

    private static String advice(Sysfs sysfs, Target target, String step, Errno e) {
        if (e.is(Errno.EBUSY)) {
            return "the device is in use by QEMU or another program; probe it again when that has ended";
        }
        if (e.is(Errno.EPERM) && step.equals("SET_IOMMU") && !target.mdev()) {
            return "this machine's IOMMU cannot remap interrupts: turn that on in the firmware, or load "
                    + "vfio_iommu_type1 with allow_unsafe_interrupts=1";
        }
        if (e.is(Errno.EACCES, Errno.EPERM)) {
            return step.startsWith("open ")
                    ? "no permission: run as root, or let this user read and write " + step.substring(5)
                    : "not allowed: run as root, or raise this user's limit of locked memory";
        }
        if (e.is(Errno.ENOMEM)) {
            return "too little lockable memory: raise this user's limit (ulimit -l) to at least 64 KiB";
        }
        if (step.startsWith("open ") && e.is(Errno.ENOENT, Errno.ENODEV, Errno.ENXIO)) {
            return missing(sysfs, target, step.substring(5));
        }
        if (step.startsWith("GROUP_GET_DEVICE_FD") || step.startsWith("BIND_IOMMUFD")) {
            return refused(target, e);
        }
        if (e.is(Errno.EMFILE, Errno.ENFILE)) {
            return "too many open files: raise the limit (ulimit -n)";
        }
        return "read the kernel's messages with dmesg";
    }

    private static String missing(Sysfs sysfs, Target target, String node) {
        if (!sysfs.exists("/dev/vfio")) {
            return "this machine has no /dev/vfio: load the module vfio-pci, or the module of the mediated device";
        }
        return node.equals("/dev/vfio/vfio") || node.equals("/dev/iommu")
                ? "load the module " + (node.endsWith("vfio") ? "vfio" : "iommufd")
                : notVfio(target);
    }

    private static String notVfio(Target target) {
        if (target.driver() == null) {
            return "the device has no driver: bind it to " + wanted(target);
        }
        return "its driver is '" + target.driver() + "', which is not a VFIO driver: bind it to " + wanted(target);
    }

    private static String wanted(Target target) {
        return target.mdev()
                ? "the driver that made it"
                : "vfio-pci (driverctl set-override " + target.address() + " vfio-pci)";
    }

    private static String refused(Target target, Errno e) {
        if (e.is(Errno.ENODEV)) {
            return notVfio(target);
        }
        if (e.is(Errno.ESRCH)) {
            return "its driver needs a KVM virtual machine: let this user read and write /dev/kvm";
        }
        if (String.valueOf(target.driver()).startsWith("nvidia")) {
            return "NVIDIA's vGPU manager opens a vGPU only for a running QEMU, so it cannot be probed: "
                    + "see NVIDIA's documentation of the type";
        }
        if (e.is(Errno.EINVAL) && target.characterDevice() != null) {
            return "another program may have it open (see fuser " + target.characterDevice()
                    + "), or its driver refuses: see dmesg";
        }
        return "its driver refuses to open it: read the kernel's messages with dmesg";
    }

    static String noGroup(Target target) {
        String iommu =
                "turn on the IOMMU in the firmware and on the kernel's command line (intel_iommu=on, amd_iommu=on)";
        boolean served =
                target.mdev() || (target.driver() != null && target.driver().contains("vfio"));
        return served ? iommu : notVfio(target) + ", and " + iommu;
    }

    /** Names the devices of the group that hinder. */
    static String notViable(Sysfs sysfs, Target target) {
        List<String> others = new ArrayList<>();
        String folder = target.path() + "/iommu_group/devices";
        for (String name : sysfs.names(folder)) {
            String driver = sysfs.linkName(folder + "/" + name + "/driver");
            if (driver != null
                    && !driver.contains("vfio")
                    && !driver.equals("pci-stub")
                    && !driver.equals("pcieport")) {
                others.add(name + " (" + driver + ")");
            }
        }
        return "bind every device of the group to vfio-pci or to no driver"
                + (others.isEmpty() ? "" : ": " + String.join(", ", others));
    }
}
