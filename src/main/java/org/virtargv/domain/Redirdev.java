package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** {@code <redirdev>}: a USB device that is somewhere else, at the other end of a character device. */
public class Redirdev extends Device implements Bootable {
    public enum Bus {
        usb
    }

    @WithoutEffect("only one value is allowed, and it is checked")
    @XmlAttribute
    public Bus bus;

    @XmlAttribute(required = true)
    public ChardevSource.Type type;

    @XmlElement(name = "source")
    public List<ChardevSource> sources = new ArrayList<>();

    @Once
    public ChardevSource.Protocol protocol;

    @Once
    public ChardevSource.Log log;

    public BootOrder boot;

    @Override
    public BootOrder boot() {
        return boot;
    }
}
