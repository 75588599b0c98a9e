package org.virtargv.argv;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ordered, typed properties of one option's value, spelled as QEMU's JSON or as {@code key=value,…}.
 *
 * <p>A null value leaves the property out, so that an absent attribute needs no condition where it is written.
 * Values are strings, whole numbers, booleans, nested {@code Props} and lists of these.
 */
public final class Props {
    private static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private final Map<String, Object> values = new LinkedHashMap<>();
    private Props ahead;

    /** The properties of a {@code -device}. */
    public static Props device(String driver) {
        return new Props().put("driver", driver);
    }

    /** The properties of an {@code -object}. */
    public static Props object(String qomType, String id) {
        return new Props().put("qom-type", qomType).put("id", id);
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

    private Props set(String name, Object value) {
        if (value != null) {
            values.put(name, value);
        }
        return this;
    }

    /** Another option of the same name that stands before this one, for this one's sake. */
    public Props ahead(Props other) {
        ahead = other;
        return this;
    }

    Props ahead() {
        return ahead;
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The value as it was put, or null. */
    public Object get(String name) {
        return values.get(name);
    }

    /** Puts everything of the other behind what is here; a property of the same name is replaced in its place. */
    public Props putAll(Props other) {
        values.putAll(other.values);
        return this;
    }

    public Props remove(String name) {
        values.remove(name);
        return this;
    }

    Map<String, Object> values() {
        return values;
    }

    /** QEMU's JSON spelling, without spaces. */
    public String json() {
        return Quoting.json(this);
    }

    /**
     * QEMU's key=value spelling: nested properties with dotted names, commas doubled. The implied first key of the
     * option ({@code driver}, {@code qom-type}, {@code type}) is written without its name when asked for.
     */
    public String keyValue(String impliedKey) {
        return Quoting.keyValue(this, impliedKey);
    }

    @Override
    public String toString() {
        return json();
    }
}
