package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;

/** Persistent reservations of a SCSI disk, by a helper that may ask for them. */
public class StorageReservations extends Node {
    @XmlAttribute(required = true)
    public YesNo managed;

    /** Old documents have it; yes is all it ever meant. */
    @XmlAttribute
    public YesNo enabled;

    /** Whether they go along when the guest migrates. */
    @XmlAttribute
    public YesNo migration;

    /** The socket of a helper that runs already. */
    public Helper source;

    public static class Helper extends Node {
        public enum Type {
            unix
        }

        public enum Mode {
            client
        }

        @WithoutEffect("only one value is allowed, and it is checked")
        @XmlAttribute(required = true)
        public Type type;

        @XmlAttribute(required = true)
        public String path;

        @WithoutEffect("only one value is allowed, and it is checked")
        @XmlAttribute(required = true)
        public Mode mode;
    }
}
