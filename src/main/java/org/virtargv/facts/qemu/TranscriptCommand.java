package org.virtargv.facts.qemu;

import java.util.Set;
import java.util.TreeSet;
import org.virtargv.json.JsonCursor;
import org.virtargv.json.JsonException;

/** A command of a recorded QMP conversation: what was asked; all but the name may be null. */
final class TranscriptCommand {
    String name;
    String type;
    String model;
    private String detail = "";

    private TranscriptCommand() {}

    /** Expansions of a CPU model are many; every other question is asked once. */
    String key() {
        return model == null ? name : name + " " + type + " " + model + detail;
    }

    static TranscriptCommand read(JsonCursor c) {
        TranscriptCommand out = new TranscriptCommand();
        c.open('{');
        while (c.more('}')) {
            switch (c.name()) {
                case "execute" -> out.name = c.string();
                case "arguments" -> arguments(c, out);
                default -> c.skip();
            }
        }
        if (out.name == null) {
            throw new JsonException("a JSON document stands where a command belongs, but has no \"execute\"");
        }
        return out;
    }

    private static void arguments(JsonCursor c, TranscriptCommand out) {
        c.open('{');
        while (c.more('}')) {
            switch (c.name()) {
                case "typename", "type" -> out.type = c.string();
                case "model" -> model(c, out);
                default -> c.skip();
            }
        }
    }

    private static void model(JsonCursor c, TranscriptCommand out) {
        c.open('{');
        while (c.more('}')) {
            switch (c.name()) {
                case "name" -> out.model = c.string();
                case "props" -> {
                    Set<String> props = new TreeSet<>();
                    c.open('{');
                    while (c.more('}')) {
                        props.add(" " + c.name() + "=" + c.scalar());
                    }
                    out.detail = String.join("", props);
                }
                default -> c.skip();
            }
        }
    }
}
