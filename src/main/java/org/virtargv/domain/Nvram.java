package org.virtargv.domain;

/** {@code <nvram>} of {@code <devices>}: the memory in which pseries firmware keeps its settings. */
public class Nvram extends Device {}
