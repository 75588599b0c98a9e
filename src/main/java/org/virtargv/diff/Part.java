package org.virtargv.diff;

import java.util.Map;
import org.virtargv.argv.Origin;

/**
 * One thing that a line makes or sets.
 *
 * @param kind       {@code device}, {@code netdev}, {@code option}, …
 * @param name       what it is matched by: its id, or what else tells it from others of its kind
 * @param type       the device's driver, the object's type, or null
 * @param properties those of its backends among them; in order
 * @param origin     where it is from
 */
public record Part(String kind, String name, String type, Map<String, Spelled> properties, Origin origin) {
    /** For people: {@code device net0}. */
    public String title() {
        return kind.equals("option") ? name : kind + " " + name;
    }
}
