package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlElement;

/**
 * Limits on a disk's traffic, or on a group of disks. Bytes and operations a second; bursts with their length in
 * seconds.
 */
public class IoTune extends Node {
    @XmlElement(name = "total_bytes_sec")
    public Long totalBytesSec;

    @XmlElement(name = "read_bytes_sec")
    public Long readBytesSec;

    @XmlElement(name = "write_bytes_sec")
    public Long writeBytesSec;

    @XmlElement(name = "total_iops_sec")
    public Long totalIopsSec;

    @XmlElement(name = "read_iops_sec")
    public Long readIopsSec;

    @XmlElement(name = "write_iops_sec")
    public Long writeIopsSec;

    @XmlElement(name = "total_bytes_sec_max")
    public Long totalBytesSecMax;

    @XmlElement(name = "read_bytes_sec_max")
    public Long readBytesSecMax;

    @XmlElement(name = "write_bytes_sec_max")
    public Long writeBytesSecMax;

    @XmlElement(name = "total_iops_sec_max")
    public Long totalIopsSecMax;

    @XmlElement(name = "read_iops_sec_max")
    public Long readIopsSecMax;

    @XmlElement(name = "write_iops_sec_max")
    public Long writeIopsSecMax;

    @XmlElement(name = "size_iops_sec")
    public Long sizeIopsSec;

    @XmlElement(name = "group_name")
    public String groupName;

    @XmlElement(name = "total_bytes_sec_max_length")
    public Long totalBytesSecMaxLength;

    @XmlElement(name = "read_bytes_sec_max_length")
    public Long readBytesSecMaxLength;

    @XmlElement(name = "write_bytes_sec_max_length")
    public Long writeBytesSecMaxLength;

    @XmlElement(name = "total_iops_sec_max_length")
    public Long totalIopsSecMaxLength;

    @XmlElement(name = "read_iops_sec_max_length")
    public Long readIopsSecMaxLength;

    @XmlElement(name = "write_iops_sec_max_length")
    public Long writeIopsSecMaxLength;
}
