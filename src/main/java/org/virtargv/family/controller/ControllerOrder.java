package org.virtargv.family.controller;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
     *
     * @return those that are numbered now, but for the parts of USB controllers
     */
    static Set<Controller> number(Domain domain) {
        Map<Type, Set<Integer>> taken = new EnumMap<>(Type.class);
        Map<Type, Integer> lowest = new EnumMap<>(Type.class);
        Set<String> parts = new HashSet<>();
        Set<Controller> unnumbered = Collections.newSetFromMap(new IdentityHashMap<>());
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
                if (!companion(c)) {
                    unnumbered.add(c);
                }
                c.index = joins ? last.index : Integer.valueOf(free);
                parts.add(c.index + " " + c.model);
            }
            if (c.type == Type.usb) {
                last = c;
            }
        }
        return unnumbered;
    }

    /**
     * Each type stands together, in the order of the numbers that the document gives; a controller that it gives none
     * stays behind those before it, whatever number it gets.
     *
     * @param unnumbered those without a number of the document's
     */
    static void sort(Domain domain, Set<Controller> unnumbered) {
        Map<Type, List<Controller>> types = new LinkedHashMap<>();
        for (Controller c : domain.devices.controllers) {
            insert(types.computeIfAbsent(c.type, k -> new ArrayList<>()), c, unnumbered);
        }
        domain.devices.controllers.clear();
        types.values().forEach(domain.devices.controllers::addAll);
    }

    /** A controller that the document does not have; a new type goes to the end. */
    static void insert(Domain domain, Controller c) {
        insert(domain.devices.controllers, c, Set.of());
    }

    /** Before the first of its type with a higher number; the master of companions also before these. */
    private static void insert(List<Controller> all, Controller c, Set<Controller> unnumbered) {
        Controller end = all.isEmpty() ? null : all.get(all.size() - 1);
        boolean last = end != null && end.type == c.type && end.index < c.index && !unnumbered.contains(end);
        if (last || unnumbered.contains(c)) {
            all.add(c);
            return;
        }
        int place = all.size();
        for (int i = 0; i < all.size(); i++) {
            Controller o = all.get(i);
            if (o.type != c.type) {
                continue;
            }
            boolean after = (o.index > c.index && !unnumbered.contains(o))
                    || (o.index.equals(c.index) && companion(o) && c.model == Model.ich9_ehci1);
            place = i + (after ? 0 : 1);
            if (after) {
                break;
            }
        }
        all.add(place, c);
    }
}
