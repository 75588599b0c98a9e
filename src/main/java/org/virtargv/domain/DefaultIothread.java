package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;

/** {@code <defaultiothread>}: QEMU's main loop. */
public class DefaultIothread extends Node {
    @XmlAttribute(name = "thread_pool_min")
    public Integer threadPoolMin;

    @XmlAttribute(name = "thread_pool_max")
    public Integer threadPoolMax;
}
