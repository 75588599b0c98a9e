package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** {@code <blkiotune>}: the domain's share of the host's disks, kept by the host's control groups. */
public class Blkiotune extends Node {
    public Integer weight;

    @XmlElement(name = "device")
    public List<BlockDevice> devices = new ArrayList<>();

    public static class BlockDevice extends Node {
        public String path;

        public Integer weight;

        @XmlElement(name = "read_iops_sec")
        public Long readIopsSec;

        @XmlElement(name = "write_iops_sec")
        public Long writeIopsSec;

        @XmlElement(name = "read_bytes_sec")
        public Long readBytesSec;

        @XmlElement(name = "write_bytes_sec")
        public Long writeBytesSec;
    }
}
