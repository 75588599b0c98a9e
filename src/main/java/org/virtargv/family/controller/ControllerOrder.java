package org.virtargv.family.controller;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.Controller.Type;
import org.virtargv.domain.Domain;

/** Numbers controllers that have no index and brings each type into the order of its numbers. */
final class ControllerOrder {
    private static final Set<Model> ICH9 =
            Set.of(Model.ich9_ehci1, Model.ich9_uhci1, Model.ich9_uhci2, Model.ich9_uhci3);

    private ControllerOrder() {}

    /** Whether the controller is a part of an ICH9 USB controller, whose parts share an index. */
    static boolean companion(Controller c) {
        return c.type == Type.usb && c.model != null && ICH9.contains(c.model);
    }

    /**
     * The lowest unused index of the type; a part of an ICH9 USB controller joins the one before it while that has no
     * such part yet.
     */
    static void number(Domain domain) {
        Map<Type, Set<Integer>> taken = new EnumMap<>(Type.class);
        Map<Type, Integer> lowest = new EnumMap<>(Type.class);
        Set<String> parts = new HashSet<>();
        for (Controller c : domain.devices.controllers) {
            if (c.index != null) {
                taken.computeIfAbsent(c.type, k -> new HashSet<>()).add(c.index);
                parts.add(c.index + " " + c.model);
            }
        }
        Controller last = null;
        for (Controller c : domain.devices.controllers) {
            if (c.index == null) {
                boolean joins =
                        companion(c) && last != null && companion(last) && !parts.contains(last.index + " " + c.model);
                Set<Integer> numbers = taken.computeIfAbsent(c.type, k -> new HashSet<>());
                int free = lowest.getOrDefault(c.type, 0);
                while (!joins && !numbers.add(free)) {
                    free++;
                }
                lowest.put(c.type, free);
                c.index = joins ? last.index : Integer.valueOf(free);
                parts.add(c.index + " " + c.model);
            }
            if (c.type == Type.usb) {
                last = c;
            }
        }
    }

    static void sort(Domain domain) {
        Map<Type, List<Controller>> types = new LinkedHashMap<>();
        for (Controller c : domain.devices.controllers) {
            insert(types.computeIfAbsent(c.type, k -> new ArrayList<>()), c);
        }
        domain.devices.controllers.clear();
        types.values().forEach(domain.devices.controllers::addAll);
    }

    static void insert(Domain domain, Controller c) {
        insert(domain.devices.controllers, c);
    }

    /**
     * Behind those of its type with a lower or the same index; the master of companions before these; a new type at the
     * end.
     */
    private static void insert(List<Controller> all, Controller c) {
        Controller end = all.isEmpty() ? null : all.get(all.size() - 1);
        if (end != null && end.type == c.type && end.index < c.index) {
            all.add(c);
            return;
        }
        int place = -1;
        for (int i = 0; i < all.size(); i++) {
            Controller o = all.get(i);
            if (o.type == c.type) {
                boolean before =
                        o.index < c.index || o.index.equals(c.index) && !(companion(o) && c.model == Model.ich9_ehci1);
                if (before) {
                    place = i + 1;
                } else if (place < 0) {
                    place = i;
                }
            }
        }
        all.add(place < 0 ? all.size() : place, c);
    }
}
