package org.virtargv.domain;

/** An element in which libvirt refuses what it does not know, where it passes over that in others. */
public interface Closed {}
