package org.virtargv.argv;

/**
 * One option of a line.
 *
 * @param name   with its hyphen: {@code -device}; any word of the user's may stand here
 * @param value  null for an option that takes none
 * @param origin what the option is there for, or null where that is not known
 */
public record Option(String name, Value value, Origin origin) {
    /** The properties of the value, or null where it has none. */
    public Props props() {
        return value instanceof Props props ? props : null;
    }

    /** The name by which other options and QMP know what this one makes, or null: its id, or its node name. */
    public String id() {
        Props props = props();
        Object id = props == null ? null : props.has("id") ? props.get("id") : props.get("node-name");
        return id == null ? null : id.toString();
    }
}
