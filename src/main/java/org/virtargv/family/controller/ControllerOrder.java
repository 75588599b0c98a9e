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
import org.virtargv.domain.Hostdev;

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
     * The lowest unused index of the type, of SCSI behind those that hostdevs are on; a part of an ICH9 USB controller
     * joins the one before it while that has no such part yet.
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
        hostdevs(domain).forEach(n -> taken.computeIfAbsent(Type.scsi, k -> new HashSet<>())
                .add(n));
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
                c.unnumbered = !companion(c);
                c.index = joins ? last.index : Integer.valueOf(free);
                parts.add(c.index + " " + c.model);
            }
            if (c.type == Type.usb) {
                last = c;
            }
        }
    }

    /** The controllers up to the highest that a SCSI hostdev is on, the first where it has no address. */
    private static Set<Integer> hostdevs(Domain domain) {
        Set<Integer> out = new HashSet<>();
        for (Hostdev h : domain.devices.hostdevs) {
            if (h.type == Hostdev.Type.scsi) {
                int on = h.address == null || h.address.controller == null ? 0 : h.address.controller;
                for (int i = out.size(); i <= Math.min(on, ImplicitControllers.LAST_INDEX); i++) {
                    out.add(i);
                }
            }
        }
        return out;
    }

    /**
     * Each type stands together, in the order of the numbers that the document gives; a controller that it gives none
     * stays behind those before it, whatever number it gets.
     *
     * @param given whether only numbers that the document gives count
     */
    static void sort(Domain domain, boolean given) {
        Map<Type, List<Controller>> types = new LinkedHashMap<>();
        for (Controller c : domain.devices.controllers) {
            insert(types.computeIfAbsent(c.type, k -> new ArrayList<>()), c, given);
        }
        domain.devices.controllers.clear();
        types.values().forEach(domain.devices.controllers::addAll);
    }

    /**
     * A controller that the document does not have; a new type goes to the end.
     *
     * @param early whether it is there before those without a number get one: libvirt makes those of SCSI hostdevs then
     */
    static void insert(Domain domain, Controller c, boolean early) {
        insert(domain.devices.controllers, c, early);
    }

    /**
     * Before the first of its type with a higher number; the master of companions also before these.
     *
     * @param given whether only numbers that the document gives count
     */
    private static void insert(List<Controller> all, Controller c, boolean given) {
        Controller end = all.isEmpty() ? null : all.get(all.size() - 1);
        boolean last = end != null && end.type == c.type && end.index < c.index && !(given && end.unnumbered);
        if (last || given && c.unnumbered) {
            all.add(c);
            return;
        }
        int place = all.size();
        for (int i = 0; i < all.size(); i++) {
            Controller o = all.get(i);
            if (o.type != c.type) {
                continue;
            }
            boolean after = (o.index > c.index && !(given && o.unnumbered))
                    || (o.index.equals(c.index) && companion(o) && c.model == Model.ich9_ehci1);
            place = i + (after ? 0 : 1);
            if (after) {
                break;
            }
        }
        all.add(place, c);
    }
}
