package org.virtargv.probe.vfio;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.DeviceFacts.Device;
import org.virtargv.facts.DeviceFacts.Display;
import org.virtargv.facts.DeviceFacts.Opened;
import org.virtargv.facts.FactsException;

/**
 * Asks the kernel about VFIO devices: what sysfs shows, then what the device itself says when it is opened. Harmless: a
 * device in use stays undisturbed, nothing is reset, no memory is mapped, every descriptor is closed.
 */
public final class VfioProbe {
    /** Which way to open a device. */
    public enum Way {
        /** The character device where the kernel has one, else container and group. */
        auto,
        group,
        character_device;

        @Override
        public String toString() {
            return name().replace('_', '-');
        }
    }

    private final Sysfs sysfs;
    private final Kernel kernel;
    private final Way way;

    VfioProbe(Path root, Kernel kernel, Way way) {
        this.sysfs = new Sysfs(root);
        this.kernel = kernel;
        this.way = way;
    }

    /**
     * A probe of the running kernel.
     *
     * @param root the folder in which {@code /sys}, {@code /proc} and {@code /dev} are looked for: {@code /} but in
     *          tests
     * @throws FactsException where the C library cannot be called: JNA unpacks its native part into the folder for
     * temporary files
     */
    public static VfioProbe of(Path root, Way way) throws FactsException {
        try {
            return new VfioProbe(root, new LibC(), way);
        } catch (LinkageError e) {
            throw new FactsException("the C library cannot be called: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                    + "; make sure that the folder for temporary files is writable and not mounted noexec");
        }
    }

    /**
     * @param facts   of every device that was found
     * @param missing those of the asked addresses that are no device of this machine, each with what is wrong
     */
    public record Result(DeviceFacts facts, Map<String, String> missing) {}

    /**
     * @param addresses UUIDs of mediated devices, PCI addresses or sysfs paths; none for every VFIO device of this
     * machine
     */
    public Result probe(List<String> addresses) {
        Map<String, String> missing = new LinkedHashMap<>();
        Map<String, Sysfs.Entry> entries = new LinkedHashMap<>();
        if (addresses.isEmpty()) {
            sysfs.all().forEach(e -> entries.put(e.address(), e));
        }
        for (String given : addresses) {
            Optional<Sysfs.Entry> entry = sysfs.find(given);
            entry.ifPresentOrElse(e -> entries.put(e.address(), e), () -> missing.put(given, absent(given)));
        }
        List<Device> devices = new ArrayList<>();
        entries.values().forEach(e -> devices.add(device(e)));
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return new Result(
                new DeviceFacts(sysfs.read("/proc/sys/kernel/osrelease"), now, devices, sysfs.types()), missing);
    }

    private String absent(String given) {
        if (given.startsWith("/") && sysfs.exists(given)) {
            return "this is neither a mediated device nor a PCI function";
        }
        if (given.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return sysfs.exists("/sys/bus/mdev")
                    ? "no such mediated device: see /sys/bus/mdev/devices"
                    : "no such mediated device: this kernel has no mediated devices, load the module that makes them";
        }
        return DeviceFacts.canonical(given).matches("[0-9a-f]{4,8}:[0-9a-f]{2}:[0-9a-f]{2}\\.[0-7]")
                ? "no such PCI function: see lspci -D"
                : "no such device: give the UUID of a mediated device, a PCI address or a path in /sys";
    }

    private Device device(Sysfs.Entry entry) {
        Target target = Target.of(sysfs, entry);
        Answers answers = new Answers();
        try (Opening opening = open(target)) {
            answers.ask(opening);
        } catch (StepFailure e) {
            answers.failed(e);
        }
        String type = entry.path() + "/mdev_type";
        return new Device(
                "probe",
                entry.address(),
                entry.path(),
                entry.mdev() ? sysfs.read(type + "/device_api") : "vfio-pci",
                entry.mdev() ? sysfs.linkName(type) : pciId(entry.path()),
                entry.mdev() ? sysfs.read(type + "/name") : null,
                entry.mdev() ? sysfs.read(type + "/description") : null,
                entry.mdev() ? sysfs.number(type + "/available_instances") : null,
                target.driver(),
                target.group(),
                target.characterDevice(),
                answers.opened,
                answers.display,
                answers.why,
                answers.edid,
                answers.opRegion,
                answers.hotUnplugRequest,
                answers.reset,
                answers.migration,
                answers.needsKvm,
                answers.inUse);
    }

    private String pciId(String path) {
        String vendor = sysfs.read(path + "/vendor");
        String device = sysfs.read(path + "/device");
        return vendor == null || device == null
                ? null
                : vendor.replaceFirst("^0x", "") + ":" + device.replaceFirst("^0x", "");
    }

    private Opening open(Target target) throws StepFailure {
        if (way == Way.group) {
            return Opening.byGroup(kernel, sysfs, target);
        }
        if (target.characterDevice() == null && way == Way.character_device) {
            throw new StepFailure(
                    "the device has no character device",
                    0,
                    false,
                    "it needs Linux 6.6 with CONFIG_VFIO_DEVICE_CDEV, and a VFIO driver");
        }
        if (way == Way.character_device) {
            return Opening.byCharacterDevice(kernel, sysfs, target);
        }
        return target.characterDevice() != null && sysfs.exists("/dev/iommu")
                ? openEitherWay(target)
                : Opening.byGroup(kernel, sysfs, target);
    }

    /** Who may not open the one node may be allowed to open the other. Both failures are told. */
    private Opening openEitherWay(Target target) throws StepFailure {
        try {
            return Opening.byCharacterDevice(kernel, sysfs, target);
        } catch (StepFailure first) {
            try {
                return Opening.byGroup(kernel, sysfs, target);
            } catch (StepFailure second) {
                throw new StepFailure(
                        first.getMessage() + "; through the group: " + second.getMessage(),
                        first.inUse() || second.inUse());
            }
        }
    }

    /** The device's own answers, filled as they come in; what was not reached stays null. */
    private final class Answers {
        private Opened opened;
        private Display display = Display.unknown;
        private String why;
        private Boolean edid;
        private Boolean opRegion;
        private Boolean hotUnplugRequest;
        private Boolean reset;
        private Set<String> migration;
        private Boolean needsKvm;
        private Boolean inUse;

        void failed(StepFailure e) {
            why = e.getMessage();
            inUse = e.inUse() ? true : null;
        }

        void ask(Opening opening) {
            opened = opening.way();
            needsKvm = opening.neededKvm();
            inUse = false;
            Questions questions = new Questions(kernel, opening.device());
            Questions.DisplayAnswer answer = questions.display();
            display = answer.display();
            why = answer.why();
            info(questions);
            try {
                migration = questions.migration();
            } catch (Errno e) {
                why += "; DEVICE_FEATURE MIGRATION: " + e.getMessage()
                        + ", so it is not known whether migration is supported";
            }
        }

        private void info(Questions questions) {
            try {
                Questions.Info info = questions.info();
                reset = info.reset();
                if (info.pci()) {
                    Questions.Extras extras = questions.extras(info);
                    edid = extras.edid();
                    opRegion = extras.opRegion();
                    hotUnplugRequest = questions.hotUnplugRequest(info);
                }
            } catch (Errno e) {
                why += "; DEVICE_GET_INFO: " + e.getMessage() + ", so regions, interrupts and reset are not known";
            }
        }
    }
}
