package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;

/** {@code <auth>}: as whom to log in to a storage server, and which secret of libvirt's holds the password. */
public class SourceAuth extends Node {
    @XmlAttribute
    public String username;

    /** Only in storage pools; a domain has it from there. */
    @WithoutEffect("it is for defining a storage pool")
    @XmlAttribute
    public String type;

    /** The secret that libvirt keeps of this user. */
    public Secret secret;

    public static class Secret extends Node {
        /** {@code ceph}, {@code iscsi}, …: what the secret was made for. */
        @XmlAttribute
        public String type;

        @XmlAttribute
        public String uuid;

        @XmlAttribute
        public String usage;
    }
}
