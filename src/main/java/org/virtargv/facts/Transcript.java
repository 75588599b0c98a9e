package org.virtargv.facts;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A recorded QMP conversation: command and answer in turn, JSON documents one after the other. */
public final class Transcript {
    private final String origin;
    private final Map<String, JsonElement> answers = new HashMap<>();
    private final Map<String, Set<String>> deviceProperties = new HashMap<>();

    private Transcript(String origin) {
        this.origin = origin;
    }

    /** @throws FactsException where the text is no such conversation, or does not hold what a conversion needs */
    public static QemuProfile parse(String origin, String text) throws FactsException {
        Transcript out = new Transcript(origin);
        try {
            out.read(text);
            return out.profile();
        } catch (IOException | JsonParseException | IllegalStateException | UnsupportedOperationException | ClassCastException
                | NullPointerException | NumberFormatException e) {
            throw new FactsException("not a complete QMP transcript");
        }
    }

    private void read(String text) throws IOException {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.LENIENT);
        while (reader.peek() != JsonToken.END_DOCUMENT) {
            JsonObject command = JsonParser.parseReader(reader).getAsJsonObject();
            JsonObject answer = JsonParser.parseReader(reader).getAsJsonObject();
            String name = command.get("execute").getAsString();
            JsonElement value = answer.get("return");
            if (value != null && name.equals("device-list-properties")) {
                deviceProperties.put(command.getAsJsonObject("arguments").get("typename").getAsString(), names(value.getAsJsonArray()));
            } else if (value != null) {
                answers.putIfAbsent(name, value);
            }
        }
    }

    private QemuProfile profile() throws FactsException {
        if (!answers.containsKey("query-version") || !answers.containsKey("query-machines") || !answers.containsKey("query-target")) {
            throw new FactsException("not a complete QMP transcript: it holds no answer to query-version, query-target or query-machines");
        }
        JsonObject version = answers.get("query-version").getAsJsonObject().getAsJsonObject("qemu");
        JsonElement kvm = answers.get("query-kvm");
        Map<String, Set<String>> options = new HashMap<>();
        for (JsonElement e : array("query-command-line-options")) {
            options.put(e.getAsJsonObject().get("option").getAsString(), names(e.getAsJsonObject().getAsJsonArray("parameters")));
        }
        return new QemuProfile(origin,
                new QemuProfile.Version(version.get("major").getAsInt(), version.get("minor").getAsInt(), version.get("micro").getAsInt()),
                arch(answers.get("query-target").getAsJsonObject().get("arch").getAsString()),
                kvm != null && kvm.getAsJsonObject().get("enabled").getAsBoolean(), names(array("qom-list-types")), deviceProperties,
                QemuProfile.byName(machines()), options);
    }

    /** QEMU's name of a target, as the domain format spells it. */
    private static String arch(String target) {
        return switch (target) {
            case "i386" -> "i686";
            case "arm" -> "armv7l";
            default -> target;
        };
    }

    private List<QemuProfile.Machine> machines() {
        List<QemuProfile.Machine> out = new ArrayList<>();
        for (JsonElement e : array("query-machines")) {
            JsonObject m = e.getAsJsonObject();
            out.add(new QemuProfile.Machine(m.get("name").getAsString(), string(m, "alias"), bool(m, "is-default"), m.get("cpu-max").getAsInt(),
                    bool(m, "hotpluggable-cpus"), string(m, "default-cpu-type"), string(m, "default-ram-id"), bool(m, "numa-mem-supported"),
                    bool(m, "acpi"), bool(m, "deprecated")));
        }
        return out;
    }

    private JsonArray array(String command) {
        JsonElement e = answers.get(command);
        return e == null ? new JsonArray() : e.getAsJsonArray();
    }

    private static Set<String> names(JsonArray list) {
        Set<String> out = new HashSet<>();
        list.forEach(e -> out.add(e.getAsJsonObject().get("name").getAsString()));
        return out;
    }

    private static String string(JsonObject o, String name) {
        return o.has(name) ? o.get(name).getAsString() : null;
    }

    private static boolean bool(JsonObject o, String name) {
        return o.has(name) && o.get(name).getAsBoolean();
    }
}
