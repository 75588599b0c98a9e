package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;

/** {@code <shmem>}: memory shared with other guests and processes of the host. */
public class Shmem extends Device {
    public enum Role {
        master,
        peer
    }

    /** Names the memory. */
    @XmlAttribute(required = true)
    public String name;

    /** Whether the memory migrates with the guest (master) or not (peer). */
    @XmlAttribute
    public Role role;

    /** The device that the guest sees. */
    public Model model;

    /** Bytes where no unit is given. */
    public ScaledSize size;

    public Server server;

    public Msi msi;

    /** {@code <model>}. */
    public static class Model extends Node {
        public enum Type {
            @NotTranslated("QEMU has had no such device since 4.0; use ivshmem-plain or ivshmem-doorbell")
            ivshmem,
            @XmlEnumValue("ivshmem-plain")
            ivshmem_plain,
            @XmlEnumValue("ivshmem-doorbell")
            ivshmem_doorbell
        }

        @XmlAttribute(required = true)
        public Type type;
    }

    /** {@code <server>}: the process that hands the memory and its doorbells around. */
    public static class Server extends Node implements Presence {
        /** Of its socket. */
        @XmlAttribute
        public String path;
    }

    /** {@code <msi>}: message-signalled interrupts. */
    public static class Msi extends Node {
        @XmlAttribute
        @XmlJavaTypeAdapter(Whole.EitherBase.class)
        public Integer vectors;

        @XmlAttribute
        public OnOff ioeventfd;

        @WithoutEffect("with <msi> all interrupts of the shared memory are already message-signalled")
        @XmlAttribute
        public OnOff enabled;
    }
}
