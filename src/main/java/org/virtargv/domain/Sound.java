package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** {@code <sound>}: an emulated sound card. */
public class Sound extends Device {
    public enum Model {
        sb16,
        es1370,
        pcspk,
        ac97,
        ich6,
        ich9,
        usb,
        @NotTranslated("only bhyve supports it; use ich9")
        ich7,
        virtio
    }

    @XmlAttribute(required = true)
    public Model model;

    /** usb: all channels that the device has, rather than two. */
    @XmlAttribute
    public YesNo multichannel;

    /** virtio: the number of PCM streams. */
    @XmlAttribute
    public Integer streams;

    /** ich6, ich9. */
    @XmlElement(name = "codec")
    public List<Codec> codecs = new ArrayList<>();

    public Graphics.AudioRef audio;

    /** Virtio's own options of the device. */
    @Last
    public Driver driver;

    public static class Codec extends Node {
        public enum Type {
            duplex,
            micro,
            output
        }

        @XmlAttribute(required = true)
        public Type type;
    }

    public static class Driver extends VirtioDriver {}
}
