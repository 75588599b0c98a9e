package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** {@code <keywrap>}: which keys an s390 guest may wrap. */
public class Keywrap extends Node implements Joined {
    /** A cipher whose keys the machine wraps, or does not. */
    @XmlElement(name = "cipher")
    public List<Cipher> ciphers = new ArrayList<>();

    /** {@code <cipher>}. */
    public static class Cipher extends Node {
        public enum Name {
            aes,
            dea
        }

        @XmlAttribute(required = true)
        public Name name;

        @XmlAttribute(required = true)
        public OnOff state;
    }
}
