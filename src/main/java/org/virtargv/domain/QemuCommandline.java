package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** {@code <qemu:commandline>}: arguments and environment handed to QEMU as they stand. */
public class QemuCommandline extends Node implements Joined {
    @XmlElement(name = "arg", namespace = Domain.QEMU)
    public List<Arg> args = new ArrayList<>();

    @XmlElement(name = "env", namespace = Domain.QEMU)
    public List<Env> envs = new ArrayList<>();

    /** {@code <qemu:arg>}: one word of the command line. */
    public static class Arg extends Node {
        @XmlAttribute(required = true)
        public String value;
    }

    /** {@code <qemu:env>}. */
    public static class Env extends Node {
        @XmlAttribute(required = true)
        public String name;

        /** Empty where it is not written. */
        @XmlAttribute
        public String value;
    }
}
