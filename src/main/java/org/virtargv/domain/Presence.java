package org.virtargv.domain;

/** An element that says something by being there, even when nothing stands in it. */
public interface Presence {}
