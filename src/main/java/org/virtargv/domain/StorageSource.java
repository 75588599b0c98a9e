package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlValue;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code <source>} of a disk, of an image that backs it, of a data file. Which attributes count is the parent's {@code
 * type}; a source without any is an empty drive.
 */
public class StorageSource extends Node {
    public enum Protocol {
        nbd,
        rbd,
        sheepdog,
        gluster,
        iscsi,
        http,
        https,
        ftp,
        ftps,
        tftp,
        ssh,
        vxhs,
        nfs
    }

    public enum StartupPolicy {
        mandatory,
        requisite,
        optional
    }

    /** How an iSCSI pool's volume is reached: as the host's device, or by QEMU itself. */
    public enum Mode {
        host,
        direct
    }

    public enum Kind {
        pci,
        unix
    }

    /** nvme: pci; vhostuser: unix. */
    @XmlAttribute
    public Kind type;

    @XmlAttribute
    @EmptyIsNone
    public String file;

    /** A name under which a manager hands over descriptors for the file. */
    @XmlAttribute
    public String fdgroup;

    @XmlAttribute
    @EmptyIsNone
    public String dev;

    @XmlAttribute
    @EmptyIsNone
    public String dir;

    @XmlAttribute
    public Protocol protocol;

    /** The export, image, path or target on the server. */
    @XmlAttribute
    @EmptyIsNone
    public String name;

    /** http, https: what stands behind the question mark. */
    @XmlAttribute
    public String query;

    @XmlAttribute
    public YesNo tls;

    /** The name that the server's certificate must have, where it is not the host's. */
    @XmlAttribute
    public String tlsHostname;

    @XmlAttribute
    public String pool;

    @XmlAttribute
    public String volume;

    @XmlAttribute
    public Mode mode;

    /** nvme: whether libvirt takes the controller from the host's driver. */
    @WithoutEffect("libvirt detaches the controller from the host")
    @XmlAttribute
    public YesNo managed;

    /** nvme: from 1 on. */
    @XmlAttribute
    public Long namespace;

    /** vhostuser: the socket. */
    @XmlAttribute
    public String path;

    @XmlAttribute
    public StartupPolicy startupPolicy;

    /** Of a running domain. */
    @WithoutEffect("libvirt only reports it, for the images of a running domain")
    @XmlAttribute
    public Integer index;

    /** A server that has the image. */
    @XmlElement(name = "host")
    public List<Host> hosts = new ArrayList<>();

    /** nvme: the controller on the host. */
    public Address address;

    /** rbd: a snapshot of the image. */
    public Named snapshot;

    /** rbd: a configuration file for the client library. */
    public Config config;

    public Reconnect reconnect;

    /** The name by which the host logs in to an iSCSI server. */
    public Initiator initiator;

    /** Whether the server's certificate is checked. */
    public Ssl ssl;

    /** Cookies that the server is sent. */
    public Cookies cookies;

    public Readahead readahead;

    /** How long the server may take. */
    public Timeout timeout;

    public Identity identity;

    /** ssh: the file of the servers' keys. */
    public KnownHosts knownHosts;

    /** The part of the file that is the image. */
    public Slices slices;

    public SourceAuth auth;

    public Encryption encryption;

    public StorageReservations reservations;

    @WithoutEffect("libvirt labels the files of the host")
    @XmlElement(name = "seclabel")
    public List<Label> seclabels = new ArrayList<>();

    /** Where a qcow2 image keeps the guest's data, if not in itself. */
    public DataStore dataStore;

    @WithoutEffect("it is internal to libvirt's status files")
    public Flag privateData;

    /** Whether there is a medium at all. */
    public boolean isEmpty() {
        return file == null
                && dev == null
                && dir == null
                && protocol == null
                && pool == null
                && volume == null
                && path == null
                && address == null;
    }

    public static class Host extends Node {
        public enum Transport {
            tcp,
            unix,
            rdma
        }

        @XmlAttribute
        public Transport transport;

        @XmlAttribute
        public String name;

        @XmlAttribute
        public String port;

        /** Whether the port is one; 0 is left to who connects. */
        public boolean hasPort() {
            return port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= 65_535;
        }

        @XmlAttribute
        public String socket;
    }

    public static class Named extends Node {
        @XmlAttribute(required = true)
        public String name;
    }

    public static class Config extends Node {
        @XmlAttribute(required = true)
        public String file;
    }

    /** What to do when the server goes away; vhost-user has the first two, NBD the last. */
    public static class Reconnect extends Node {
        @XmlAttribute
        public YesNo enabled;

        /** Seconds between attempts. */
        @XmlAttribute
        @XmlJavaTypeAdapter(Whole.Unsigned32.class)
        public Long timeout;

        /** Seconds that requests wait for the server to come back. */
        @XmlAttribute
        @XmlJavaTypeAdapter(Whole.Unsigned32.class)
        public Long delay;
    }

    public static class Initiator extends Node {
        /** The name itself. */
        @XmlElement(required = true)
        public Named iqn;
    }

    public static class Ssl extends Node {
        @XmlAttribute
        public YesNo verify;
    }

    public static class Cookies extends Node {
        /** One cookie by its name. */
        @XmlElement(name = "cookie")
        public List<Cookie> list = new ArrayList<>();
    }

    public static class Cookie extends Node {
        @XmlAttribute(required = true)
        public String name;

        @XmlValue
        public String value;
    }

    /** In bytes. */
    public static class Readahead extends Node {
        @XmlAttribute(required = true)
        public Long size;
    }

    public static class Timeout extends Node {
        @XmlAttribute(required = true)
        public Long seconds;
    }

    /** nfs: by number where it begins with a plus, else by name. ssh: the user and the files of a key. */
    public static class Identity extends Node {
        @XmlAttribute
        public String user;

        @XmlAttribute
        public String group;

        @XmlAttribute
        public String username;

        @XmlAttribute
        public String keyfile;

        @WithoutEffect("it is an option of nbdkit, which libvirt starts beside QEMU")
        @XmlAttribute
        public String agentsock;
    }

    public static class KnownHosts extends Node {
        @WithoutEffect("it is an option of nbdkit, which libvirt starts beside QEMU")
        @XmlAttribute(required = true)
        public String path;
    }

    public static class Slices extends Node {
        @XmlElement(name = "slice")
        public List<Slice> list = new ArrayList<>();
    }

    /** In bytes. */
    public static class Slice extends Node {
        public enum Type {
            storage
        }

        @WithoutEffect("only one value is allowed, and it is checked")
        @XmlAttribute(required = true)
        public Type type;

        @XmlAttribute(required = true)
        public Long offset;

        @XmlAttribute(required = true)
        public Long size;
    }

    /** How the host's file is labelled. */
    public static class Label extends Node {
        @XmlAttribute
        public String model;

        @XmlAttribute
        public YesNo relabel;

        @XmlAttribute
        public YesNo labelskip;

        /** The label of the image. */
        public String label;
    }

    public static class DataStore extends Node {
        @XmlAttribute(required = true)
        public SourceType type;

        @WithoutEffect("libvirt only reports it, for the images of a running domain")
        @XmlAttribute
        public Integer index;

        public Disk.Format format;

        @XmlElement(required = true)
        public StorageSource source;
    }
}
