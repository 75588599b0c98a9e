package org.virtargv.domain;

/** {@code <memory>}. */
public class MemoryDevice extends Device {
}
