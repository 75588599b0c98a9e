package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlElement;

/**
 * Limits on a disk's traffic, or on a group of disks. Bytes and operations a second; bursts with their length in
 * seconds.
 */
public class IoTune extends Node {
    /** Bytes read and written a second at most. */
    @XmlElement(name = "total_bytes_sec")
    public Long totalBytesSec;

    /** Bytes read a second at most. */
    @XmlElement(name = "read_bytes_sec")
    public Long readBytesSec;

    /** Bytes written a second at most. */
    @XmlElement(name = "write_bytes_sec")
    public Long writeBytesSec;

    /** Reads and writes a second at most. */
    @XmlElement(name = "total_iops_sec")
    public Long totalIopsSec;

    /** Reads a second at most. */
    @XmlElement(name = "read_iops_sec")
    public Long readIopsSec;

    /** Writes a second at most. */
    @XmlElement(name = "write_iops_sec")
    public Long writeIopsSec;

    /** Bytes read and written a second at most in a burst. */
    @XmlElement(name = "total_bytes_sec_max")
    public Long totalBytesSecMax;

    /** Bytes read a second at most in a burst. */
    @XmlElement(name = "read_bytes_sec_max")
    public Long readBytesSecMax;

    /** Bytes written a second at most in a burst. */
    @XmlElement(name = "write_bytes_sec_max")
    public Long writeBytesSecMax;

    /** Reads and writes a second at most in a burst. */
    @XmlElement(name = "total_iops_sec_max")
    public Long totalIopsSecMax;

    /** Reads a second at most in a burst. */
    @XmlElement(name = "read_iops_sec_max")
    public Long readIopsSecMax;

    /** Writes a second at most in a burst. */
    @XmlElement(name = "write_iops_sec_max")
    public Long writeIopsSecMax;

    /** How many bytes count as one operation; a larger one counts as several. */
    @XmlElement(name = "size_iops_sec")
    public Long sizeIopsSec;

    /** Disks of the same group share the limits. */
    @XmlElement(name = "group_name")
    public String groupName;

    /** Seconds that such a burst may last: bytes read and written. */
    @XmlElement(name = "total_bytes_sec_max_length")
    public Long totalBytesSecMaxLength;

    /** Seconds that such a burst may last: bytes read. */
    @XmlElement(name = "read_bytes_sec_max_length")
    public Long readBytesSecMaxLength;

    /** Seconds that such a burst may last: bytes written. */
    @XmlElement(name = "write_bytes_sec_max_length")
    public Long writeBytesSecMaxLength;

    /** Seconds that such a burst may last: reads and writes. */
    @XmlElement(name = "total_iops_sec_max_length")
    public Long totalIopsSecMaxLength;

    /** Seconds that such a burst may last: reads. */
    @XmlElement(name = "read_iops_sec_max_length")
    public Long readIopsSecMaxLength;

    /** Seconds that such a burst may last: writes. */
    @XmlElement(name = "write_iops_sec_max_length")
    public Long writeIopsSecMaxLength;
}
