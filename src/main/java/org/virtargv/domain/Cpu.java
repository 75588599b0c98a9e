package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.XmlValue;

/** {@code <cpu>}: the processor that the guest sees. */
public class Cpu extends Node {
    public enum Mode {
        custom,
        @NotTranslated
        @XmlEnumValue("host-model")
        host_model,
        @XmlEnumValue("host-passthrough")
        host_passthrough,
        maximum
    }

    public enum Match {
        minimum,
        exact,
        strict
    }

    public enum Check {
        none,
        partial,
        full
    }

    @XmlAttribute
    public Mode mode;

    @XmlAttribute
    public Match match;

    @XmlAttribute
    public Check check;

    @XmlAttribute
    public OnOff migratable;

    public Model model;

    /** {@code <model>}. */
    public static class Model extends Node {
        public enum Fallback {
            allow,
            forbid
        }

        @XmlAttribute
        public Fallback fallback;

        @XmlValue
        public String name;
    }
}
