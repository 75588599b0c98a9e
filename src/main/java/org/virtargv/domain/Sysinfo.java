package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.ArrayList;
import java.util.List;

/** {@code <sysinfo>}: what the firmware tells the guest about the machine. */
public class Sysinfo extends Node {
    public enum Type {
        smbios,
        fwcfg
    }

    @XmlAttribute(required = true)
    public Type type;

    public Block bios;

    public Block system;

    @XmlElement(name = "baseBoard")
    public List<Block> baseBoards = new ArrayList<>();

    public Block chassis;

    public Block oemStrings;

    /** fwcfg. */
    @XmlElement(name = "entry")
    public List<Entry> entries = new ArrayList<>();

    /** A table of SMBIOS. */
    public static class Block extends Node {
        /** A value that the guest reads there. */
        @XmlElement(name = "entry")
        public List<Entry> entries = new ArrayList<>();
    }

    /** {@code <entry>}. */
    public static class Entry extends Node {
        @XmlAttribute
        public String name;

        /** fwcfg: a file of the host with the value. */
        @XmlAttribute
        public String file;

        @XmlValue
        public String value;
    }
}
