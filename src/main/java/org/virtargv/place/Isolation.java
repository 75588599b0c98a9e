package org.virtargv.place;

import java.util.HashMap;
import java.util.Map;
import org.virtargv.domain.Address;
import org.virtargv.domain.Device;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.Interface;
import org.virtargv.machine.Board;

/**
 * On pseries the host isolates errors by IOMMU group, so devices of different groups are kept on host bridges of their
 * own; devices that are not the host's stay together. The functions of one slot are taken for a group, which they are
 * on POWER: the host is not asked. What the user places by hand may share.
 */
final class Isolation {
    private static final String NONE = "";

    private final boolean wanted;
    private final Map<Integer, String> groups = new HashMap<>();

    Isolation(Board board) {
        wanted = board == Board.pseries;
        groups.put(0, NONE);
    }

    private String group(Device d) {
        if (wanted
                && d instanceof Hostdev h
                && h.type == Hostdev.Type.pci
                && h.source != null
                && h.source.address != null) {
            return h.source.address.domain + ":" + h.source.address.bus + ":" + h.source.address.slot;
        }
        if (wanted
                && d instanceof Interface i
                && i.type == Interface.Type.hostdev
                && i.source != null
                && i.source.device != null) {
            Address a = i.source.device;
            return a.domain + ":" + a.bus + ":" + a.slot;
        }
        return NONE;
    }

    /** Notes a device that was put on a bus; the first one decides for the bus. */
    void put(Device d, int bus) {
        groups.putIfAbsent(bus, group(d));
    }

    /** Whether the device's own group has the bus, so that it may be put there unasked. */
    boolean owns(Device d, int bus) {
        return !wanted || group(d).equals(groups.get(bus));
    }

    /** Whether no group has the bus yet. */
    boolean open(int bus) {
        return wanted && !groups.containsKey(bus);
    }
}
