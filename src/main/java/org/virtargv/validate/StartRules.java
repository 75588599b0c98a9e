package org.virtargv.validate;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Option;
import org.virtargv.argv.Origin;
import org.virtargv.argv.Props;
import org.virtargv.domain.Features;
import org.virtargv.family.Conversion;
import org.virtargv.family.QemuRejects;
import org.virtargv.family.qemu.Argument;
import org.virtargv.machine.Accelerator;

/**
 * What QEMU rejects at its start although each option by itself is one that it has. Each rule was seen in a QEMU that
 * ended with the message that the rule's comment gives.
 */
final class StartRules {
    /** Devices on PCI whose bus makes a virtio device a modern one, which is all that it can be there. */
    private static final Set<String> EXPRESS_PORTS = Set.of("pcie-root-port", "ioh3420", "xio3130-downstream");

    /** Types that have a transitional twin in name, and are modern in any case. */
    private static final Set<String> ALWAYS_MODERN = Set.of("virtio-input-host-pci", "vhost-vsock-pci");

    /** Bytes: what a record of the ACPI error record serialization table takes by default. */
    private static final long ERST_RECORD = 8192;

    private static final Set<String> ONLY_READ = Set.of("ftp", "ftps", "http", "https");

    private final Conversion c;
    private final CommandLine line;

    /** The last slot for igb: its seven virtual functions begin 128 behind it, every second one. */
    private static final int LAST_IGB_SLOT = 14;

    /** The block nodes by their names. */
    private final Map<Object, Props> nodes = new HashMap<>();

    private StartRules(Conversion c, CommandLine line) {
        this.c = c;
        this.line = line;
    }

    static void check(Conversion c, CommandLine line) {
        StartRules rules = new StartRules(c, line);
        for (Option o : line.options()) {
            if (o.props() != null) {
                switch (o.name()) {
                    case "-blockdev" -> rules.node(o, o.props());
                    case "-device" -> rules.device(o, o.props());
                    case "-display" -> rules.display(o, o.props());
                    case "-audiodev" -> rules.audio(o, o.props());
                    case "-object" -> rules.burst(o, o.props());
                    case "-cpu" -> rules.hyperv(o, o.props());
                    default -> {
                        // no rule is known
                    }
                }
            }
        }
    }

    private void device(Option o, Props device) {
        iommuPlatform(o, device);
        records(o, device);
        speed(o, device);
        iothread(o, device);
        virtualFunctions(o, device);
        throttledReadOnly(o, device);
    }

    private void tell(String id, Origin origin, String message, String hint) {
        QemuRejects.tell(c, id, origin.at(), "<" + origin.element() + "> " + message, hint);
    }

    /**
     * "VIRTIO_F_IOMMU_PLATFORM was supported by neither legacy nor transitional device": a device is transitional by
     * its type, or where it sits on a conventional bus or on the root itself.
     */
    private void iommuPlatform(Option o, Props device) {
        String type = DeviceAliases.type(c.qemu(), String.valueOf(device.get("driver")));
        boolean transitional = type.endsWith("-transitional") && !type.endsWith("-non-transitional");
        boolean either = c.qemu().hasType(type + "-transitional")
                && !ALWAYS_MODERN.contains(type)
                && !isOnPort(device)
                && !isOn(device.get("disable-legacy"));
        if (isOn(device.get("iommu_platform")) && (transitional || either)) {
            tell(
                    "virtio-iommu-transitional",
                    line.origin(o, "iommu_platform"),
                    "has iommu='on', but it is a transitional virtio device, by its model or because it is "
                            + "not on a PCI Express port, and such a device cannot use an IOMMU",
                    "write the model 'virtio-non-transitional', or put the device on a pcie-root-port of a q35 "
                            + "machine");
        }
    }

    /** "ioeventfd is required for iothread": by it the guest's writes reach the thread. */
    private void iothread(Option o, Props device) {
        boolean threaded = device.has("iothread") || device.has("iothread-vq-mapping");
        if (threaded && Boolean.FALSE.equals(device.get("ioeventfd"))) {
            tell(
                    "iothread-without-ioeventfd",
                    line.origin(o, "ioeventfd"),
                    "has ioeventfd='off' in its <driver>, but also an I/O thread, which needs an ioeventfd",
                    "remove ioeventfd='off', or the I/O thread");
        }
    }

    /** "curl driver does not support writes". */
    private void node(Option o, Props node) {
        nodes.put(node.get("node-name"), node);
        if (ONLY_READ.contains(String.valueOf(node.get("driver")))
                && !isOn(node.get("read-only"))
                && !isOn(node.get("auto-read-only"))) {
            tell(
                    "source-only-read",
                    o.origin(),
                    "is an image that QEMU reads by " + node.get("driver") + ", which it cannot write",
                    "add <readonly/>");
        }
    }

    /** "VF addr overflows": the numbers of igb's virtual functions follow its own, and a bus has 256. */
    private void virtualFunctions(Option o, Props device) {
        if (!"igb".equals(device.get("driver"))
                || !(device.get("addr") instanceof String text)
                || !text.matches("0x[0-9a-f]{1,2}(\\..*)?")) {
            return;
        }
        int dot = text.indexOf('.');
        int slot = Integer.decode(dot < 0 ? text : text.substring(0, dot));
        if (slot > LAST_IGB_SLOT) {
            tell(
                    "igb-slot",
                    o.origin(),
                    "is an igb in slot " + slot + ", but its virtual functions, which follow it, do not fit on the bus",
                    "give it an <address> in slot " + LAST_IGB_SLOT + " or below, or on a pcie-root-port");
        }
    }

    /** "Block node is read-only": the filter can be written, so the device asks for that of the image. */
    private void throttledReadOnly(Option o, Props device) {
        Props filter = nodes.get(device.get("drive"));
        if (filter == null
                || !"throttle".equals(filter.get("driver"))
                || isOn(filter.get("read-only"))
                || String.valueOf(device.get("driver")).endsWith("-cd")) {
            return;
        }
        Props image = nodes.get(filter.get("file"));
        if (image != null && isOn(image.get("read-only"))) {
            tell(
                    "throttled-readonly",
                    o.origin(),
                    "is <readonly/> and has I/O limits, but QEMU's throttle filter needs write access to "
                            + "the image",
                    "remove <iotune> and <throttlefilters>, or <readonly/>");
        }
    }

    /** "Warning: speed mismatch trying to attach usb device", which ends QEMU all the same. */
    private void speed(Option o, Props device) {
        if (UsbSpeeds.tooSlow(line, device)) {
            tell(
                    "usb-speed",
                    o.origin(),
                    "is written as " + device.get("driver") + ", a full-speed USB device, on the bus '"
                            + device.get("bus") + "' of an EHCI controller, which supports only high-speed devices",
                    "give the device an <address> on another USB controller, such as one of model 'qemu-xhci', or add "
                            + "the companions 'ich9-uhci1', 'ich9-uhci2' and 'ich9-uhci3' to an 'ich9-ehci1'");
        }
    }

    private boolean isOnPort(Props device) {
        Object bus = device.get("bus");
        Option port = bus == null ? null : line.device(bus.toString());
        return port != null
                && EXPRESS_PORTS.contains(String.valueOf(port.props().get("driver")));
    }

    /** "ACPI ERST requires storage size be multiple of record size (8192KiB)", where QEMU means bytes. */
    private void records(Option o, Props device) {
        if (!"acpi-erst".equals(device.get("driver"))) {
            return;
        }
        long record = device.get("record_size") instanceof Number n ? n.longValue() : ERST_RECORD;
        for (Option memory :
                line.find("-object", p -> p.has("id") && p.get("id").equals(device.get("memdev")))) {
            if (record > 0 && memory.props().get("size") instanceof Number size && size.longValue() % record != 0) {
                long up = (size.longValue() / record + 1) * record;
                tell(
                        "pstore-records",
                        o.origin(),
                        "has a <size> of " + size + " bytes, but it must be a multiple of QEMU's record size, " + record
                                + " bytes",
                        "write <size unit='bytes'>" + up + "</size>, the next multiple");
            }
        }
    }

    /** "D-Bus display is not in use": QEMU 11.1 ends so, 7.2 and 10.0 start. */
    private void audio(Option o, Props audio) {
        if ("dbus".equals(audio.get("driver")) && c.qemu().atLeast(11, 1) && !hasDbusDisplay()) {
            tell(
                    "audio-dbus-without-display",
                    o.origin(),
                    "has the type 'dbus', which needs a <graphics type='dbus'>, but the domain has none",
                    "add <graphics type='dbus'/>, or use an <audio> of another type");
        }
    }

    /** "failed to connect to DBus: Address element “aa” does not contain a colon (:)". */
    private void display(Option o, Props display) {
        if ("dbus".equals(display.get("type"))
                && display.get("addr") instanceof String address
                && address.indexOf(':') < 0) {
            tell(
                    "dbus-address",
                    o.origin(),
                    "has the D-Bus address '" + address + "', which has no transport",
                    "write a transport, a colon and its address, for example "
                            + "address='unix:path=/run/user/1000/bus'");
        }
    }

    private boolean hasDbusDisplay() {
        for (Option o : line.options()) {
            if (o.name().equals("-display")
                    && o.props() != null
                    && "dbus".equals(o.props().get("type"))) {
                return true;
            }
        }
        for (Argument a : Argument.of(c)) {
            if (a.name().equals("-display") && a.value().startsWith("dbus")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOn(Object value) {
        return Boolean.TRUE.equals(value) || "on".equals(value);
    }

    /** "bps_max/iops_max require corresponding bps/iops values". */
    private void burst(Option o, Props object) {
        if (!(object.get("limits") instanceof Props limits)) {
            return;
        }
        for (Props.Property p : limits.all()) {
            String base =
                    p.name().endsWith("-max") ? p.name().substring(0, p.name().length() - 4) : null;
            if (base != null && isPositive(p.value()) && !isPositive(limits.get(base))) {
                String limit = element(base);
                tell(
                        "burst-without-limit",
                        o.origin(),
                        "has the burst limit <" + limit + "_max> without the limit <" + limit
                                + "> that bursts may exceed",
                        "add <" + limit + ">, or remove <" + limit + "_max>");
            }
        }
    }

    /** {@code total_bytes_sec}, which QEMU calls {@code bps-total}. */
    private static String element(String limit) {
        int hyphen = limit.indexOf('-');
        String unit = limit.substring(0, hyphen).equals("bps") ? "bytes" : "iops";
        return limit.substring(hyphen + 1) + "_" + unit + "_sec";
    }

    private static boolean isPositive(Object value) {
        return value instanceof Number n && n.longValue() > 0;
    }

    /**
     * "kernel doesn't allow setting HyperV VP_INDEX": the one enlightenment that emulation did not ignore. QEMU 7.2
     * ends so, 10.0 and 11.1 start.
     */
    private void hyperv(Option o, Props cpu) {
        boolean ends = c.accelerator() == Accelerator.tcg && !c.qemu().atLeast(10, 0);
        if (ends && (isOn(cpu.get("hv-vpindex")) || isOn(cpu.get("hv_vpindex")))) {
            tell(
                    "hyperv-vpindex-emulated",
                    vpindex(o.origin()),
                    "of <hyperv> needs KVM in QEMU before 10.0, but the domain is emulated",
                    "write type='kvm' in <domain>, or remove <vpindex> and what needs it: <synic>, <stimer>, "
                            + "<tlbflush>, <ipi>; a newer QEMU ignores it");
        }
    }

    private Origin vpindex(Origin otherwise) {
        Features f = c.domain().features;
        return f == null || f.hyperv == null || f.hyperv.vpindex == null
                ? otherwise
                : new Origin("vpindex", f.hyperv.vpindex.at);
    }
}
