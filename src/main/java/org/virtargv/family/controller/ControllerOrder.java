package org.virtargv.family.controller;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
        List<Controller> all = domain.devices.controllers;
        Controller last = null;
        for (Controller c : all) {
            if (c.index == null) {
                Controller before = last;
                boolean joins = companion(c)
                        && before != null
                        && companion(before)
                        && all.stream()
                                .noneMatch(
                                        o -> o.type == Type.usb && before.index.equals(o.index) && o.model == c.model);
                c.index = joins ? before.index : lowest(all, c.type);
            }
            if (c.type == Type.usb) {
                last = c;
            }
        }
    }

    static int lowest(List<Controller> all, Type type) {
        Set<Integer> taken = new HashSet<>();
        all.stream().filter(c -> c.type == type && c.index != null).forEach(c -> taken.add(c.index));
        int index = 0;
        while (taken.contains(index)) {
            index++;
        }
        return index;
    }

    static void sort(Domain domain) {
        List<Controller> written = new ArrayList<>(domain.devices.controllers);
        domain.devices.controllers.clear();
        written.forEach(c -> insert(domain, c));
    }

    /**
     * Behind those of its type with a lower or the same index; the master of companions before these; a new type at the
     * end.
     */
    static void insert(Domain domain, Controller c) {
        List<Controller> all = domain.devices.controllers;
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
