package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;

/** {@code <iommufd>}: whether the host's devices are opened over /dev/iommu rather than their VFIO groups. */
public class Iommufd extends Node {
    @XmlAttribute(required = true)
    public YesNo enabled;

    /** The name of a descriptor of /dev/iommu that libvirt is handed. */
    @XmlAttribute
    public String fdgroup;
}
