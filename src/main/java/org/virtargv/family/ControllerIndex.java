package org.virtargv.family;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Domain;

/**
 * Finds controllers by their type and index without going through all of them each time: every device on a bus asks for
 * its controller. Completion adds controllers, so the list is read again whenever it has grown.
 */
final class ControllerIndex {
    private final Domain domain;
    private final Map<Controller.Type, Map<Integer, Controller>> found = new EnumMap<>(Controller.Type.class);
    private int read = -1;

    ControllerIndex(Domain domain) {
        this.domain = domain;
    }

    /** The first controller of the type with the index, or null. */
    Controller get(Controller.Type type, long index) {
        List<Controller> controllers = domain.devices.controllers;
        if (read != controllers.size()) {
            read(controllers);
        }
        Controller c = found.getOrDefault(type, Map.of()).get((int) index);
        // completion also gives numbers to controllers that had none
        return c != null && c.type == type && c.index == index ? c : search(controllers, type, index);
    }

    private void read(List<Controller> controllers) {
        read = controllers.size();
        found.clear();
        for (Controller c : controllers) {
            if (c.type != null && c.index != null) {
                found.computeIfAbsent(c.type, k -> new HashMap<>()).putIfAbsent(c.index, c);
            }
        }
    }

    private static Controller search(List<Controller> controllers, Controller.Type type, long index) {
        for (Controller c : controllers) {
            if (c.type == type && c.index != null && c.index == index) {
                return c;
            }
        }
        return null;
    }
}
