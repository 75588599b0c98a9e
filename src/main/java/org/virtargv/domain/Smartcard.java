package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;
import java.util.ArrayList;
import java.util.List;

/** {@code <smartcard>}: a card in a reader on the USB bus. */
public class Smartcard extends Device {
    public enum Mode {
        host,
        @XmlEnumValue("host-certificates")
        host_certificates,
        passthrough
    }

    @XmlAttribute(required = true)
    public Mode mode;

    /** passthrough: the host's side. */
    @XmlAttribute
    public ChardevSource.Type type;

    /** passthrough. */
    @XmlElement(name = "source")
    public List<ChardevSource> sources = new ArrayList<>();

    /** passthrough. */
    @Once
    public ChardevSource.Protocol protocol;

    /** passthrough. */
    @Once
    public ChardevSource.Log log;

    /** host-certificates: the three names in the database. */
    @XmlElement(name = "certificate")
    public List<String> certificates = new ArrayList<>();

    /** host-certificates: the folder of the NSS database. */
    public String database;
}
