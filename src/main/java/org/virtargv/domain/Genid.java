package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlValue;

/** {@code <genid>}: a UUID that changes whenever the guest may run a second time from the same state. */
public class Genid extends Node {
    /** Empty: one is to be made up. */
    @XmlValue
    public String uuid;
}
