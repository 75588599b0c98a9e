package org.virtargv.domain;

/** An element of which libvirt reads all that there are in a domain as if they were one. */
public interface Joined {}
