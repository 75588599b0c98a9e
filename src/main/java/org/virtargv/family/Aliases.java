package org.virtargv.family;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.virtargv.domain.Device;

/** Names devices as libvirt does: a prefix and a number, unless the user chose a name of their own. */
public final class Aliases {
    private Aliases() {}

    /** Whether the user chose the name: only {@code ua-…} is kept, all others are made anew. */
    public static boolean isUser(Device device) {
        return device.alias != null && device.alias.name != null && device.alias.name.startsWith("ua-");
    }

    /** Numbers the devices from 0 on: each takes the least number that no device of the list has. */
    public static void number(List<? extends Device> devices, String prefix) {
        int next = 0;
        Set<String> taken = new HashSet<>();
        for (Device d : devices) {
            if (isUser(d)) {
                taken.add(d.alias.name);
            }
        }
        for (Device d : devices) {
            if (!isUser(d)) {
                while (!taken.add(prefix + next)) {
                    next++;
                }
                d.id(prefix + next++);
            }
        }
    }

    /** Numbers the devices by their places in the list, in which those with a name of the user's are counted. */
    public static void byPlace(List<? extends Device> devices, String prefix) {
        for (int i = 0; i < devices.size(); i++) {
            if (!isUser(devices.get(i))) {
                devices.get(i).id(prefix + i);
            }
        }
    }
}
