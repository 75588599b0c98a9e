package org.virtargv.domain;

/** An element that says everything by being there. */
public class Flag extends Node implements Presence {}
