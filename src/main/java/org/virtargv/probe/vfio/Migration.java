package org.virtargv.probe.vfio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.DeviceFacts.Device;
import org.virtargv.facts.DeviceFacts.MdevType;

/**
 * Whether the devices of one host can move to another: the same device API and type there, a free instance, and
 * migration on both sides. What the facts do not say cannot be compared, and is told; it does not count as a yes.
 */
public final class Migration {
    /** What came out for one device. */
    public enum Verdict {
        yes,
        no,
        unclear
    }

    /**
     * @param reasons against it for no; what could not be compared for unclear and, beside other reasons, for no; a
     *          remark on how well it goes for yes
     */
    public record Answer(Device device, Verdict verdict, List<String> reasons) {}

    private final DeviceFacts destination;
    /** How many places at the destination earlier devices have taken, by type. */
    private final Map<String, Integer> taken = new HashMap<>();

    private Migration(DeviceFacts destination) {
        this.destination = destination;
    }

    /** Every device of the source, in the file's order; places at the destination are given out in that order. */
    public static List<Answer> compare(DeviceFacts source, DeviceFacts destination) {
        Migration migration = new Migration(destination);
        return source.devices().stream().map(migration::answer).toList();
    }

    private Answer answer(Device device) {
        List<String> against = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        supports("the source", device, against, open);
        place(device, against, open, remarks);
        Verdict verdict = !against.isEmpty() ? Verdict.no : open.isEmpty() ? Verdict.yes : Verdict.unclear;
        against.addAll(open);
        against.addAll(remarks);
        return new Answer(device, verdict, against);
    }

    private static void supports(String side, Device device, List<String> against, List<String> open) {
        Set<String> flags = device.migration();
        if (flags == null) {
            open.add(side + " does not say whether " + device.address() + " supports migration");
        } else if (!flags.contains("stop-copy")) {
            against.add("migration is not supported by " + device.address() + " at " + side);
        }
    }

    private void place(Device device, List<String> against, List<String> open, List<String> remarks) {
        if (device.type() == null || device.deviceApi() == null) {
            open.add("the facts of the source do not have the device's " + (device.type() == null ? "type" : "API"));
            return;
        }
        List<Device> alike = destination.devices().stream()
                .filter(d -> device.type().equals(d.type()))
                .toList();
        List<MdevType> types = destination.types().stream()
                .filter(t -> device.type().equals(t.type()))
                .toList();
        if (alike.isEmpty() && types.isEmpty()) {
            boolean complete =
                    !destination.types().isEmpty() || !destination.devices().isEmpty();
            (complete ? against : open).add("the destination has no device of type " + device.type());
            return;
        }
        if (!apiMatches(device, alike, types)) {
            against.add("the type " + device.type() + " has at the destination a device API other than "
                    + device.deviceApi());
            return;
        }
        instance(device, alike, types, against, open);
        sides(device, alike, against, open, remarks);
    }

    private static boolean apiMatches(Device device, List<Device> alike, List<MdevType> types) {
        return alike.stream().anyMatch(d -> device.deviceApi().equals(d.deviceApi()))
                || types.stream().anyMatch(t -> device.deviceApi().equals(t.deviceApi()));
    }

    /** A place is a device that nothing holds, or an instance that can still be made. */
    private void instance(
            Device device, List<Device> alike, List<MdevType> types, List<String> against, List<String> open) {
        int before = taken.merge(device.type(), 1, Integer::sum) - 1;
        long free = alike.stream().filter(d -> Boolean.FALSE.equals(d.inUse())).count();
        long unsure = alike.stream().filter(d -> d.inUse() == null).count();
        long more = types.isEmpty()
                ? alike.stream()
                        .map(Device::availableInstances)
                        .filter(Objects::nonNull)
                        .mapToLong(n -> n)
                        .max()
                        .orElse(0)
                : types.stream()
                        .map(MdevType::availableInstances)
                        .filter(Objects::nonNull)
                        .mapToLong(n -> n)
                        .sum();
        if (free + more > before) {
            return;
        }
        if (free + more + unsure > before) {
            open.add(
                    "the facts of the destination do not say whether its device of type " + device.type() + " is free");
        } else {
            against.add("no instance of type " + device.type() + " is available at the destination"
                    + (before > 0 ? ", after " + before + " that the devices before it take" : ""));
        }
    }

    /** The destination's devices of one type have one driver, so any of them speaks for the type. */
    private static void sides(
            Device device, List<Device> alike, List<String> against, List<String> open, List<String> remarks) {
        Device there =
                alike.stream().filter(d -> d.migration() != null).findFirst().orElse(null);
        if (there == null) {
            open.add("the destination does not say whether type " + device.type()
                    + " supports migration: no device of the type could be asked there");
            return;
        }
        supports("the destination", there, against, open);
        if (device.migration() != null && !there.migration().containsAll(device.migration())) {
            List<String> lacking = new ArrayList<>(device.migration());
            lacking.removeAll(there.migration());
            remarks.add("the destination lacks " + String.join(", ", lacking)
                    + ", which the source has: the guest may stand still longer");
        }
    }
}
