package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code <redirfilter>}: which devices a client may redirect; the first rule that fits decides. */
public class Redirfilter extends Node {
    @XmlElement(name = "usbdev")
    public List<Usbdev> usbdevs = new ArrayList<>();

    /** {@code <usbdev>}: a rule; what is left out, or -1, fits everything. */
    public static class Usbdev extends Node {
        /** The USB class code. */
        @XmlAttribute(name = "class")
        @XmlJavaTypeAdapter(AnyOrHex.class)
        public Long usbClass;

        @XmlAttribute
        @XmlJavaTypeAdapter(AnyOrHex.class)
        public Long vendor;

        @XmlAttribute
        @XmlJavaTypeAdapter(AnyOrHex.class)
        public Long product;

        /** bcdDevice as two numbers, {@code 1.10}. */
        @XmlAttribute
        public String version;

        @XmlAttribute(required = true)
        public YesNo allow;
    }

    /** A number in either base, or -1 for any. */
    public static final class AnyOrHex extends XmlAdapter<String, Long> {
        /** @throws NumberFormatException where the text is neither */
        @Override
        public Long unmarshal(String text) {
            return text.strip().equals("-1") ? Long.valueOf(-1) : Long.valueOf(Hex.parse(text.strip()));
        }

        @Override
        public String marshal(Long value) {
            return value == null
                    ? null
                    : value < 0 ? "-1" : String.format(Locale.ROOT, value > 0xff ? "0x%04X" : "0x%02X", value);
        }
    }
}
