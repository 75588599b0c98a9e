package org.virtargv.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.virtargv.domain.Hex;
import org.virtargv.domain.Lists;
import org.virtargv.json.JsonWriter;

/**
 * What is known of host devices: a file that {@code probe device} writes on the host that has them, used anywhere else.
 * Immutable.
 *
 * @param kernel  the release of the kernel that was asked, or null
 * @param probed  when, as ISO 8601 in UTC, or null
 * @param devices each address at most once
 * @param types   of mediated devices that the host can make, whether or not it has one
 */
public record DeviceFacts(String kernel, String probed, List<Device> devices, List<MdevType> types) {
    /** The format of the file that this version reads and writes. */
    public static final int FORMAT = 1;

    /** How a device shares its picture with QEMU, if it has one. */
    public enum Display {
        /** A memory region, which any graphics device can show. */
        region,
        /** A dma-buf, which needs OpenGL. */
        dmabuf,
        /** The device said that it has none. */
        none,
        /** It could not be asked: never the same as none. */
        unknown
    }

    /** How the device was opened. */
    public enum Opened {
        /** {@code /dev/vfio/vfio} and {@code /dev/vfio/GROUP}. */
        group,
        /** {@code /dev/iommu} and {@code /dev/vfio/devices/vfioN}. */
        character_device;

        @Override
        public String toString() {
            return name().replace('_', '-');
        }
    }

    /**
     * One device. A fact that is not known is null.
     *
     * @param origin             where this was learned, for messages; not written to the file
     * @param address            the UUID of a mediated device, lower case, or the PCI address as {@code 0000:01:00.0}
     * @param path               its folder in sysfs
     * @param deviceApi          {@code vfio-pci}, {@code vfio-ccw}, {@code vfio-ap}, …
     * @param type               what makes two devices alike: the id of the mdev type, or {@code VENDOR:DEVICE} of a
     *          PCI function
     * @param name               of the mdev type
     * @param description        of the mdev type, lines as the driver wrote them
     * @param availableInstances how many more devices of the mdev type can be made
     * @param driver             the driver that the device is bound to
     * @param group              the number of its IOMMU group
     * @param characterDevice    its node under {@code /dev/vfio/devices}
     * @param opened             how the facts below were asked
     * @param display            how it shares its display
     * @param why                the answers behind {@code display}; for unknown the step that failed, errno's name and
     *          what to do
     * @param edid               whether it takes an EDID
     * @param opRegion           whether it has an Intel OpRegion
     * @param hotUnplugRequest   whether it can ask to be unplugged
     * @param reset              whether it can be reset
     * @param migration          {@code stop-copy}, {@code p2p}, {@code pre-copy}; empty where it cannot migrate
     * @param needsKvm           whether it opens only after a KVM VM was attached
     * @param inUse              whether something else held it when it was asked
     */
    public record Device(
            String origin,
            String address,
            String path,
            String deviceApi,
            String type,
            String name,
            String description,
            Long availableInstances,
            String driver,
            Long group,
            String characterDevice,
            Opened opened,
            Display display,
            String why,
            Boolean edid,
            Boolean opRegion,
            Boolean hotUnplugRequest,
            Boolean reset,
            Set<String> migration,
            Boolean needsKvm,
            Boolean inUse) {
        public Device {
            migration =
                    migration == null ? null : java.util.Collections.unmodifiableSet(new LinkedHashSet<>(migration));
        }

        static Device of(String origin, FactsObject json) throws FactsException {
            String address = json.string("address", null);
            if (address == null) {
                throw new FactsException("a device without 'address'");
            }
            return new Device(
                    origin,
                    canonical(address),
                    json.string("path", null),
                    json.string("deviceApi", null),
                    json.string("type", null),
                    json.string("name", null),
                    json.string("description", null),
                    json.number("availableInstances", null),
                    json.string("driver", null),
                    json.number("group", null),
                    json.string("characterDevice", null),
                    opened(json.string("opened", null)),
                    display(json.string("display", "unknown")),
                    json.string("why", null),
                    json.bool("edid", null),
                    json.bool("opRegion", null),
                    json.bool("hotUnplugRequest", null),
                    json.bool("reset", null),
                    json.has("migration") ? new LinkedHashSet<>(json.strings("migration")) : null,
                    json.bool("needsKvm", null),
                    json.bool("inUse", null));
        }

        private static Display display(String word) throws FactsException {
            for (Display d : Display.values()) {
                if (d.name().equals(word)) {
                    return d;
                }
            }
            throw new FactsException("display '" + word + "' is not one of region, dmabuf, none, unknown");
        }

        private static Opened opened(String word) throws FactsException {
            for (Opened o : Opened.values()) {
                if (o.toString().equals(word)) {
                    return o;
                }
            }
            if (word != null) {
                throw new FactsException("opened '" + word + "' is neither group nor character-device");
            }
            return null;
        }

        Map<String, Object> json() {
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("address", address);
            out.put("deviceApi", deviceApi);
            out.put("type", type);
            out.put("display", display.name());
            out.put("why", why);
            put(out, "name", name);
            put(out, "description", description);
            put(out, "availableInstances", availableInstances);
            put(out, "edid", edid);
            put(out, "opRegion", opRegion);
            put(out, "hotUnplugRequest", hotUnplugRequest);
            put(out, "reset", reset);
            put(out, "migration", migration);
            put(out, "needsKvm", needsKvm);
            put(out, "inUse", inUse);
            put(out, "driver", driver);
            put(out, "path", path);
            put(out, "group", group);
            put(out, "characterDevice", characterDevice);
            put(out, "opened", opened == null ? null : opened.toString());
            return out;
        }
    }

    /** Leaves out what is not known. */
    private static void put(Map<String, Object> out, String key, Object value) {
        if (value != null) {
            out.put(key, value);
        }
    }

    /**
     * A type of mediated device that a parent device offers.
     *
     * @param availableInstances how many more can be made, or null
     */
    public record MdevType(
            String parent, String type, String deviceApi, String name, String description, Long availableInstances) {
        static MdevType of(FactsObject json) throws FactsException {
            return new MdevType(
                    json.string("parent", null),
                    json.string("type", null),
                    json.string("deviceApi", null),
                    json.string("name", null),
                    json.string("description", null),
                    json.number("availableInstances", null));
        }

        Map<String, Object> json() {
            Map<String, Object> out = new LinkedHashMap<>();
            put(out, "parent", parent);
            put(out, "type", type);
            put(out, "deviceApi", deviceApi);
            put(out, "name", name);
            put(out, "description", description);
            put(out, "availableInstances", availableInstances);
            return out;
        }
    }

    public DeviceFacts {
        devices = List.copyOf(devices);
        types = List.copyOf(types);
    }

    public DeviceFacts(String kernel, String probed, List<Device> devices) {
        this(kernel, probed, devices, List.of());
    }

    /** Nothing is known of any device. */
    public static DeviceFacts none() {
        return new DeviceFacts(null, null, List.of());
    }

    /**
     * @param origin the file's name, for messages
     * @throws FactsException where the text is not a device facts file of this format
     */
    public static DeviceFacts parse(String origin, String text) throws FactsException {
        FactsObject json = FactsObject.parse(text);
        if (!json.has("devices")) {
            throw new FactsException("this is not a device facts file: it has no 'devices'");
        }
        long format = json.number("format", (long) FORMAT);
        if (format != FORMAT) {
            throw new FactsException("device facts of format " + format + ", but this version reads format " + FORMAT);
        }
        List<Device> devices = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (FactsObject one : json.objects("devices")) {
            Device device = Device.of(origin, one);
            if (!seen.add(device.address())) {
                throw new FactsException("there are two entries for the device " + device.address());
            }
            devices.add(device);
        }
        List<MdevType> types = new ArrayList<>();
        for (FactsObject one : json.objects("types")) {
            types.add(MdevType.of(one));
        }
        return new DeviceFacts(json.string("kernel", null), json.string("probed", null), devices, types);
    }

    /** What the file holds; the same facts give the same text. */
    public String toJson() {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("format", FORMAT);
        put(out, "kernel", kernel);
        put(out, "probed", probed);
        out.put("devices", devices.stream().map(Device::json).toList());
        if (!types.isEmpty()) {
            out.put("types", types.stream().map(MdevType::json).toList());
        }
        return JsonWriter.lines(out) + "\n";
    }

    /** The facts of a device by the UUID of a mediated device or a PCI address, in any spelling of either. */
    public Optional<Device> find(String address) {
        String wanted = canonical(address);
        return Optional.ofNullable(Lists.first(devices, d -> d.address().equals(wanted)));
    }

    /** These facts and the others; of a device that both know, the others'. */
    public DeviceFacts plus(DeviceFacts others) {
        List<Device> all = new ArrayList<>(devices);
        all.removeIf(d -> others.find(d.address()).isPresent());
        all.addAll(others.devices);
        List<MdevType> allTypes = new ArrayList<>(types);
        allTypes.addAll(others.types);
        return new DeviceFacts(others.kernel, others.probed, all, allTypes);
    }

    private static final class Pci {
        static final Pattern ADDRESS =
                Pattern.compile("(?:([0-9a-f]{1,8}):)?([0-9a-f]{1,2}):([0-9a-f]{1,2})\\.([0-7])");
    }

    /** The address of a PCI function as sysfs writes it. */
    public static String pciAddress(long domain, long bus, long slot, long function) {
        return Hex.padded(domain, 4) + ":" + Hex.padded(bus, 2) + ":" + Hex.padded(slot, 2) + "."
                + Long.toHexString(function);
    }

    /** The one spelling of an address that facts use: lower case, and a PCI address with its domain. */
    public static String canonical(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        // a UUID or a CSS device has no dot there, and needs no regular expression
        Matcher m = lower.indexOf('.') == lower.length() - 2 && lower.contains(":") ? Pci.ADDRESS.matcher(lower) : null;
        if (m == null || !m.matches()) {
            return lower;
        }
        return pciAddress(
                m.group(1) == null ? 0 : Long.parseLong(m.group(1), 16),
                Long.parseLong(m.group(2), 16),
                Long.parseLong(m.group(3), 16),
                Long.parseLong(m.group(4), 16));
    }
}
