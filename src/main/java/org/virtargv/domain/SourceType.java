package org.virtargv.domain;

/** What kind of thing a {@code <source>} names: the {@code type} of a disk, a backing store or a data store. */
public enum SourceType {
    file,
    block,
    dir,
    network,
    volume,
    nvme,
    vhostuser,
    vhostvdpa
}
