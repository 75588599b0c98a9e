package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code <idmap>}: user and group ids of a container; libvirt takes it from any domain and does nothing with it for
 * QEMU.
 */
public class Idmap extends Node implements Joined {
    @WithoutEffect("the containers'")
    @XmlElement(name = "uid")
    public List<Range> uids = new ArrayList<>();

    @WithoutEffect("the containers'")
    @XmlElement(name = "gid")
    public List<Range> gids = new ArrayList<>();

    /** {@code <uid>} and {@code <gid>}. */
    public static class Range extends Node {
        @XmlAttribute
        @XmlJavaTypeAdapter(Whole.Unsigned32.class)
        public Long start;

        @XmlAttribute
        @XmlJavaTypeAdapter(Whole.Unsigned32.class)
        public Long target;

        @XmlAttribute
        @XmlJavaTypeAdapter(Whole.Unsigned32.class)
        public Long count;
    }
}
