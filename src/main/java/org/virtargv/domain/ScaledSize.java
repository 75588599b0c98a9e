package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlValue;
import java.math.BigInteger;
import java.util.Map;

/** A size with a unit, KiB where none is given. */
public class ScaledSize extends Node {
    private static final Map<String, BigInteger> UNITS = Map.ofEntries(
            unit("b", 1, 0),
            unit("byte", 1, 0),
            unit("bytes", 1, 0),
            unit("KB", 1000, 1),
            unit("k", 1024, 1),
            unit("KiB", 1024, 1),
            unit("MB", 1000, 2),
            unit("M", 1024, 2),
            unit("MiB", 1024, 2),
            unit("GB", 1000, 3),
            unit("G", 1024, 3),
            unit("GiB", 1024, 3),
            unit("TB", 1000, 4),
            unit("T", 1024, 4),
            unit("TiB", 1024, 4),
            unit("PB", 1000, 5),
            unit("P", 1024, 5),
            unit("PiB", 1024, 5),
            unit("EB", 1000, 6),
            unit("E", 1024, 6),
            unit("EiB", 1024, 6));

    @XmlAttribute
    @EmptyIsNone
    public String unit;

    @XmlValue
    public Long value;

    private static Map.Entry<String, BigInteger> unit(String name, long base, int power) {
        return Map.entry(
                name.toLowerCase(java.util.Locale.ROOT),
                BigInteger.valueOf(base).pow(power));
    }

    /** Whether the element has no text: libvirt takes it for missing. */
    public boolean isEmpty() {
        return value == null && malformed == null;
    }

    /** Whether the format has the unit, in any case of letters. */
    public static boolean isUnit(String unit) {
        return unit.isEmpty() || UNITS.containsKey(unit.toLowerCase(java.util.Locale.ROOT));
    }

    /**
     * The size in bytes.
     *
     * @throws ArithmeticException where it does not fit 63 bits
     * @throws IllegalArgumentException for a unit that the format does not have, and where there is no number from 0 on
     */
    public long bytes() {
        String said = unit == null || unit.isEmpty() ? "KiB" : unit;
        BigInteger factor = UNITS.get(said.toLowerCase(java.util.Locale.ROOT));
        if (factor == null || value == null || value < 0) {
            throw new IllegalArgumentException(value + " " + unit);
        }
        return BigInteger.valueOf(value).multiply(factor).longValueExact();
    }

    /** The size in KiB, rounded up; throws as {@link #bytes()}. */
    public long kib() {
        return bytes() / 1024 + (bytes() % 1024 == 0 ? 0 : 1);
    }

    /** Rewrites the size in KiB. */
    public void kib(long kib) {
        unit = "KiB";
        value = kib;
    }

    public static ScaledSize ofKib(long kib, Node like) {
        ScaledSize out = new ScaledSize();
        out.at = like.at;
        out.kib(kib);
        return out;
    }
}
