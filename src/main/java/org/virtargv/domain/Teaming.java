package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlEnumValue;

/**
 * {@code <teaming>}: a virtio network card and an assigned one that are bonded in the guest. The assigned one is taken
 * away before a migration, and the virtio one stands in for it.
 */
public class Teaming extends Node {
    public enum Type {
        /** The virtio card, which stays. */
        persistent,
        /** The assigned one. */
        @XmlEnumValue("transient")
        transient_
    }

    @Wanted
    @XmlAttribute
    public Type type;

    /** transient: the alias of the {@code <interface>} that stays. */
    @XmlAttribute
    public String persistent;
}
