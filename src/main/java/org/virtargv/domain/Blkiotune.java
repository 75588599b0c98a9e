package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** {@code <blkiotune>}: the domain's share of the host's disks, kept by the host's control groups. */
public class Blkiotune extends Node implements Joined {
    /** The domain's share of the host's disks, 100 to 1000. */
    public Integer weight;

    /** Shares and limits of one of the host's disks. */
    @XmlElement(name = "device")
    public List<BlockDevice> devices = new ArrayList<>();

    public static class BlockDevice extends Node {
        /** The host's disk. */
        public String path;

        /** The domain's share of this disk, 100 to 1000. */
        public Integer weight;

        /** Reads a second at most. */
        @XmlElement(name = "read_iops_sec")
        public Long readIopsSec;

        /** Writes a second at most. */
        @XmlElement(name = "write_iops_sec")
        public Long writeIopsSec;

        /** Bytes read a second at most. */
        @XmlElement(name = "read_bytes_sec")
        public Long readBytesSec;

        /** Bytes written a second at most. */
        @XmlElement(name = "write_bytes_sec")
        public Long writeBytesSec;
    }
}
