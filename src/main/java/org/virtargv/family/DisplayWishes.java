package org.virtargv.family;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the user asks of assigned devices beyond the domain's own words, on the command line: for all devices, or for
 * one by its alias.
 *
 * @param display      for all devices, or null
 * @param displays     by alias
 * @param hotplug      for all devices, or null
 * @param hotplugs     by alias
 */
public record DisplayWishes(
        Display display, Map<String, Display> displays, Boolean hotplug, Map<String, Boolean> hotplugs) {
    /** Whether an assigned device's display is shown. */
    public enum Display {
        on,
        off,
        /** On where the device has a display that the domain can show. */
        auto
    }

    /** Nothing is asked. */
    public static DisplayWishes none() {
        return new DisplayWishes(null, Map.of(), null, Map.of());
    }

    /**
     * Reads the values of {@code --display} and {@code --hotplug}, each {@code VALUE} or {@code ALIAS=VALUE}; of
     * several for the same the last counts.
     *
     * @throws IllegalArgumentException with a message for the user
     */
    public static DisplayWishes parse(List<String> display, List<String> hotplug) {
        Display displayOfAll = null;
        Map<String, Display> displays = new LinkedHashMap<>();
        for (String word : display == null ? List.<String>of() : display) {
            Display value = display(after(word));
            if (alias(word) == null) {
                displayOfAll = value;
            } else {
                displays.put(alias(word), value);
            }
        }
        Boolean hotplugOfAll = null;
        Map<String, Boolean> hotplugs = new LinkedHashMap<>();
        for (String word : hotplug == null ? List.<String>of() : hotplug) {
            Boolean value = hotplug(after(word));
            if (alias(word) == null) {
                hotplugOfAll = value;
            } else {
                hotplugs.put(alias(word), value);
            }
        }
        return new DisplayWishes(displayOfAll, displays, hotplugOfAll, hotplugs);
    }

    private static String alias(String word) {
        int end = word.lastIndexOf('=');
        if (end == 0) {
            throw new IllegalArgumentException("'" + word + "' has no device name before the '='");
        }
        return end < 0 ? null : word.substring(0, end);
    }

    private static String after(String word) {
        return word.substring(word.lastIndexOf('=') + 1);
    }

    /** The value as it is spelled. */
    public static Display display(String word) {
        for (Display d : Display.values()) {
            if (d.name().equals(word)) {
                return d;
            }
        }
        throw new IllegalArgumentException("display '" + word + "' is not one of on, off, auto");
    }

    /** True for on, false for off. */
    public static boolean hotplug(String word) {
        if (!word.equals("on") && !word.equals("off")) {
            throw new IllegalArgumentException("hotplug '" + word + "' is neither on nor off");
        }
        return word.equals("on");
    }
}
