package org.virtargv.domain;

/** An element that libvirt may write as a start tag and an end tag even where nothing stands between. */
public interface Framed {
    /** Whether it is written so now. */
    default boolean framed() {
        return true;
    }
}
