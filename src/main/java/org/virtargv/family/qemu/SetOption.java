package org.virtargv.family.qemu;

import java.util.List;
import org.virtargv.family.Conversion;

/**
 * {@code -set device.ID.PROPERTY=VALUE}, the recipe of old guides: it changes an option that QEMU read as key=value
 * before. One that it was given as JSON it does not find, and ends.
 *
 * @param group {@code device}, {@code netdev}
 */
record SetOption(String group, String id, String property, String value) {
    /** Null where QEMU cannot read the text. */
    static SetOption parse(String text) {
        int equals = text == null ? -1 : text.indexOf('=');
        if (equals < 0) {
            return null;
        }
        String[] words = text.substring(0, equals).split("\\.", 3);
        boolean whole = words.length == 3 && !words[0].isEmpty() && !words[1].isEmpty() && !words[2].isEmpty();
        return whole ? new SetOption(words[0], words[1], words[2], text.substring(equals + 1)) : null;
    }

    /** Whether the domain's options of its group are written as JSON. */
    boolean isJson(Conversion c) {
        return (group.equals("device") && c.qemu().atLeast(7, 0))
                || (group.equals("netdev") && c.qemu().atLeast(7, 2));
    }

    /** Whether the document itself names as key=value what it changes: QEMU goes through the options in their order. */
    boolean isFoundIn(List<Argument> before) {
        for (Argument a : before) {
            if (a.is("-" + group) && !a.value().startsWith("{") && id.equals(a.get("id"))) {
                return true;
            }
        }
        return false;
    }
}
