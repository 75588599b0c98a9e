package org.virtargv.argv;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The ordered, typed properties of one option's value.
 *
 * <p>A null value leaves the property out, so that an absent attribute needs no condition where it is written.
 * Values are strings, whole numbers, booleans, nested {@code Props} and lists of these.
 */
public final class Props implements Value {
    /** JSON's null, which QEMU tells from an absent property. */
    public static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    /** How {@code key=value} writes a property. */
    public enum Form {
        /** {@code key=value}. */
        full,
        /** The value alone: QEMU knows the key of what stands first. */
        implied,
        /** The value alone: QEMU has no key for it, as for the model of {@code -cpu}. */
        keyless,
        /** The key alone, which stands for {@code on}. */
        flag
    }

    /** One property; a name may stand more than once, see {@link #add}. */
    public record Property(String name, Object value, Form form) {}

    private final List<Property> all = new ArrayList<>();
    private final String impliedKey;
    private Props ahead;
    private boolean keyValue;

    public Props() {
        this(null);
    }

    /**
     * @param impliedKey is not written in {@code key=value} where it stands first: {@code type} of {@code -machine
     *     q35,usb=off}
     */
    public Props(String impliedKey) {
        this.impliedKey = impliedKey;
    }

    /** Properties whose first is written without its key. */
    public static Props implied(String key, String value) {
        return new Props(key).put(key, value);
    }

    /** The properties of a {@code -cpu}. */
    public static Props cpu(String model) {
        Props out = new Props();
        out.all.add(new Property("model", model, Form.keyless));
        return out;
    }

    /** The properties of a {@code -device}. */
    public static Props device(String driver) {
        return implied("driver", driver);
    }

    /** The properties of an {@code -object}. */
    public static Props object(String qomType, String id) {
        return implied("qom-type", qomType).put("id", id);
    }

    /** The properties of a {@code -chardev}. */
    public static Props chardev(String backend, String id) {
        return implied("backend", backend).put("id", id);
    }

    public Props put(String name, String value) {
        return set(name, value);
    }

    /** A whole number; QEMU's unit for the property is the caller's business. */
    public Props put(String name, Long value) {
        return set(name, value);
    }

    public Props put(String name, Integer value) {
        return set(name, value == null ? null : Long.valueOf(value));
    }

    /** A QAPI boolean: {@code true} in JSON, {@code on} in key=value. */
    public Props put(String name, Boolean value) {
        return set(name, value);
    }

    public Props put(String name, Props value) {
        return set(name, value);
    }

    public Props put(String name, List<?> value) {
        return set(name, value);
    }

    /** QEMU's OnOffAuto: the words {@code on} and {@code off} in either spelling. */
    public Props onOff(String name, Boolean value) {
        return set(name, value == null ? null : value ? "on" : "off");
    }

    /** JSON's null, where QEMU tells it from an absent property. */
    public Props putNull(String name) {
        return set(name, NULL);
    }

    /** A whole number that QEMU reads as one of 64 bits without a sign. */
    public Props putUnsigned(String name, Long value) {
        return set(name, value == null ? null : new BigInteger(Long.toUnsignedString(value)));
    }

    /** A property that QEMU takes any number of times: {@code value} of the OEM strings, {@code cpus} of a node. */
    public Props add(String name, Object value) {
        if (value != null) {
            all.add(new Property(name, value, all.isEmpty() && name.equals(impliedKey) ? Form.implied : Form.full));
        }
        return this;
    }

    /** As {@link #add}, written with its key even where that could be left out. */
    public Props addInFull(String name, Object value) {
        all.add(new Property(name, value, Form.full));
        return this;
    }

    /** A property that is on, written as its name alone. */
    public Props flag(String name) {
        all.add(new Property(name, true, Form.flag));
        return this;
    }

    private Props set(String name, Object value) {
        if (value == null) {
            return this;
        }
        int i = index(name);
        if (i < 0) {
            return add(name, value);
        }
        all.set(i, new Property(name, value, all.get(i).form));
        return this;
    }

    private int index(String name) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name.equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Another option of the same name that stands before this one, for this one's sake; null for none. */
    public Props ahead(Props other) {
        ahead = other;
        return this;
    }

    Props ahead() {
        return ahead;
    }

    /** Has these written as {@code key=value} even where the dialect has JSON: a line that was read may have both. */
    public Props inKeyValue() {
        keyValue = true;
        return this;
    }

    public boolean isInKeyValue() {
        return keyValue;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public boolean has(String name) {
        return index(name) >= 0;
    }

    /** The value as it was put, the first of several, or null. */
    public Object get(String name) {
        int i = index(name);
        return i < 0 ? null : all.get(i).value;
    }

    /** Puts everything of the other behind what is here; a property of the same name is replaced in its place. */
    public Props putAll(Props other) {
        other.all.forEach(p -> set(p.name, p.value));
        return this;
    }

    /** Adds everything of the other behind what is here, as it stands there. */
    public Props addAll(Props other) {
        all.addAll(other.all);
        return this;
    }

    public Props remove(String name) {
        all.removeIf(p -> p.name.equals(name));
        return this;
    }

    /** Every property, in order. */
    public List<Property> all() {
        return Collections.unmodifiableList(all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Props props && all.equals(props.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
