package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlTransient;

/** What the {@code <driver>} of every virtio device may carry. */
@XmlTransient
public abstract class VirtioDriver extends Node {
    @XmlAttribute
    public OnOff iommu;

    @XmlAttribute
    public OnOff ats;

    @XmlAttribute
    public OnOff packed;

    @XmlAttribute(name = "page_per_vq")
    public OnOff pagePerVq;
}
