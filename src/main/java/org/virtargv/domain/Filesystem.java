package org.virtargv.domain;

/** {@code <filesystem>}. */
public class Filesystem extends Device {
}
